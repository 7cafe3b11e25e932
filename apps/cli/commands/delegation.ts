import type { Command } from 'commander';
import type { Answered } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { table } from '../render/table';
import { dateTime } from '../render/time';
import { delegationStates, wordFor } from '../render/words';
import { connect } from '../sign-in';
import { collect, dayOrInstant, print, type AddCommands } from './shared';

const listText = ({ items }: Answered<'/delegations'>, width: number | null): string =>
  items.length === 0
    ? 'Không có ủy quyền nào.'
    : table(
        items,
        [
          { title: 'Mã', value: ({ id }) => id, whole: true },
          { title: 'Người ủy quyền', value: ({ delegator, delegatorId }) => `${delegator} (${delegatorId})` },
          {
            title: 'Người được ủy quyền',
            value: ({ delegate, delegateId }) => `${delegate} (${delegateId})`,
          },
          { title: 'Việc', value: ({ acts }) => acts.join(', ') },
          { title: 'Từ', value: ({ from }) => dateTime(from), whole: true },
          { title: 'Đến', value: ({ until }) => dateTime(until), whole: true },
          { title: 'Hiệu lực', value: ({ state }) => wordFor(delegationStates, state) },
        ],
        width,
      );

interface AddOptions extends GlobalOptions {
  readonly to: string;
  readonly until: string;
  readonly from?: string;
  readonly act?: readonly string[];
  readonly number?: string;
  readonly date?: string;
}

const bodyOf = ({ to, until, from, act, number, date }: AddOptions) => ({
  delegateId: to,
  until,
  from,
  acts: act,
  ...((number ?? date) !== undefined && { document: { number, date } }),
});

/** `delegation add`, `delegation list` and `delegation revoke`. */
export const addDelegation: AddCommands = (delegation, context) => {
  delegation
    .command('add')
    .description('ủy quyền cho người khác trong một thời gian; hết hạn thì tự chấm dứt')
    .requiredOption('--to <tài khoản>', 'người được ủy quyền')
    .requiredOption('--until <ngày>', 'đến hết ngày, hoặc đến thời điểm RFC 3339', dayOrInstant)
    .option('--from <ngày>', 'từ ngày hoặc thời điểm; mặc định từ bây giờ', dayOrInstant)
    .option(
      '--act <việc>',
      'all, acceptance (duyệt), decisions (quyết định), monitoring, participation, hoặc tên lệnh; có thể lặp lại; mặc định all',
      collect,
    )
    .option('--number <số>', 'số văn bản ủy quyền')
    .option('--date <ngày>', 'ngày văn bản', dayOrInstant)
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<AddOptions>();
      const api = await connect(context, options, 'supervisor');
      const answer = await api.post('/delegations', {
        body: bodyOf(options),
      });
      print(context, options, answer, () => `Đã ủy quyền cho ${options.to} (mã ${answer.id}).`);
    });

  delegation
    .command('list')
    .description('ủy quyền đã giao và đã nhận, mới nhất trước')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'supervisor');
      const answer = await api.get('/delegations');
      print(context, options, answer, () => listText(answer, context.io.columns));
    });

  delegation
    .command('revoke')
    .description('chấm dứt một ủy quyền trước thời hạn')
    .argument('<mã>', 'mã ủy quyền')
    .requiredOption('--reason <lý do>', 'vì sao')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { reason: string }>();
      const api = await connect(context, options, 'supervisor');
      const { reason } = options;
      const answer = await api.post('/delegations/{id}/revocation', { path: { id }, body: { reason } });
      print(context, options, answer, () => `Đã chấm dứt ủy quyền ${id}.`);
    });
};
