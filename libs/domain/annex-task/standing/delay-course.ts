import { taskAt } from '#libs/domain/annex-task/passing-time';
import { decisionOverdueFrom } from '#libs/domain/annex-task/kernel/asked-in-time';
import { awaitedOf } from '#libs/domain/annex-task/standing/awaited';
import { suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import { cyclesOf, isSuspended, participantsOf } from '#libs/domain/annex-task/kernel/queries';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { AssignedTask, Participant, TaskState } from '#libs/domain/annex-task/kernel/state';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { Happened } from '#libs/domain/shared/decider';
import { toMs, type Instant } from '#libs/domain/shared/time';

/** Whose the time was: `approver` is whoever accepts or decides; nobody's while the task was suspended. */
export type Bearer = 'lead' | 'coordinator' | 'approver' | 'suspension';

export interface DelayShare {
  readonly bearer: Bearer;
  readonly agencyId: string | null;
  /** The supervisor, where a person was waited for. */
  readonly userId: string | null;
  readonly ms: number;
}

/** Who was waited for from one instant to another; several at once bear it in equal parts. */
export interface DelaySpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly bearers: readonly Omit<DelayShare, 'ms'>[];
}

/** A part of a cycle, as far as its time was followed. */
export interface Part {
  readonly cycle: number;
  /** Who has it now, or had it last. */
  readonly agencyId: string;
  readonly from: Instant;
  /** Null while it goes on. */
  readonly to: Instant | null;
  /** In the order in which they first had time of it. */
  readonly shares: readonly DelayShare[];
  /** The same time in the order in which it passed, without a gap. */
  readonly spans: readonly DelaySpan[];
}

/** The time of a task's parts, followed up to an event; one event more is a step. */
export interface DelayCourse {
  /** The task by its events in the order in which they happened, which need not be that of their record. */
  readonly state: TaskState;
  /** When the last of them happened; null before the first one. */
  readonly since: Instant | null;
  readonly parts: readonly Part[];
}

type Key = Omit<DelayShare, 'ms'>;

const bearers: Readonly<Record<ReturnType<typeof awaitedOf>[number]['act'], Bearer>> = {
  acknowledgement: 'lead',
  product: 'lead',
  coordination: 'coordinator',
  acceptance: 'approver',
  decision: 'approver',
};

const bearersOf = (task: AssignedTask, lead: Participant, at: Instant): readonly Key[] =>
  isSuspended(task)
    ? [{ bearer: 'suspension', agencyId: null, userId: null }]
    : awaitedOf(task, lead, at).map(({ act, agencyId, userId }) => ({
        bearer: bearers[act],
        agencyId,
        userId,
      }));

const isSame = (one: Key, other: Key): boolean =>
  one.bearer === other.bearer && one.agencyId === other.agencyId && one.userId === other.userId;

/** The shares with more of one of them, which is the last where it had none. */
export const withMore = (shares: readonly DelayShare[], more: DelayShare): readonly DelayShare[] => {
  const index = shares.findIndex((share) => isSame(share, more));
  const before = shares[index];
  return before === undefined ? [...shares, more] : shares.with(index, { ...more, ms: before.ms + more.ms });
};

/** Those who are waited for at once bear a time in equal parts; what is left over is the first one's. */
const borne = (shares: readonly DelayShare[], among: readonly Key[], ms: number): readonly DelayShare[] => {
  const each = Math.floor(ms / among.length);
  return among.reduce(
    (before, key, index) =>
      withMore(before, { ...key, ms: each + (index === 0 ? ms - each * among.length : 0) }),
    shares,
  );
};

const areSame = (some: readonly Key[], others: readonly Key[]): boolean =>
  some.length === others.length && some.every((one, n) => others[n] !== undefined && isSame(one, others[n]));

/** Notes who was waited for; where they are the same as before, for longer. */
const noted = (spans: readonly DelaySpan[], span: DelaySpan): readonly DelaySpan[] => {
  const last = spans.at(-1);
  return last?.to === span.from && areSame(last.bearers, span.bearers)
    ? spans.with(-1, { ...last, to: span.to })
    : [...spans, span];
};

