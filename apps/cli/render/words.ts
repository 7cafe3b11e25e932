import { vietnameseDay } from '#libs/domain/messages/dates';
import type { AwaitedAct, Bearer } from '#libs/domain/annex-task/standing/index';
import type { Denominator, Rate } from '#libs/domain/dashboard/boxes';
import type { Need } from '#libs/domain/succession/open-parts';
import type { ParsedTiming, ParsedUnit, Severity } from '#libs/domain/plan/draft/index';
import type { ScheduleKind } from '#libs/domain/timing/schedule';
import { message, type MessageKey } from '#libs/messages/message';
import { say } from '#libs/messages/say';

/** The words of codes as the catalogue has them. */
const inVietnamese = <Code extends string>(
  codes: readonly Code[],
  keyOf: (code: Code) => MessageKey,
): Readonly<Record<Code, string>> =>
  Object.fromEntries(codes.map((code) => [code, say('vi', { key: keyOf(code), facts: {} })])) as Record<
    Code,
    string
  >;

/** A word for a code, or the code itself where a newer server knows more. */
export const wordFor = (words: Readonly<Record<string, string>>, code: string | null | undefined): string =>
  code === null || code === undefined ? '' : (words[code] ?? code);

export const severities: Readonly<Record<Severity, string>> = inVietnamese(
  ['error', 'warning', 'info'],
  (code) => `severity.${code}`,
);

export const planKinds = inVietnamese(
  ['draft', 'reviewed', 'discarded', 'activating', 'active', 'closed', 'superseded'],
  (code) => `plan-kind.${code}`,
);

export const schedules: Readonly<Record<ScheduleKind, string>> = inVietnamese(
  ['continuous', 'yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly', 'by-date', 'range', 'unresolved'],
  (code) => `schedule.${code}`,
);

export const statuses = inVietnamese(
  ['done-in-time', 'done-late', 'open-in-time', 'open-overdue', 'no-deadline', 'cancelled'],
  (code) => `status.${code}`,
);

export const difficultyStatuses = inVietnamese(
  ['raised', 'consolidated', 'assigned', 'resolved'],
  (code) => `difficulty.${code}`,
);

export const stages = inVietnamese(
  [
    'awaiting-acknowledgement',
    'in-progress',
    'awaiting-sign-off',
    'awaiting-acceptance',
    'returned',
    'return-proposed',
    'suspended',
    'done',
    'cancelled',
  ],
  (code) => `stage.${code}`,
);

export const delegationStates = inVietnamese(
  ['in-force', 'not-begun', 'ended', 'revoked'],
  (code) => `delegation-state.${code}`,
);

export const successionStates = inVietnamese(
  ['recorded', 'confirmed', 'carried-out', 'withdrawn'],
  (code) => `succession-state.${code}`,
);

/** Why somebody has to choose who takes a part over. */
export const successionNeeds: Readonly<Record<Need, string>> = inVietnamese(
  ['split', 'dissolution', 'lead-and-coordinator', 'successor-finished'],
  (code) => `succession-need.${code}`,
);

export const roles = inVietnamese(
  ['lead', 'coordinator', 'accepts', 'monitors', 'resolves'],
  (code) => `part.${code}`,
);

/** Units with a mark at those that the directory does not know (?) and those from a merged cell (*). */
export const unitsText = (units: readonly ParsedUnit[]): string =>
  units
    .map(({ text, agencyId, groupId, inferred }) => {
      const unknown = agencyId === null && groupId === null;
      return `${text}${unknown ? ' (?)' : ''}${inferred ? ' (*)' : ''}`;
    })
    .join('; ');

export const timingText = ({ kind, start, due, inferred, text }: ParsedTiming): string => {
  const dates = [start, due].filter((date) => date !== null).map(vietnameseDay);
  const said = kind === 'unresolved' && text !== '' ? `: “${text}”` : '';
  return `${schedules[kind]}${said} ${dates.join(' – ')}${inferred ? ' (*)' : ''}`.trim();
};

export const awaitedActs: Readonly<Record<AwaitedAct, string>> = inVietnamese(
  ['acknowledgement', 'product', 'coordination', 'acceptance', 'decision'],
  (code) => `awaited.${code}`,
);

/** Each names what it is a share of. */
export const rateNames: Readonly<Record<`${Rate['of']}/${Denominator}`, string>> = {
  'done/due': say('vi', message('rate.done-due')),
  'done-in-time/due': say('vi', message('rate.done-in-time-due')),
  'open-overdue/due': say('vi', message('rate.open-overdue-due')),
  'done/assigned': say('vi', message('rate.done-assigned')),
  'done-in-time/assigned': say('vi', message('rate.done-in-time-assigned')),
  'open-overdue/assigned': say('vi', message('rate.open-overdue-assigned')),
};

export const bearers: Readonly<Record<Bearer, string>> = inVietnamese(
  ['lead', 'coordinator', 'approver', 'suspension'],
  (code) => `bearer.${code}`,
);
