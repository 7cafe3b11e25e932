import type { Command } from 'commander';
import { path, type ApiClient } from '../api-client';
import type { EndingPreviewAnswer } from '../answers';
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

const choiceText = ({ choice }: EndingPreviewAnswer['tasks'][number]): string => {
  if (choice === null) return 'CHƯA CHỌN';
  if (choice.choice === 'close') return 'cho thôi';
  return choice.toKey === null ? 'chuyển thành nhiệm vụ mới' : `chuyển sang nhiệm vụ ${choice.toKey}`;
};

const previewText = ({ tasks }: EndingPreviewAnswer, width: number | null): string =>
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

const end = async (context: CliContext, command: Command, route: string, done: string): Promise<void> => {
  const options = command.optsWithGlobals<EndOptions>();
  const body = bodyOf(options);
  const api: ApiClient = await connect(context, options, options.preview ? 'monitor' : 'supervisor');
  if (options.preview) {
    const answer = await api.post<EndingPreviewAnswer>(`${route}?preview=true`, body);
    print(context, options, answer, () => previewText(answer, context.io.columns));
    return;
  }
  const answer = await api.post<unknown>(route, body);
  print(context, options, answer, () => done);
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
      end(context, command, path`/plans/${id}/closure`, `Đã kết thúc kế hoạch ${id}.`),
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
      end(context, command, path`/plans/${id}/supersession`, `Đã thay thế kế hoạch ${id}.`),
    );
};
