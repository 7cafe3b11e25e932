import type { NoticeKind } from '#libs/domain/notices/notice';
import { noticeLabel } from '#libs/telling/notice';
import { vietnameseMonth } from '#libs/domain/messages/dates';
import { InvalidArgumentError, type Command } from 'commander';
import type { Schema } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { table } from '../render/table';
import { dateTime } from '../render/time';
import { connect } from '../sign-in';
import { dayArgument, print, type AddCommands } from './shared';

interface RehearseOptions extends GlobalOptions {
  readonly until?: string;
  readonly acknowledged?: true;
  readonly limit?: string;
}

const SHOWN = '50';
const MOST = 5000;

const limitArgument = (value: string): string => {
  if (/^\d+$/u.test(value) && Number(value) <= MOST) return value;
  throw new InvalidArgumentError(`từ 0 đến ${MOST} / from 0 to ${MOST}.`);
};

const rehearsalText = (answer: Schema<'Rehearsal'>, width: number | null): string => {
  const { mails, count, totals, tasks, from, until, noLongerNeeded, refused } = answer;
  return [
    `${tasks} nhiệm vụ, từ ${dateTime(from)} đến ${dateTime(until)}: ${count} thư. Chưa có gì được gửi.`,
    table(
      totals,
      [
        { title: 'Tháng', value: ({ month }) => vietnameseMonth(month), whole: true },
        { title: 'Người nhận', value: ({ name }) => name },
        { title: 'Số thư', value: (one) => one.mails, whole: true },
        { title: 'Số dòng', value: ({ lines }) => lines, whole: true },
      ],
      width,
    ),
    '',
    table(
      mails,
      [
        { title: 'Lúc', value: ({ slot }) => dateTime(slot), whole: true },
        {
          title: 'Người nhận',
          value: ({ name, suppressed }) => (suppressed ? `${name} (không gửi được)` : name),
        },
        {
          title: 'Nội dung',
          value: ({ lines }) =>
            lines
              .map(
                ({ number, kind, level }) =>
                  `${number}: ${noticeLabel(kind as NoticeKind, { language: 'vi', requested: false })}${level === null ? '' : ` (cấp ${level})`}`,
              )
              .join('\n'),
        },
      ],
      width,
    ),
    ...(count > mails.length ? [`Còn ${count - mails.length} thư; thêm --limit.`] : []),
    ...(noLongerNeeded > 0 ? [`${noLongerNeeded} dòng không cần gửi nữa khi đến giờ gửi.`] : []),
    ...refused.map(({ key, code }) => `  không giao được nhiệm vụ ${key}: ${code}`),
  ].join('\n');
};

/** `plan rehearse`. */
export const addPlanRehearse: AddCommands = (plan, context) => {
  plan
    .command('rehearse')
    .description(
      'diễn tập: mọi thư nhắc, báo cáo vượt cấp mà kế hoạch sẽ gửi, trước khi kích hoạt hoặc từ hiện trạng của kế hoạch đang thực hiện',
    )
    .argument('<mã>', 'mã kế hoạch')
    .option('--until <ngày>', 'đến hết ngày này; mặc định đến hết kế hoạch', dayArgument)
    .option('--acknowledged', 'coi như mọi đơn vị tiếp nhận ngay')
    .option('--limit <số>', `số thư được liệt kê, mặc định ${SHOWN}`, limitArgument)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<RehearseOptions>();
      const { until, acknowledged, limit = SHOWN } = options;
      const api = await connect(context, options, 'monitor');
      const query = { until, acknowledged: acknowledged && 'true', limit };
      const answer = await api.get('/plans/{id}/rehearsal', { path: { id }, query });
      print(context, options, answer, () => rehearsalText(answer, context.io.columns));
    });
};
