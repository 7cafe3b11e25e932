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

/** The time that one lead's part of a cycle has taken, and whose it was; the shares add up exactly to `ms`. */
export interface Delay {
  readonly cycle: number;
  /** Who has the part now, or had it last. */
  readonly agencyId: string;
  readonly from: Instant;
  /** When it was accepted, given up or cancelled; null while it goes on. */
  readonly to: Instant | null;
  readonly ms: number;
  readonly shares: readonly DelayShare[];
  /** The same time in the order in which it passed, without a gap. */
  readonly spans: readonly DelaySpan[];
}

type Key = Omit<DelayShare, 'ms'>;

const bearers: Readonly<Record<ReturnType<typeof awaitedOf>[number]['act'], Bearer>> = {
  ...({ acknowledgement: 'lead', product: 'lead', coordination: 'coordinator' } as const),
  ...({ acceptance: 'approver', decision: 'approver' } as const),
};

const bearersOf = (task: AssignedTask, lead: Participant, at: Instant): readonly Key[] =>
  isSuspended(task)
    ? [{ bearer: 'suspension', agencyId: null, userId: null }]
    : awaitedOf(task, lead, at).map(({ act, agencyId, userId }) => ({
        bearer: bearers[act],
        agencyId,
        userId,
      }));

/** A part of a cycle that is being followed. */
interface Running {
  readonly cycle: number;
  agencyId: string;
  readonly from: Instant;
  to: Instant | null;
  readonly shares: Map<string, DelayShare>;
  readonly spans: DelaySpan[];
}

/** Those who are waited for at once bear a time in equal parts; what is left over is the first one's. */
const bear = (running: Running, among: readonly Key[], ms: number): void => {
  const each = Math.floor(ms / among.length);
  among.forEach((key, index) => {
    const name = JSON.stringify([key.bearer, key.agencyId, key.userId]);
    const more = index === 0 ? ms - each * among.length : 0;
    running.shares.set(name, { ...key, ms: (running.shares.get(name)?.ms ?? 0) + each + more });
  });
};

const nameOf = (bearers: readonly Key[]): string => JSON.stringify(bearers);

/** Notes who was waited for; where they are the same as before, for longer. */
const note = ({ spans }: Running, span: DelaySpan): void => {
  const last = spans.at(-1);
  if (last?.to !== span.from || nameOf(last.bearers) !== nameOf(span.bearers)) spans.push(span);
  else spans[spans.length - 1] = { ...last, to: span.to };
};

const leadsOf = (task: AssignedTask): readonly Participant[] =>
  cyclesOf(task).flatMap(({ no }) => participantsOf(task, no).filter((p) => p.role === 'lead'));

const isOver = (task: AssignedTask, { cycle, completion }: Participant): boolean =>
  task.kind !== 'open' || completion !== null || task.cycles[cycle]?.completedAt !== null;

/** Begins, hands on and ends parts as the task has come to be at an instant. */
const follow = (parts: readonly Running[], task: AssignedTask, at: Instant): readonly Running[] => {
  const leads = leadsOf(task);
  const running = parts.filter(({ to }) => to === null);
  const has = (part: Running) => leads.find((p) => p.cycle === part.cycle && p.agencyId === part.agencyId);
  const known = (p: Participant) => running.some((r) => r.cycle === p.cycle && r.agencyId === p.agencyId);
  const begun: Running[] = [];
  for (const lead of leads) {
    if (isOver(task, lead) || known(lead)) continue;
    // Whoever takes over goes on with the part of who has left; the time before stays with who bore it.
    const left = running.find((part) => part.cycle === lead.cycle && !has(part));
    if (lead.takenOverAt === at && left) left.agencyId = lead.agencyId;
    else
      begun.push({
        cycle: lead.cycle,
        agencyId: lead.agencyId,
        from: at,
        to: null,
        shares: new Map(),
        spans: [],
      });
  }
  for (const part of running) {
    const lead = has(part);
    if (!lead || isOver(task, lead)) part.to = at;
  }
  return [...parts, ...begun];
};

/** Gives the time from `from` until `to` to those who are waited for meanwhile. */
const pass = (parts: readonly Running[], task: AssignedTask, from: Instant, to: Instant): void => {
  if (to <= from) return;
  for (const part of parts) {
    const lead = task.participants[`${part.cycle}/${part.agencyId}`];
    if (part.to !== null || !lead) continue;
    // Nothing happens when a deadline passes, and somebody else is waited for from then on.
    const turn = decisionOverdueFrom(lead);
    const cuts = turn !== null && turn > from && turn < to ? [from, turn, to] : [from, to];
    cuts.slice(1).forEach((end, i) => {
      const begin = cuts[i] ?? from;
      const bearers = bearersOf(task, lead, begin);
      bear(part, bearers, toMs(end) - toMs(begin));
      note(part, { from: begin, to: end, bearers });
    });
  }
};

const finished = ({ cycle, agencyId, from, to, shares, spans }: Running, now: Instant): Delay => ({
  cycle,
  agencyId,
  from,
  to,
  ms: toMs(to ?? now) - toMs(from),
  shares: [...shares.values()].sort((a, b) => b.ms - a.ms),
  spans,
});

/** What was recorded late takes its place where it happened; what happened at once stays as it was recorded. */
const inOrderOfOccurrence = (history: readonly Happened<TaskEvent>[]): readonly Happened<TaskEvent>[] =>
  [...history].sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0));

/**
 * Whose the time of each cycle was, from its opening until the lead's product was accepted, or until `now`
 * (domain description: "days waited for each coordinating unit, for the approver, for the lead"). A part that was
 * given to another agency goes on there; each agency bears the time that it had.
 *
 * @param history the task's events in the order of their record; nothing of it is after `now`
 */
export const delaysOf = (history: readonly Happened<TaskEvent>[], now: Instant): readonly Delay[] => {
  let state: TaskState = taskDecider.initial;
  let since = now;
  let parts: readonly Running[] = [];
  const passUntil = (to: Instant): void => {
    if (state.kind === 'unassigned') return;
    // A suspension until a day is nobody's time until then, whenever its end was recorded.
    const until = suspensionOf(state)?.until ?? null;
    if (until !== null && until > since && until < to) {
      pass(parts, state, since, until);
      [state, since] = [taskAt(state, until), until];
    }
    pass(parts, state, since, to);
    since = to;
  };
  for (const happened of inOrderOfOccurrence(history)) {
    passUntil(happened.occurredAt);
    state = taskDecider.evolve(state, happened);
    since = happened.occurredAt;
    if (state.kind !== 'unassigned') parts = follow(parts, state, happened.occurredAt);
  }
  passUntil(now);
  return parts.map((part) => finished(part, now));
};

/** Shares of the time over several parts, by who bore it, the longest first. */
export const totalShares = (delays: readonly Delay[]): readonly DelayShare[] => {
  const sum: Map<string, DelayShare> = new Map();
  for (const { shares } of delays)
    for (const share of shares) {
      const name = JSON.stringify([share.bearer, share.agencyId, share.userId]);
      sum.set(name, { ...share, ms: (sum.get(name)?.ms ?? 0) + share.ms });
    }
  return [...sum.values()].sort((a, b) => b.ms - a.ms);
};
