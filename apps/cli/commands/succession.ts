import { vietnameseDay } from '#libs/domain/messages/dates';
import type { Command } from 'commander';
import type { Listed, Schema } from '#libs/api-client/routes';
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

type SuccessionKind = Schema<'RecordedSuccession'>['kind'];

const bodyOf = ({ kind, from, to = [], general, on, number, date, member = [], account }: Terms) => ({
  kind: kind as SuccessionKind,
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
      const answer = (await api.post('/successions', {
        query: { preview: 'true' },
        body: bodyOf(options),
      })) as Schema<'PreviewedSuccession'>;
      print(context, options, answer, () => successionPreviewText(answer, context.io.columns));
    },
  );
  terms(
    succession.command('add').description('ghi nhận đơn vị sáp nhập, chia tách, đổi tên, giải thể'),
  ).action(async (_own: unknown, command: Command) => {
    const options = command.optsWithGlobals<Terms>();
    const api = await connect(context, options, 'admin');
    const answer = (await api.post('/successions', {
      body: bodyOf(options),
    })) as Schema<'SuccessionCommandAnswer'>;
    print(context, options, answer, () => `${answer.id}: ${wordFor(successionStates, answer.status ?? '')}`);
  });
  succession
    .command('show')
    .description('tiến độ thực hiện')
    .argument('<đơn vị>', 'đơn vị kết thúc hoạt động')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/successions/{id}', { path: { id } });
      print(context, options, answer, () => successionText(answer));
    });
  succession
    .command('list')
    .description('các đơn vị đã có đơn vị kế thừa')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/successions');
      const listed = (one: Listed<'/successions'>): string => {
        const { from, to, on } = one;
        const standing = 'status' in one ? `: ${wordFor(successionStates, one.status)}` : '';
        return `${from} → ${[to].flat().join(', ')} từ ${vietnameseDay(on)}${standing}`;
      };
      print(context, options, answer, () => answer.items.map(listed).join('\n'));
    });
};
