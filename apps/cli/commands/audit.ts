import type { Command } from 'commander';
import type { Answered } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { table } from '../render/table';
import { dateTime } from '../render/time';
import { connect } from '../sign-in';
import { dayOrInstant, limitArgument, print, type AddCommands } from './shared';

const whoText = ({ userId, name, username, onBehalfOf }: Answered<'/audit'>['items'][number]): string => {
  const caller = userId === null ? (username ?? '(chưa đăng nhập)') : `${name ?? userId} (${userId})`;
  return onBehalfOf === null ? caller : `${caller} thay ${onBehalfOf}`;
};

const listText = ({ items }: Answered<'/audit'>, width: number | null): string =>
  items.length === 0
    ? 'Không có dòng nào.'
    : table(
        items,
        [
          { title: 'Lúc', value: ({ at }) => dateTime(at), whole: true },
          { title: 'Ai', value: whoText },
          { title: 'Mã', value: ({ code }) => code, whole: true },
          { title: 'Lệnh', value: ({ command }) => command },
          { title: 'Địa chỉ', value: ({ target }) => target },
          { title: 'Từ máy', value: ({ address }) => address, whole: true },
        ],
        width,
      );

interface ListOptions extends GlobalOptions {
  readonly from?: string;
  readonly until?: string;
  readonly actor?: string;
  readonly code?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

/** `audit list`. */
export const addAudit: AddCommands = (audit, context) => {
  audit
    .command('list')
    .description('các lệnh bị từ chối và các lần đăng nhập, mới nhất trước')
    .option('--from <ngày>', 'từ ngày hoặc thời điểm RFC 3339', dayOrInstant)
    .option('--until <ngày>', 'đến hết ngày, hoặc đến thời điểm RFC 3339', dayOrInstant)
    .option('--actor <tài khoản>', 'của một tài khoản, hoặc một tên đã thử đăng nhập')
    .option('--code <mã>', 'với một mã, ví dụ SESSION.BAD_CREDENTIALS')
    .option('--limit <số>', 'số dòng mỗi trang, mặc định 50', limitArgument)
    .option('--cursor <con trỏ>', 'trang tiếp theo')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      const { from, until, actor, code, limit, cursor } = options;
      const api = await connect(context, options, 'auditor');
      const answer = await api.get('/audit', { query: { from, until, actor, code, limit, cursor } });
      print(context, options, answer, () => listText(answer, context.io.columns));
      if (answer.nextCursor !== null && !options.json)
        context.io.err(`Còn nữa: --cursor ${answer.nextCursor}`);
    });
};