const leadsOf = (task: AssignedTask): readonly Participant[] =>
  cyclesOf(task).flatMap(({ no }) => participantsOf(task, no).filter((p) => p.role === 'lead'));

const isOver = (task: AssignedTask, { cycle, completion }: Participant): boolean =>
  task.kind !== 'open' || completion !== null || task.cycles[cycle]?.completedAt !== null;

const isOf = (part: Part, { cycle, agencyId }: Participant): boolean =>
  part.cycle === cycle && part.agencyId === agencyId;

/** Begins, hands on and ends parts as the task has come to be at an instant. */
const follow = (before: readonly Part[], task: AssignedTask, at: Instant): readonly Part[] => {
  const leads = leadsOf(task);
  const has = (part: Part) => leads.find((lead) => isOf(part, lead));
  const parts = [...before];
  const begun: Part[] = [];
  for (const lead of leads) {
    const isKnown = parts.some((part) => part.to === null && isOf(part, lead));
    if (isKnown || isOver(task, lead)) continue;
    // Whoever takes over goes on with the part of who has left; the time before stays with who bore it.
    const left =
      lead.takenOverAt === at
        ? parts.findIndex((part) => part.to === null && part.cycle === lead.cycle && !has(part))
        : -1;
    const taken = parts[left];
    if (taken) parts[left] = { ...taken, agencyId: lead.agencyId };
    else
      begun.push({ cycle: lead.cycle, agencyId: lead.agencyId, from: at, to: null, shares: [], spans: [] });
  }
  const ended = parts.map((part) => {
    const lead = part.to === null ? has(part) : undefined;
    return part.to === null && (!lead || isOver(task, lead)) ? { ...part, to: at } : part;
  });
  return [...ended, ...begun];
};

/** Gives the time from `from` until `to` to those who are waited for meanwhile. */
const pass = (parts: readonly Part[], task: AssignedTask, from: Instant, to: Instant): readonly Part[] => {
  if (to <= from) return parts;
  return parts.map((part) => {
    const lead = task.participants[`${part.cycle}/${part.agencyId}`];
    if (part.to !== null || !lead) return part;
    // Nothing happens when a deadline passes, and somebody else is waited for from then on.
    const turn = decisionOverdueFrom(lead);
    const cuts = turn !== null && turn > from && turn < to ? [from, turn, to] : [from, to];
    return cuts.slice(1).reduce<Part>((before, end, i) => {
      const begin = cuts[i] ?? from;
      const bearers = bearersOf(task, lead, begin);
      return {
        ...before,
        shares: borne(before.shares, bearers, toMs(end) - toMs(begin)),
        spans: noted(before.spans, { from: begin, to: end, bearers }),
      };
    }, part);
  });
};

/** Nothing has happened yet. */
export const noCourse: DelayCourse = { state: taskDecider.initial, since: null, parts: [] };

/** The course while nothing happens, until an instant that is not before its last event. */
export const coursePassed = (course: DelayCourse, to: Instant): DelayCourse => {
  const { state, since, parts } = course;
  if (state.kind === 'unassigned' || since === null) return course;
  // A suspension until a day is nobody's time until then, whenever its end was recorded.
  const until = suspensionOf(state)?.until ?? null;
  if (until === null || until <= since || until >= to)
    return { state, since: to, parts: pass(parts, state, since, to) };
  const goesOn = taskAt(state, until);
  return { state: goesOn, since: to, parts: pass(pass(parts, state, since, until), goesOn, until, to) };
};

/**
 * The course after one event more, which happened when the last one did or later. One that was recorded after what it
 * came before needs all events in their order.
 */
export const courseAfter = (course: DelayCourse, happened: Happened<TaskEvent>): DelayCourse => {
  const { occurredAt: since } = happened;
  const before = coursePassed(course, since);
  const state = taskDecider.evolve(before.state, happened);
  if (state.kind === 'unassigned') return { state, since, parts: before.parts };
  return { state, since, parts: follow(before.parts, state, since) };
};
