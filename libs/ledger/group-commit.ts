import type { DataSource } from 'typeorm';
import type { Committed } from '#libs/application/ports/ledger';
import type { Rejection } from '#libs/domain/shared/rejection';
import { answerAgain, type Pending } from '#libs/ledger/decide';
import { lockFree } from '#libs/ledger/head';
import { isUnavailable } from '#libs/ledger/ledger-unavailable';
import type { Queries } from '#libs/ledger/rows';
import { submitTogether, type Outcome } from '#libs/ledger/together';
import { inTransaction } from '#libs/ledger/transaction';

type Answer = Committed | Rejection;

/** A submission that waits for its answer. */
interface Waiting {
  readonly pending: Pending;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
  readonly reject: (error: unknown) => void;
}

/** Groups that may be under way at a time: while the database works on one, this process prepares another. */
export const GROUPS_IN_FLIGHT = 2;
/** More at a time would only make the first of them wait for the last. */
const LARGEST_GROUP = 64;

const keyOf = ({ request }: Pending): string | null =>
  request ? JSON.stringify([request.principal, request.commandId]) : null;

/** Carries out those whose streams nobody else has locked; the others have no outcome. */
const submitFree = async (
  on: Queries,
  submissions: readonly Pending[],
): Promise<{ outcomes: readonly (Outcome | null)[]; wrote: boolean }> => {
  const seen = await lockFree(on, submissions);
  const locked = submissions.filter((_, n) => seen[n]?.locked);
  const { outcomes, wrote } =
    locked.length > 0 ? await submitTogether(on, locked) : { outcomes: [], wrote: false };
  const decided = new Map(locked.map((pending, n) => [pending, outcomes[n]]));
  return {
    outcomes: submissions.map((pending, n) => {
      const stored = seen[n]?.stored;
      return pending.request && stored
        ? { kind: 'answered', answer: answerAgain(pending.request, stored) }
        : (decided.get(pending) ?? null);
    }),
    wrote,
  };
};

/**
 * Puts submissions that arrive together into one transaction. Nothing waits for company: a group is what came
 * while others were under way, and one that comes alone goes alone.
 *
 * Each is decided, answered and refused for itself. Whatever cannot go along – its stream is locked by somebody
 * else, or the group could not be written as a whole – is handed to `alone`, which may wait for locks and tries
 * again where somebody else was first.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private underway = 0;
  /** Streams and requests of the groups under way; who needs the same comes after them. */
  private readonly taken = new Set<string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly alone: (pending: Pending) => Promise<Answer>,
  ) {}

  submit(pending: Pending): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.queue.push({ pending, resolve, reject });
      this.startGroups();
    });
  }

  private startGroups(): void {
    while (this.underway < GROUPS_IN_FLIGHT) {
      const group = this.nextGroup();
      if (group.length === 0) return;
      this.underway += 1;
      const keys = this.keysOf(group);
      for (const key of keys) this.taken.add(key);
      void this.run(group).finally(() => {
        for (const key of keys) this.taken.delete(key);
        this.underway -= 1;
        this.startGroups();
      });
    }
  }

  private keysOf(group: readonly Waiting[]): string[] {
    return group.flatMap(({ pending }) => [pending.stream, keyOf(pending) ?? []].flat());
  }

  /** The first that wait, but for those that need what is under way; the same request never goes twice. */
  private nextGroup(): Waiting[] {
    const group: Waiting[] = [];
    const rest: Waiting[] = [];
    const requests = new Set<string>();
    for (const waiting of this.queue) {
      const key = keyOf(waiting.pending);
      const free =
        group.length < LARGEST_GROUP &&
        !this.taken.has(waiting.pending.stream) &&
        (key === null || (!this.taken.has(key) && !requests.has(key)));
      (free ? group : rest).push(waiting);
      if (free && key !== null) requests.add(key);
    }
    this.queue = rest;
    return group;
  }

  /** Never rejects: everybody in the group gets an answer or an error. */
  private async run(group: readonly Waiting[]): Promise<void> {
    let outcomes: readonly (Outcome | null)[];
    try {
      const submissions = group.map(({ pending }) => pending);
      ({ outcomes } = await inTransaction(this.dataSource, (on) => submitFree(on, submissions)));
    } catch (error) {
      // Whether a lost connection had committed is unknown; everything else was rolled back.
      if (isUnavailable(error)) return group.forEach(({ reject }) => reject(error));
      outcomes = group.map(() => null);
    }
    for (const [n, { pending, resolve, reject }] of group.entries()) {
      const outcome = outcomes[n];
      if (!outcome) resolve(this.alone(pending));
      else if (outcome.kind === 'answered') resolve(outcome.answer);
      else reject(outcome.error);
    }
  }
}
