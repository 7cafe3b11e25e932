import type { Command } from 'commander';
import type { ApiClient } from '#libs/api-client/client';
import type { Answered, Schema } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { historyText, taskListText, taskText, worklistText } from '../render/task';
import { connect } from '../sign-in';
import { LARGEST_PAGE, limitArgument, print, type AddCommands } from './shared';
import { addFilters, addTimes, filtersOf, timesOf, type Filters, type Times } from './task-filters';

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
  addFilters(task.command('list').description('các nhiệm vụ, việc gấp nhất trước'))
    .option('--plan <mã>', 'của một kế hoạch')
    .option('--limit <số>', `số dòng mỗi trang, mặc định ${PAGE}`, limitArgument)
    .option('--cursor <con trỏ>', 'trang tiếp theo')
    .option('--all', 'mọi trang')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      const api = await connect(context, options, 'monitor');
      const page = await readPages(api, options);
      print(context, options, page, () => taskListText(page.items, context.io.columns));
      if (page.nextCursor !== null && !options.json)
        context.io.err(`Còn nữa: thêm --all, hoặc --cursor ${page.nextCursor}`);
    });
};

/** `task list`, `task show` and `task history`. */
export const addTask: AddCommands = (task, context) => {
  addList(task, context);
  addTimes(task.command('show'))
    .description('một nhiệm vụ, hiện nay hoặc vào một lúc đã qua')
    .argument('<mã>', 'mã nhiệm vụ')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Times>();
      const api = await connect(context, options, 'monitor');
      const answer = await api.get('/tasks/{id}', { path: { id }, query: timesOf(options) });
      print(context, options, answer, () => taskText(answer, context.io.columns));
    });

  task
    .command('history')
    .description('mọi sự kiện của một nhiệm vụ, theo thứ tự')
    .argument('<mã>', 'mã nhiệm vụ')
    .option('--all', 'từng sự kiện, không gộp các lần nhắc nhiều đơn vị trong một ngày')
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
    .description('việc đang chờ người đăng nhập, gấp nhất trước')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options);
      const answer = await readWorklist(api);
      print(context, options, answer, () => worklistText(answer, context.io.columns));
    });
};
