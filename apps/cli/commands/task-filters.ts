import { Option, type Command } from 'commander';
import { endOfDay } from '#libs/domain/shared/time';
import { codeOption, type Words } from '../render/codes';
import { roles, stages, statuses } from '../render/words';
import { isDay } from '../render/time';
import { dayOrInstant } from './shared';

const alsoCalled = (
  words: Readonly<Record<string, string>>,
  others: Readonly<Record<string, readonly string[]>>,
): Words =>
  Object.fromEntries(Object.entries(words).map(([code, word]) => [code, [word, ...(others[code] ?? [])]]));

/** Beside what lists call them, the boxes of the official report and the words of the domain. */
const statusesSaid = alsoCalled(statuses, {
  'done-in-time': ['hoàn thành đúng hạn', 'đúng hạn'],
  'done-late': ['hoàn thành quá hạn', 'hoàn thành muộn'],
  'open-in-time': ['đang làm, trong hạn', 'trong hạn'],
  'open-overdue': ['đang làm, quá hạn', 'quá hạn'],
  'no-deadline': ['không hạn', 'không có hạn'],
  cancelled: ['đã dừng', 'thôi thực hiện'],
});
const stagesSaid = alsoCalled(stages, {
  'awaiting-acceptance': ['chờ nghiệm thu'],
  'awaiting-sign-off': ['chờ ký', 'chờ ký duyệt'],
  done: ['hoàn thành', 'đã hoàn thành'],
  cancelled: ['đã dừng', 'thôi thực hiện'],
});
const rolesSaid = alsoCalled({ ...roles, former: 'đã bàn giao' }, { accepts: ['duyệt', 'nghiệm thu'] });

/** What narrows a list of tasks, as the server takes it. */
export interface Filters extends Times {
  readonly plan?: string;
  readonly agency?: string;
  readonly agencyAs?: string;
  readonly role?: string;
  readonly status?: string;
  readonly stage?: string;
  readonly dueBefore?: string;
  readonly dueAfter?: string;
  readonly q?: string;
}

/** As it was known at an instant, or as it had happened by one. */
export interface Times {
  readonly asOf?: string;
  readonly asOfOccurred?: string;
}

/** An instant; a day stands for its end, when all of it is known. */
export const instantArgument = (value: string): string => {
  const given = dayOrInstant(value);
  return isDay(given) ? endOfDay(given) : given;
};

/** The options of every command that reads the past. */
export const addTimes = (command: Command): Command =>
  command
    .option('--as-of <lúc>', 'như đã biết vào lúc đó (ngày hoặc RFC 3339)', instantArgument)
    .option('--as-of-occurred <lúc>', 'như đã xảy ra đến lúc đó (ngày hoặc RFC 3339)', instantArgument);

/** What was given of them. */
export const timesOf = ({ asOf, asOfOccurred }: Times) => ({ asOf, asOfOccurred });

/** Whether agencies that gave way stand under their own names or those of today. */
export const agencyAsOption = (): Option =>
  new Option('--agency-as <lúc>', 'tên cơ quan theo thời điểm (time) hay hiện nay (today)').choices([
    'time',
    'today',
  ]);

/** The options of every command that takes a list of tasks. */
export const addFilters = (command: Command): Command =>
  addTimes(command)
    .option('--agency <đơn vị>', 'của một cơ quan')
    .addOption(agencyAsOption())
    .addOption(codeOption('--role <vai trò>', 'vai trò của cơ quan', rolesSaid))
    .addOption(codeOption('--status <tình trạng>', 'tình trạng, ví dụ “quá hạn”', statusesSaid))
    .addOption(codeOption('--stage <bước>', 'bước, ví dụ “chờ duyệt”', stagesSaid))
    .option('--due-before <ngày>', 'hạn trước', dayOrInstant)
    .option('--due-after <ngày>', 'hạn sau', dayOrInstant)
    .option('--q <từ>', 'tìm theo từ, có dấu hoặc không dấu');

/** What was given of them. */
export const filtersOf = (options: Filters): Record<keyof Filters, string | undefined> => {
  const { plan, agency, agencyAs, role, status, stage, dueBefore, dueAfter, q } = options;
  return { plan, agency, agencyAs, role, status, stage, dueBefore, dueAfter, q, ...timesOf(options) };
};
