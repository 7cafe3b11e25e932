import type { Command } from 'commander';
import type { ApiClient } from '#libs/api-client/client';
import type { Body, Schema } from '#libs/api-client/routes';
import { value, words } from '../language';
import type { CliContext, GlobalOptions } from '../context';
import { table } from '../render/table';
import { connect } from '../sign-in';
import { each } from './plan-correct';
import { print, type AddCommands } from './shared';

interface EndOptions extends GlobalOptions {
  readonly reason: string;
  readonly close?: readonly string[];
  readonly carry?: readonly string[];
  readonly by?: string;
  readonly preview?: true;
}

/** `12` is carried over as a new task, `12=3` to task 3 of the other plan. */
const carried = (given: string) => {
  const [key = '', toKey = null] = given.split('=');
  return { key, choice: 'carry-over', toKey };
};

const bodyOf = ({ reason, close = [], carry = [], by }: EndOptions) => ({
  reason,
  ...(by !== undefined && { byPlanId: by }),
  choices: [...close.map((key) => ({ key, choice: 'close', reason })), ...carry.map(carried)],
});

const choiceText = ({ choice }: Schema<'PreviewedEnding'>['tasks'][number]): string => {
  if (choice === null) return words('cli.not-chosen');
  if (choice.choice === 'close') return words('cli.plan.end.let-go');
  return choice.toKey === null
    ? words('cli.plan.end.carried-as-new')
    : words('cli.plan.end.carried-to', { key: choice.toKey });
};

const previewText = ({ tasks }: Schema<'PreviewedEnding'>, width: number | null): string =>
  [
    words('cli.plan.end.preview', { count: tasks.length }),
    table(
      tasks,
      [
        { title: words('cli-title.task'), value: ({ key }) => key, whole: true },
        { title: words('cli-title.content'), value: ({ title }) => title },
        { title: words('cli-title.agency'), value: ({ agencies }) => agencies.join('\n') },
        { title: words('cli-title.choice'), value: choiceText },
      ],
      width,
    ),
  ].join('\n');

interface Place {
  readonly route: '/plans/{id}/closure' | '/plans/{id}/supersession';
  readonly id: string;
}

/** The end, or what it would mean where only that is asked for. */
const ended = (api: ApiClient, { route, id }: Place, body: object, isPreview = false) => {
  const query = isPreview ? { preview: 'true' } : {};
  const path = { id };
  return route === '/plans/{id}/closure'
    ? api.post(route, { path, query, body: body as Body<typeof route, 'post'> })
    : api.post(route, { path, query, body: body as Body<typeof route, 'post'> });
};

const end = async (context: CliContext, command: Command, place: Place, done: string): Promise<void> => {
  const options = command.optsWithGlobals<EndOptions>();
  const body = bodyOf(options);
  const api: ApiClient = await connect(context, options, options.preview ? 'monitor' : 'supervisor');
  const answer = await ended(api, place, body, options.preview);
  print(context, options, answer, () => ('tasks' in answer ? previewText(answer, context.io.columns) : done));
};

/** `plan close` and `plan supersede`. */
export const addPlanEnd: AddCommands = (plan, context) => {
  const ending = (name: string): Command =>
    plan
      .command(name)
      .argument(value('id'), words('cli.plan.active-id'))
      .requiredOption(`--reason ${value('reason')}`, words('cli.why'))
      .option(`--close ${value('task')}`, words('cli.plan.end.close'), each)
      .option('--preview', words('cli.plan.end.preview-only'));

  ending('close')
    .description(words('cli.plan.close'))
    .action((id: string, _own: unknown, command: Command) =>
      end(context, command, { route: '/plans/{id}/closure', id }, words('cli.plan.close.done', { id })),
    );
  ending('supersede')
    .description(words('cli.plan.supersede'))
    .requiredOption(`--by ${value('id')}`, words('cli.plan.supersede.by'))
    .option(`--carry ${value('task-new-task')}`, words('cli.plan.supersede.carry'), each)
    .action((id: string, _own: unknown, command: Command) =>
      end(
        context,
        command,
        { route: '/plans/{id}/supersession', id },
        words('cli.plan.supersede.done', { id }),
      ),
    );
};
