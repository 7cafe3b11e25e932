import type { Command } from 'commander';
import type { ApiClient } from '#libs/api-client/client';
import type { Body, Schema } from '#libs/api-client/routes';
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
  if (choice === null) return 'CHƯA CHỌN';
  if (choice.choice === 'close') return 'cho thôi';
  return choice.toKey === null ? 'chuyển thành nhiệm vụ mới' : `chuyển sang nhiệm vụ ${choice.toKey}`;
};

const previewText = ({ tasks }: Schema<'PreviewedEnding'>, width: number | null): string =>
  [
    `${tasks.length} nhiệm vụ chưa hoàn thành. Chưa có gì được thực hiện.`,
    table(
      tasks,
      [
        { title: 'Nhiệm vụ', value: ({ key }) => key, whole: true },
        { title: 'Nội dung', value: ({ title }) => title },
        { title: 'Đơn vị', value: ({ agencies }) => agencies.join('\n') },
        { title: 'Xử lý', value: choiceText },
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
      .argument('<mã>', 'mã kế hoạch đang thực hiện')
      .requiredOption('--reason <lý do>', 'vì sao')
      .option('--close <nhiệm vụ>', 'cho thôi nhiệm vụ này; lặp lại được', each)
      .option('--preview', 'chỉ cho biết nhiệm vụ nào chưa hoàn thành và sẽ ra sao');

  ending('close')
    .description('kết thúc kế hoạch; mỗi nhiệm vụ chưa hoàn thành cần một lựa chọn')
    .action((id: string, _own: unknown, command: Command) =>
      end(context, command, { route: '/plans/{id}/closure', id }, `Đã kết thúc kế hoạch ${id}.`),
    );
  ending('supersede')
    .description('thay thế bằng kế hoạch khác; mỗi nhiệm vụ chưa hoàn thành cần một lựa chọn')
    .requiredOption('--by <mã>', 'kế hoạch thay thế, đang thực hiện')
    .option(
      '--carry <nhiệm vụ[=nhiệm vụ mới]>',
      'chuyển sang kế hoạch thay thế, thành nhiệm vụ mới hoặc vào nhiệm vụ được nêu; lặp lại được',
      each,
    )
    .action((id: string, _own: unknown, command: Command) =>
      end(context, command, { route: '/plans/{id}/supersession', id }, `Đã thay thế kế hoạch ${id}.`),
    );
};
