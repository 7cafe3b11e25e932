import { Option, type Command } from 'commander';
import { endOfDay } from '#libs/domain/shared/time';
import type { MessageKey } from '#libs/messages/message';
import { codeOption, type Words } from '../render/codes';
import { roles, stages, statuses, type WordKeys } from '../render/words';
import { isDay } from '../render/time';
import { dayOrInstant } from './shared';
import { value, words } from '../language';

const alsoCalled = (called: WordKeys, others: Readonly<Record<string, readonly MessageKey[]>>): Words =>
  Object.fromEntries(Object.entries(called).map(([code, word]) => [code, [word, ...(others[code] ?? [])]]));

/** Beside what lists call them, the boxes of the official report and the words of the domain. */
const statusesSaid = alsoCalled(statuses, {
  'done-in-time': ['also-called.done-in-time.plain', 'also-called.done-in-time.short'],
  'done-late': ['also-called.done-late.plain', 'also-called.done-late.other'],
  'open-in-time': ['also-called.open-in-time.plain', 'also-called.open-in-time.short'],
  'open-overdue': ['also-called.open-overdue.plain', 'also-called.open-overdue.short'],
  'no-deadline': ['also-called.no-deadline.plain', 'also-called.no-deadline.other'],
  cancelled: ['also-called.stopped', 'also-called.called-off'],
});
const stagesSaid = alsoCalled(stages, {
  'awaiting-acceptance': ['also-called.awaiting-acceptance'],
  'awaiting-sign-off': ['also-called.awaiting-sign-off.short', 'also-called.awaiting-sign-off.other'],
  done: ['also-called.done.plain', 'also-called.done.other'],
  cancelled: ['also-called.stopped', 'also-called.called-off'],
});
const rolesSaid = alsoCalled(
  { ...roles, former: 'also-called.former' },
  { accepts: ['also-called.accepts.short', 'also-called.accepts.other'] },
);

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
    .option(`--as-of ${value('at')}`, words('cli.filter.as-of'), instantArgument)
    .option(`--as-of-occurred ${value('at')}`, words('cli.filter.as-of-occurred'), instantArgument);

/** What was given of them. */
export const timesOf = ({ asOf, asOfOccurred }: Times) => ({ asOf, asOfOccurred });

/** Whether agencies that gave way stand under their own names or those of today. */
export const agencyAsOption = (): Option =>
  new Option(`--agency-as ${value('at')}`, words('cli.filter.agency-as')).choices(['time', 'today']);

/** The options of every command that takes a list of tasks. */
export const addFilters = (command: Command): Command =>
  addTimes(command)
    .option(`--agency ${value('agency')}`, words('cli.filter.agency'))
    .addOption(agencyAsOption())
    .addOption(codeOption(`--role ${value('role')}`, words('cli.filter.role'), rolesSaid))
    .addOption(codeOption(`--status ${value('status')}`, words('cli.filter.status'), statusesSaid))
    .addOption(codeOption(`--stage ${value('stage')}`, words('cli.filter.stage'), stagesSaid))
    .option(`--due-before ${value('day')}`, words('cli.filter.due-before'), dayOrInstant)
    .option(`--due-after ${value('day')}`, words('cli.filter.due-after'), dayOrInstant)
    .option(`--q ${value('word')}`, words('cli.filter.q'));

/** What was given of them. */
export const filtersOf = (options: Filters): Record<keyof Filters, string | undefined> => {
  const { plan, agency, agencyAs, role, status, stage, dueBefore, dueAfter, q } = options;
  return { plan, agency, agencyAs, role, status, stage, dueBefore, dueAfter, q, ...timesOf(options) };
};
