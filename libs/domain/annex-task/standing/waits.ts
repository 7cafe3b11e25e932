import { taskAt } from '#libs/domain/annex-task/passing-time';
import { grantedExtensions } from '#libs/domain/annex-task/extension/granted-extensions';
import { decisionOverdueFrom } from '#libs/domain/annex-task/kernel/asked-in-time';
import { suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import { isSuspended } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, Participant } from '#libs/domain/annex-task/kernel/state';
import { awaitedOf, type AwaitedAct } from '#libs/domain/annex-task/standing/awaited';
import type { DelayCourse, DelaySpan, Part } from '#libs/domain/annex-task/standing/delay-course';
import { leadInFocus } from '#libs/domain/annex-task/standing/status';
import type { WaitKind } from '#libs/domain/shared/standing-words';
import { personName } from '#libs/domain/shared/actor';
import type { Instant } from '#libs/domain/shared/time';

/** Who is waited for before one lead's open part of a task is done, as it goes on while nothing happens. */
export interface Wait {
  /** Whose part it is. */
  readonly leadAgencyId: string;
  readonly kind: WaitKind;
  /** An agency, or a person; neither while the task is suspended. */
  readonly agencyId: string | null;
  readonly userId: string | null;
  /** How many are waited for at once: they bear the time in equal parts. */
  readonly among: number;
  readonly since: Instant;
  /** When somebody else comes to be waited for although nothing happens; null where nobody does. */
  readonly until: Instant | null;
  /** After which the part is overdue; null where it has no deadline, or had not reached it when it was suspended. */
  readonly overdueAfter: Instant | null;
}

const NOBODY = '-';

/** Who is waited for in one word: an agency, `@` and a person, or `-`. */
export const awaitedWord = ({ agencyId, userId }: Pick<Wait, 'agencyId' | 'userId'>): string =>
  agencyId ?? (userId === null ? NOBODY : personName(userId));

/** Who is meant by a word of `awaitedWord`; nobody without one. */
export const awaitedAs = (word: string = NOBODY): Pick<Wait, 'agencyId' | 'userId'> => {
  if (word === NOBODY) return { agencyId: null, userId: null };
  const person = personName('');
  return word.startsWith(person)
    ? { agencyId: null, userId: word.slice(person.length) }
    : { agencyId: word, userId: null };
};

type Who = Pick<Wait, 'kind' | 'agencyId' | 'userId'>;

const kinds: Readonly<Record<AwaitedAct, WaitKind>> = {
  acknowledgement: 'lead',
  product: 'lead',
  coordination: 'coordinator',
  acceptance: 'approver',
  decision: 'decider',
};

const whoIsAwaited = (task: AssignedTask, lead: Participant, at: Instant): readonly Who[] =>
  isSuspended(task)
    ? [{ kind: 'suspension', agencyId: null, userId: null }]
    : awaitedOf(task, lead, at).map(({ act, agencyId, userId }) => ({ kind: kinds[act], agencyId, userId }));

const nameOf = ({ agencyId, userId }: Omit<Who, 'kind'>): string => `${agencyId} ${userId}`;
const namesOf = (all: readonly Omit<Who, 'kind'>[]): string => all.map(nameOf).join();

/** The bearer of a span is told apart by who it is and whether a product or an answer of its own is waited for. */
const isGoneOn = ({ bearers }: DelaySpan, all: readonly Who[]): boolean =>
  namesOf(bearers) === namesOf(all) &&
  bearers.every(({ bearer }, n) => {
    const kind = all[n]?.kind;
    return bearer === 'approver' ? kind === 'approver' || kind === 'decider' : bearer === kind;
  });

/** A time in which a task goes on as it is. */
interface Leg {
  readonly task: AssignedTask;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** A suspension until a day ends by itself. */
const legsOf = (task: AssignedTask, from: Instant): readonly Leg[] => {
  const until = suspensionOf(task)?.until ?? null;
  return until === null || until <= from
    ? [{ task, from, until: null }]
    : [
        { task, from, until },
        { task: taskAt(task, until), from: until, until: null },
      ];
};

/** Whoever decides late is waited for from the deadline on. */
const cutAtTurn = (leg: Leg, lead: Participant): readonly Leg[] => {
  const turn = decisionOverdueFrom(lead);
  const isWithin = turn !== null && turn > leg.from && (leg.until === null || turn < leg.until);
  return isWithin
    ? [
        { ...leg, until: turn },
        { ...leg, from: turn },
      ]
    : [leg];
};

const overdueAfter = (task: AssignedTask, { approvedDue }: Participant): Instant | null => {
  const stands = suspensionOf(task);
  return approvedDue !== null && (stands === null || stands.from > approvedDue) ? approvedDue : null;
};

const waitsOfPart = (part: Part, task: AssignedTask, since: Instant): readonly Wait[] => {
  const legs = legsOf(task, since).flatMap((leg) => {
    const lead = leg.task.participants[`${part.cycle}/${part.agencyId}`];
    return lead === undefined ? [] : cutAtTurn(leg, lead).map((each) => ({ ...each, lead }));
  });
  const last = part.spans.at(-1);
  const waits: (readonly Wait[])[] = [];
  for (const { task: then, from, until, lead } of legs) {
    const all = whoIsAwaited(then, lead, from);
    const [before, due] = [waits.at(-1), overdueAfter(then, lead)];
    const goesOn = last?.to === from && isGoneOn(last, all) ? last.from : from;
    if (before && namesOf(before) === namesOf(all) && before[0]?.kind === all[0]?.kind) {
      waits[waits.length - 1] = before.map((one) => ({ ...one, until }));
      continue;
    }
    const shared = { leadAgencyId: part.agencyId, among: all.length, until, overdueAfter: due };
    waits.push(all.map((who) => ({ ...shared, ...who, since: from === since ? goesOn : from })));
  }
  return waits.flat();
};

/**
 * Who is waited for in a task's open parts from the last event of its course on, by the same attribution as
 * `delaysAt`: at an instant those whose `since` is before it and whose `until` is not.
 */
export const waitsOf = ({ state, since, parts }: DelayCourse): readonly Wait[] =>
  state.kind === 'unassigned' || since === null
    ? []
    : parts.filter(({ to }) => to === null).flatMap((part) => waitsOfPart(part, state, since));

/** Those who are waited for at an instant. */
export const waitsAt = (waits: readonly Wait[], at: Instant): readonly Wait[] =>
  waits.filter(({ since, until }) => since < at && (until === null || at <= until));

/** How often the deadline was moved of the lead whose standing is the task's. */
export const extensionsInFocus = (task: AssignedTask): number => {
  const focus = leadInFocus(task);
  return focus === null ? 0 : grantedExtensions(task, focus).length;
};
