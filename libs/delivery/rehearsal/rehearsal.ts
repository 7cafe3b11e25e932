import { taskEventForms } from '#libs/domain/annex-task/events';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { ReferenceData } from '#libs/application/reference-data';
import { createSlots } from '#libs/delivery/derive';
import type { DerivedPart } from '#libs/delivery/part';
import { createTelling, type TellingDeps } from '#libs/delivery/telling';
import { type RehearsalTerms, type Rehearsed, rehearseTask } from '#libs/domain/annex-task/rehearsal/index';
import {
  type AssignedTask,
  type Assignment,
  placeInPlan,
  type PlaceInPlan,
  type TaskState,
} from '#libs/domain/annex-task/kernel/index';
import type { NoticeKind } from '#libs/domain/notices/notice';
import { staleReason } from '#libs/domain/notices/still-wanted';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf, type Instant } from '#libs/domain/shared/time';

/** A line of a mail that would be sent. */
export interface RehearsedLine {
  readonly taskId: string;
  readonly number: PlaceInPlan;
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

interface Deps extends TellingDeps {
  readonly referenceData: Pick<ReferenceData, 'policy' | 'calendar' | 'directory'>;
}

/** A task that is to be assigned, or one that was, as it stands. */
export type RehearsedTask = Assignment | AssignedTask;

const storedOf = (taskId: string, { event: { type, data }, occurredAt }: Rehearsed): StoredEvent => ({
  position: '0',
  xact: '0',
  stream: `task/${taskId}`,
  version: 1,
  schemaVersion: taskEventForms[type].version,
  type,
  data,
  occurredAt,
  recordedAt: occurredAt,
  prevHash: '',
  hash: '',
  meta: { userId: null, agencyId: null, commandId: null },
});

const lineOf = ({ kind, facts }: DerivedPart): RehearsedLine => {
  const { taskId, title, deadline, escalation } = facts;
  return { taskId, number: placeInPlan(facts), title, kind, deadline, level: escalation?.level ?? null };
};

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

/** Gathers lines into mails: all that one recipient is told in one slot is one. */
class Mails {
  readonly #mails = new Map<string, { readonly mail: RehearsedMail; readonly lines: RehearsedLine[] }>();

  add(part: DerivedPart): void {
    const { recipientId, slot, reason: suppressed } = part;
    const name = `${recipientId} ${slot}`;
    const known = this.#mails.get(name);
    if (known) return void known.lines.push(lineOf(part));
    const lines = [lineOf(part)];
    this.#mails.set(name, { mail: { recipientId, slot, suppressed, lines }, lines });
  }

  all(): RehearsedMail[] {
    return [...this.#mails.values()].map(({ mail }) => mail).sort(bySlot);
  }
}

/**
 * What a plan would send while nobody does anything: the decisions of its processes, the derivation of mails, their
 * slots and what is left out when they leave are those of the real run.
 */
export const createRehearsal = (deps: Deps) => {
  const { referenceData } = deps;
  const tell = createTelling(deps);
  const slotted = createSlots(deps);

  const courseOf = async (task: RehearsedTask, terms: RehearsalTerms) => {
    const { policyId } = 'assignment' in task ? task.assignment : task;
    const [directory, calendar, policy] = await Promise.all([
      referenceData.directory(),
      referenceData.calendar(),
      referenceData.policy(policyId),
    ]);
    return rehearseTask(task, { directory, calendar, policy: policy ?? defaultPolicy }, terms);
  };

  /** Adds what one task says; answers how many of its lines are not wanted any more, or why it is not assigned. */
  const addTask = async (
    task: RehearsedTask,
    terms: RehearsalTerms,
    mails: Mails,
  ): Promise<number | Rejection> => {
    const course = await courseOf(task, terms);
    const { taskId } = 'assignment' in task ? task.assignment : task;
    let state: TaskState = { kind: 'unassigned' };
    let waiting: DerivedPart[] = [];
    let stale = 0;
    const leave = (before: Instant | null): void => {
      const leaving = waiting.filter(({ slot }) => before === null || slot < before);
      waiting = before === null ? [] : waiting.filter(({ slot }) => slot >= before);
      for (const part of leaving) {
        if (staleReason(part, state, part.slot) === null) mails.add(part);
        else stale += 1;
      }
    };
    for (let step = course.next(); ; step = course.next()) {
      if (step.done === true) {
        leave(null);
        return step.value ?? stale;
      }
      // What leaves before this instant is written from how the task stood until then.
      leave(step.value[0]?.occurredAt ?? null);
      for (const told of step.value) {
        state = told.state;
        if (state.kind === 'unassigned') continue;
        const parts = await tell(storedOf(taskId, told), state, told.occurredAt);
        waiting.push(...(await slotted(parts.values(), state)));
      }
    }
  };

  return async (
    tasks: Iterable<RehearsedTask> | AsyncIterable<RehearsedTask>,
    terms: RehearsalTerms,
    limit: number,
  ): Promise<Rehearsal> => {
    const mails = new Mails();
    const refused: { key: string; code: string }[] = [];
    let noLongerNeeded = 0;
    for await (const task of tasks) {
      const added = await addTask(task, terms, mails);
      const { key } = 'assignment' in task ? task.assignment : task;
      if (isRejection(added)) refused.push({ key, code: added.code });
      else noLongerNeeded += added;
    }
    const all = mails.all();
    return {
      mails: all.slice(0, limit),
      count: all.length,
      totals: totalsOf(all),
      noLongerNeeded,
      refused,
    };
  };
};
