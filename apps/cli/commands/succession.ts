import { vietnameseDay } from '#libs/domain/messages/dates';
import type { Command } from 'commander';
import { path } from '../api-client';
import type { PreviewedSuccessionAnswer, SuccessionAnswer } from '../answers';
import type { GlobalOptions } from '../context';
import { successionPreviewText, successionText } from '../render/succession-text';

import { successionStates, wordFor } from '../render/words';
import { connect } from '../sign-in';
import { collect, dayArgument, pairOf, print, type AddCommands } from './shared';

interface Terms extends GlobalOptions {
  readonly kind: string;
  readonly from: string;
  readonly to?: readonly string[];
  readonly general?: string;
  readonly on: string;
  readonly number: string;
  readonly date: string;
  readonly member?: readonly string[];
  readonly account?: readonly string[];
}

/** By group: who takes the agency's place. */
const groupsOf = (given: readonly string[]): Readonly<Record<string, readonly string[]>> => {
  const groups = new Map<string, string[]>();
  for (const [group, agencyId] of given.map(pairOf))
    groups.set(group, [...(groups.get(group) ?? []), agencyId]);
  return Object.fromEntries(groups);
};

const bodyOf = ({ kind, from, to = [], general, on, number, date, member = [], account }: Terms) => ({
  kind,
  from,
  to,
  on,
  document: { number, date },
  groups: groupsOf(member),
  ...(general !== undefined && { general }),
  ...(account && { accounts: account.map(pairOf).map(([userId, agencyId]) => ({ userId, agencyId })) }),
});

/** `succession add`, `preview`, `show`, `list`. */
export const addSuccession: AddCommands = (succession, context) => {
  const terms = (command: Command): Command =>
    command
      .requiredOption('--from <đơn vị>', 'đơn vị kết thúc hoạt động')
      .option('--to <đơn vị>', 'đơn vị kế thừa; nhiều đơn vị cách nhau bằng dấu phẩy', collect)
      .option('--kind <loại>', 'merger, renaming, split hoặc dissolution', 'merger')
      .option('--general <đơn vị>', 'đơn vị nhận việc phát sinh sau này dưới tên cũ')
      .requiredOption('--on <ngày>', 'ngày đầu tiên của đơn vị kế thừa', dayArgument)
      .requiredOption('--number <số>', 'số văn bản')
      .requiredOption('--date <ngày>', 'ngày văn bản', dayArgument)
      .option('--member <nhóm=đơn vị>', 'đơn vị thế chỗ trong nhóm; lặp lại được', collect)
      .option('--account <tài khoản=đơn vị>', 'tài khoản chuyển sang đơn vị kế thừa; lặp lại được', collect);
  terms(succession.command('preview').description('xem trước việc nào chuyển cho ai')).action(
    async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Terms>();
      const api = await connect(context, options, 'admin');
      const answer = await api.post<PreviewedSuccessionAnswer>('/successions?preview=true', bodyOf(options));
      print(context, options, answer, () => successionPreviewText(answer, context.io.columns));
    },
  );
  terms(
    succession.command('add').description('ghi nhận đơn vị sáp nhập, chia tách, đổi tên, giải thể'),
  ).action(async (_own: unknown, command: Command) => {
    const options = command.optsWithGlobals<Terms>();
    const api = await connect(context, options, 'admin');
    const answer = await api.post<{ id: string; status: string }>('/successions', bodyOf(options));
    print(context, options, answer, () => `${answer.id}: ${wordFor(successionStates, answer.status)}`);
  });
  succession
    .command('show')
    .description('tiến độ thực hiện')
    .argument('<đơn vị>', 'đơn vị kết thúc hoạt động')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get<SuccessionAnswer>(path`/successions/${id}`);
      print(context, options, answer, () => successionText(answer));
    });
  succession
    .command('list')
    .description('các đơn vị đã có đơn vị kế thừa')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get<{ items: readonly SuccessionAnswer[] }>('/successions');
      const listed = ({ from, to, on, status }: SuccessionAnswer): string =>
        `${from} → ${[to].flat().join(', ')} từ ${vietnameseDay(on)}${status ? `: ${wordFor(successionStates, status)}` : ''}`;
      print(context, options, answer, () => answer.items.map(listed).join('\n'));
    });
};
