import type { Command } from 'commander';
import { path } from '../api-client';
import type { PreviewedSuccessionAnswer, SuccessionAnswer } from '../answers';
import type { GlobalOptions } from '../context';
import { table } from '../render/table';
import { connect } from '../sign-in';
import { collect, dayArgument, print, type AddCommands } from './shared';

interface Terms extends GlobalOptions {
  readonly kind: string;
  readonly from: string;
  readonly to?: readonly string[];
  readonly general?: string;
  readonly on: string;
  readonly number: string;
  readonly date: string;
}

const statuses: Readonly<Record<string, string>> = {
  recorded: 'đã ghi nhận, chờ chọn đơn vị tiếp nhận',
  confirmed: 'đã xác nhận, đang hoặc sẽ thực hiện',
  'carried-out': 'đã thực hiện xong',
};

const bodyOf = ({ kind, from, to = [], general, on, number, date }: Terms) => ({
  ...{ kind, from, to, on, document: { number, date } },
  ...(general !== undefined && { general }),
});

const previewText = (answer: PreviewedSuccessionAnswer, width: number | null): string =>
  [
    `${answer.fromName}: ${answer.tasks.length} phần việc đang mở, ${answer.closedTasks} nhiệm vụ đã kết thúc. Chưa có gì được thực hiện.`,
    table(
      answer.tasks,
      [
        { title: 'Nhiệm vụ', value: ({ taskId }) => taskId, whole: true },
        { title: 'Vai trò', value: ({ part, role }) => role ?? part, whole: true },
        { title: 'Chuyển cho', value: ({ toName }) => toName ?? '' },
        { title: 'Cần chọn vì', value: ({ need, isChosen }) => (need !== null && !isChosen ? need : '') },
      ],
      width,
    ),
    `Còn phải chọn: ${answer.missing.length}.`,
    ...(answer.refusal ? [`Hiện không ghi nhận được: ${answer.refusal.code}.`] : []),
  ].join('\n');

const shownText = (one: SuccessionAnswer): string =>
  [
    `${one.fromName ?? one.from} → ${one.toNames?.join(', ') || '(giải thể)'} từ ${one.on}: ${statuses[one.status ?? ''] ?? ''}`,
    `Đã chuyển ${one.moved ?? 0} nhiệm vụ.`,
    ...(one.refused ?? []).map(({ id, code }) => `Không chuyển được ${id}: ${code}`),
  ].join('\n');

/** `succession add`, `preview`, `show`, `list`. */
export const addSuccession: AddCommands = (succession, context) => {
  const terms = (command: Command): Command =>
    command
      .requiredOption('--from <mã>', 'đơn vị kết thúc hoạt động')
      .option('--to <mã>', 'đơn vị kế thừa; nhiều đơn vị cách nhau bằng dấu phẩy', collect)
      .option('--kind <loại>', 'merger, renaming, split hoặc dissolution', 'merger')
      .option('--general <mã>', 'đơn vị nhận việc phát sinh sau này dưới tên cũ')
      .requiredOption('--on <ngày>', 'ngày đầu tiên của đơn vị kế thừa', dayArgument)
      .requiredOption('--number <số>', 'số văn bản')
      .requiredOption('--date <ngày>', 'ngày văn bản', dayArgument);
  terms(succession.command('preview').description('xem trước việc nào chuyển cho ai')).action(
    async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Terms>();
      const api = await connect(context, options, 'admin');
      const answer = await api.post<PreviewedSuccessionAnswer>('/successions?preview=true', bodyOf(options));
      print(context, options, answer, () => previewText(answer, context.io.columns));
    },
  );
  terms(
    succession.command('add').description('ghi nhận đơn vị sáp nhập, chia tách, đổi tên, giải thể'),
  ).action(async (_own: unknown, command: Command) => {
    const options = command.optsWithGlobals<Terms>();
    const api = await connect(context, options, 'admin');
    const answer = await api.post<{ id: string; status: string }>('/successions', bodyOf(options));
    print(context, options, answer, () => `${answer.id}: ${statuses[answer.status] ?? answer.status}`);
  });
  succession
    .command('show')
    .description('tiến độ thực hiện')
    .argument('<mã>', 'đơn vị kết thúc hoạt động')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get<SuccessionAnswer>(path`/successions/${id}`);
      print(context, options, answer, () => shownText(answer));
    });
  succession
    .command('list')
    .description('các đơn vị đã có đơn vị kế thừa')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get<{ items: readonly SuccessionAnswer[] }>('/successions');
      const listed = ({ from, to, on, status }: SuccessionAnswer): string =>
        `${from} → ${[to].flat().join(', ')} từ ${on}${status ? `: ${statuses[status] ?? status}` : ''}`;
      print(context, options, answer, () => answer.items.map(listed).join('\n'));
    });
};
