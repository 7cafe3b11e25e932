import { setImmediate as others } from 'node:timers/promises';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { ReferenceData } from '#libs/application/reference-data';
import { createDeriver, type DeriveDeps } from '#libs/delivery/derive';
import type { DerivedPart } from '#libs/delivery/part';
import { rehearseTask, type Rehearsed, type RehearsalTerms } from '#libs/domain/annex-task/rehearse-task';
import type { Assignment, TaskState } from '#libs/domain/annex-task/state';
import type { NoticeKind } from '#libs/domain/notices/notice';
import { staleReason } from '#libs/domain/notices/still-wanted';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { isRejection } from '#libs/domain/shared/rejection';
import { dateOf, type Instant } from '#libs/domain/shared/time';

/** A line of a mail that would be sent. */
export interface RehearsedLine {
  readonly taskId: string;
  readonly number: string;
  readonly title: string;
  readonly kind: NoticeKind;
  readonly deadline: Instant | null;
  /** Which level of the ladder, of an escalation. */
  readonly level: number | null;
}

/** One mail: all that one recipient would be told in one slot. */
export interface RehearsedMail {
  /** A user id; or `agency:<id>`, `role:<role>`, `user:<id>` where nobody was found, who gets no mail. */
  readonly recipientId: string;
  readonly slot: Instant;
  /** Null where it would be sent. */
  readonly suppressed: 'no-recipient' | 'no-address' | null;
  readonly lines: readonly RehearsedLine[];
}

/** What one recipient would get in one month (`YYYY-MM`). */
export interface RehearsedTotal {
  readonly month: string;
  readonly recipientId: string;
  readonly mails: number;
  readonly lines: number;
}

export interface Rehearsal {
  /** In order of their slots, the first `limit` of them. */
  readonly mails: readonly RehearsedMail[];
  /** How many there are in all; more than `mails` holds where the limit was reached. */
  readonly count: number;
  /** Of all mails that would be sent. */
  readonly totals: readonly RehearsedTotal[];
  /** How many lines would not be sent, since what they ask would no longer be so by then. */
  readonly noLongerNeeded: number;
  /** The tasks that could not be assigned, each with its code. */
  readonly refused: readonly { readonly key: string; readonly code: string }[];
}

interface Deps extends Pick<DeriveDeps, 'recipients' | 'delegations'> {
  readonly referenceData: Pick<ReferenceData, 'policy' | 'calendar' | 'directory'>;
}

const storedOf = (taskId: string, told: readonly Rehearsed[]): StoredEvent[] =>
  told.map(({ event: { type, data }, occurredAt }, index) => ({
    ...{ position: '0', xact: '0', stream: `task/${taskId}`, version: index + 1, schemaVersion: 1 },
    ...{ type, data, occurredAt, recordedAt: occurredAt, prevHash: '', hash: '' },
    meta: { userId: null, agencyId: null, commandId: null },
  }));

const lineOf = ({ kind, facts }: DerivedPart): RehearsedLine => {
  const { taskId, number, title, deadline, escalation } = facts;
  return { taskId, number, title, kind, deadline, level: escalation?.level ?? null };
};

/** The task as it would be when the mail leaves. */
const stateAt = (told: readonly Rehearsed[], slot: Instant): TaskState =>
  told.findLast(({ occurredAt }) => occurredAt <= slot)?.state ?? { kind: 'unassigned' };

const totalsOf = (mails: Iterable<RehearsedMail>): RehearsedTotal[] => {
  const totals = new Map<string, RehearsedTotal>();
  for (const { recipientId, slot, lines, suppressed } of mails) {
    if (suppressed !== null) continue;
    const month = dateOf(slot).slice(0, 7);
    const key = `${month} ${recipientId}`;
    const before = totals.get(key) ?? { month, recipientId, mails: 0, lines: 0 };
    totals.set(key, { ...before, mails: before.mails + 1, lines: before.lines + lines.length });
  }
  return [...totals.keys()].sort().flatMap((key) => totals.get(key) ?? []);
};

const bySlot = (a: RehearsedMail, b: RehearsedMail): number =>
  `${a.slot} ${a.recipientId}` < `${b.slot} ${b.recipientId}` ? -1 : 1;

/**
 * What a plan would send before it is activated: the decisions of its processes, the derivation of mails, their slots
 * and what is left out when they leave are those of the real run.
 */
export const createRehearsal = ({ recipients, referenceData, delegations }: Deps) => {
  const partsOf = async (assignment: Assignment, terms: RehearsalTerms) => {
    const [directory, calendar, policy] = await Promise.all([
      referenceData.directory(),
      referenceData.calendar(),
      referenceData.policy(assignment.policyId),
    ]);
    const told = rehearseTask(assignment, { directory, calendar, policy: policy ?? defaultPolicy }, terms);
    if (isRejection(told)) return told;
    const loadTask = (_taskId: string, version: number) =>
      Promise.resolve<TaskState>(told[version - 1]?.state ?? { kind: 'unassigned' });
    const parts = await createDeriver({ recipients, referenceData, loadTask, delegations })(
      storedOf(assignment.taskId, told),
    );
    const wanted = parts.filter((part) => staleReason(part, stateAt(told, part.slot), part.slot) === null);
    return { wanted, stale: parts.length - wanted.length };
  };

  return async (
    assignments: readonly Assignment[],
    terms: RehearsalTerms,
    limit: number,
  ): Promise<Rehearsal> => {
    const mails = new Map<string, { readonly mail: RehearsedMail; readonly lines: RehearsedLine[] }>();
    const refused: { key: string; code: string }[] = [];
    let noLongerNeeded = 0;
    for (const assignment of assignments) {
      // A plan of years takes seconds; whoever else is served must not wait for all of it.
      await others();
      const found = await partsOf(assignment, terms);
      if (isRejection(found)) {
        refused.push({ key: assignment.key, code: found.code });
        continue;
      }
      noLongerNeeded += found.stale;
      for (const part of found.wanted) {
        const { recipientId, slot, reason: suppressed } = part;
        const name = `${recipientId} ${slot}`;
        const lines = mails.get(name)?.lines ?? [];
        lines.push(lineOf(part));
        mails.set(name, { mail: { recipientId, slot, suppressed, lines }, lines });
      }
    }
    const all = [...mails.values()].map(({ mail }) => mail).sort(bySlot);
    return {
      ...{ mails: all.slice(0, limit), count: all.length, totals: totalsOf(all), noLongerNeeded, refused },
    };
  };
};
