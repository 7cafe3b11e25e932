import type { Command } from 'commander';
import type { ApiClient } from '#libs/api-client/client';
import type { Answered, Schema } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { historyText, taskListText, taskText, worklistText } from '../render/task';
import { connect } from '../sign-in';
import { LARGEST_PAGE, limitArgument, print, type AddCommands } from './shared';
import { addFilters, addTimes, filtersOf, timesOf, type Filters, type Times } from './task-filters';
import { value, words } from '../language';

interface ListOptions extends GlobalOptions, Filters {
  readonly limit?: string;
  readonly cursor?: string;
  readonly all?: true;
}

const PAGE = '50';

const pageOf = ({ limit, all, cursor }: ListOptions): Record<string, string | undefined> => ({
  cursor,
  limit: limit ?? (all ? LARGEST_PAGE : PAGE),
});

/** One page, or with `--all` every page as one. */
const readPages = async (api: ApiClient, options: ListOptions): Promise<Answered<'/tasks'>> => {
  const items: Schema<'ListedTask'>[] = [];
  let { cursor } = options;
  for (;;) {
    const page = await api.get('/tasks', { query: { ...filtersOf(options), ...pageOf(options), cursor } });
    items.push(...page.items);
    if (!options.all || page.nextCursor === null) return { items, nextCursor: page.nextCursor };
    cursor = page.nextCursor;
  }
};

const addList: AddCommands = (task, context) => {
  addFilters(task.command('list').description(words('cli.task.list')))
    .option(`--plan ${value('id')}`, words('cli.option.of-plan'))
    .option(`--limit ${value('number')}`, words('cli.option.page-size', { page: PAGE }), limitArgument)
    .option(`--cursor ${value('cursor')}`, words('cli.option.next-page'))
    .option('--all', words('cli.task.all-pages'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      const api = await connect(context, options, 'monitor');
      const page = await readPages(api, options);
      print(context, options, page, () => taskListText(page.items, context.io.columns));
      if (page.nextCursor !== null && !options.json)
        context.io.err(words('cli.more-all', { cursor: page.nextCursor }));
    });
};

/** `task list`, `task show` and `task history`. */
export const addTask: AddCommands = (task, context) => {
  addList(task, context);
  addTimes(task.command('show'))
    .description(words('cli.task.show'))
    .argument(value('id'), words('cli.option.task'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Times>();
      const api = await connect(context, options, 'monitor');
      const answer = await api.get('/tasks/{id}', { path: { id }, query: timesOf(options) });
      print(context, options, answer, () => taskText(answer, context.io.columns));
    });

  task
    .command('history')
    .description(words('cli.task.history'))
    .argument(value('id'), words('cli.option.task'))
    .option('--all', words('cli.task.history-all'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { readonly all?: true }>();
      const api = await connect(context, options, 'monitor');
      // Programs get every event, as they always did.
      const folded = options.all || options.json ? undefined : 'true';
      const answer = await api.get('/tasks/{id}/history', { path: { id }, query: { folded } });
      print(context, options, answer, () => historyText(answer, context.io.columns));
    });
};

/** Every page as one. */
const readWorklist = async (api: ApiClient): Promise<Answered<'/worklist'>> => {
  const items: Answered<'/worklist'>['items'][number][] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await api.get('/worklist', { query: { cursor, limit: LARGEST_PAGE } });
    items.push(...page.items);
    if (page.nextCursor === null) return { items, nextCursor: null };
    cursor = page.nextCursor;
  }
};

/** `worklist`; whose it is has to be said, so that nobody takes another's for theirs. */
export const addWorklist: AddCommands = (program, context) => {
  program
    .command('worklist')
    .description(words('cli.task.worklist'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options);
      const answer = await readWorklist(api);
      print(context, options, answer, () => worklistText(answer, context.io.columns));
    });
};
