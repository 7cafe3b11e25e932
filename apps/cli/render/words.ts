import { stages as everyStage } from '#libs/domain/annex-task/standing/index';
import type { AwaitedAct, Bearer } from '#libs/domain/annex-task/standing/index';
import type { Denominator, Rate } from '#libs/domain/dashboard/boxes';
import type { Need } from '#libs/domain/succession/open-parts';
import type { ParsedTiming, ParsedUnit, Severity } from '#libs/domain/plan/draft/index';
import type { ScheduleKind } from '#libs/domain/timing/schedule';
import type { MessageKey } from '#libs/messages/message';
import { say } from '#libs/messages/say';
import { spokenLanguage, timeText, words } from '../language';

/** What codes are called: each with the key of its word. */
export type WordKeys<Code extends string = string> = Readonly<Record<Code, MessageKey>>;

/** The words of codes as the catalogue has them. */
export const wordKeys = <Code extends string>(
  codes: readonly Code[],
  keyOf: (code: Code) => MessageKey,
): WordKeys<Code> => Object.fromEntries(codes.map((code) => [code, keyOf(code)])) as WordKeys<Code>;

/** A word for a code, or the code itself where a newer server knows more. */
export const wordFor = (words: WordKeys, code: string | null | undefined): string => {
  if (code === null || code === undefined) return '';
  const key = words[code];
  return key === undefined ? code : say(spokenLanguage(), { key, facts: {} });
};

export const severities: WordKeys<Severity> = wordKeys(
  ['error', 'warning', 'info'],
  (code) => `severity.${code}`,
);

export const planKinds = wordKeys(
  ['draft', 'reviewed', 'discarded', 'activating', 'active', 'closed', 'superseded'],
  (code) => `plan-kind.${code}`,
);

export const schedules: WordKeys<ScheduleKind> = wordKeys(
  ['continuous', 'yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly', 'by-date', 'range', 'unresolved'],
  (code) => `schedule.${code}`,
);

export const statuses = wordKeys(
  ['done-in-time', 'done-late', 'open-in-time', 'open-overdue', 'no-deadline', 'cancelled'],
  (code) => `status.${code}`,
);

export const difficultyStatuses = wordKeys(
  ['raised', 'consolidated', 'assigned', 'resolved'],
  (code) => `difficulty.${code}`,
);

export const stages = wordKeys(everyStage, (code) => `stage.${code}`);

export const delegationStates = wordKeys(
  ['in-force', 'not-begun', 'ended', 'revoked'],
  (code) => `delegation-state.${code}`,
);

export const successionStates = wordKeys(
  ['recorded', 'confirmed', 'carried-out', 'withdrawn'],
  (code) => `succession-state.${code}`,
);

/** Why somebody has to choose who takes a part over. */
export const successionNeeds: WordKeys<Need> = wordKeys(
  ['split', 'dissolution', 'lead-and-coordinator', 'successor-finished'],
  (code) => `succession-need.${code}`,
);

export const roles = wordKeys(
  ['lead', 'coordinator', 'accepts', 'monitors', 'resolves'],
  (code) => `part.${code}`,
);

/** `sản phẩm số 2`; without a number the thing alone. */
export const numbered = (what: string, n: number | null): string =>
  n === null ? what : words('cli.numbered', { what, n });

/** Units with a mark at those that the directory does not know (?) and those from a merged cell (*). */
export const unitsText = (units: readonly ParsedUnit[]): string =>
  units
    .map(({ text, agencyId, groupId, inferred }) => {
      const unknown = agencyId === null && groupId === null;
      return `${text}${unknown ? ' (?)' : ''}${inferred ? ' (*)' : ''}`;
    })
    .join('; ');

export const timingText = ({ kind, start, due, inferred, text }: ParsedTiming): string => {
  const dates = [start, due].filter((date) => date !== null).map((date) => timeText('day', date));
  const said = kind === 'unresolved' && text !== '' ? `: “${text}”` : '';
  return `${wordFor(schedules, kind)}${said} ${dates.join(' – ')}${inferred ? ' (*)' : ''}`.trim();
};

export const awaitedActs: WordKeys<AwaitedAct> = wordKeys(
  ['acknowledgement', 'product', 'coordination', 'acceptance', 'decision'],
  (code) => `awaited.${code}`,
);

/** Each names what it is a share of. */
export const rateNames: WordKeys<`${Rate['of']}/${Denominator}`> = {
  'done/due': 'rate.done-due',
  'done-in-time/due': 'rate.done-in-time-due',
  'open-overdue/due': 'rate.open-overdue-due',
  'done/assigned': 'rate.done-assigned',
  'done-in-time/assigned': 'rate.done-in-time-assigned',
  'open-overdue/assigned': 'rate.open-overdue-assigned',
};

export const bearers: WordKeys<Bearer> = wordKeys(
  ['lead', 'coordinator', 'approver', 'suspension'],
  (code) => `bearer.${code}`,
);
