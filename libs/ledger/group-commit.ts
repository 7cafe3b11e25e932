import type { DataSource } from 'typeorm';
import type { Committed } from '#libs/application/ports/ledger';
import type { Rejection } from '#libs/domain/shared/rejection';
import { answerAgain, type Pending } from '#libs/ledger/decide';
import { lockFree, readHeads } from '#libs/ledger/head';
import { isUnavailable, LedgerUnavailable } from '#libs/ledger/ledger-unavailable';
import { LONGEST_WAIT_MS } from '#libs/ledger/limit';
import type { Queries } from '#libs/ledger/rows';
import { decideTogether, type Outcome } from '#libs/ledger/together';
import { inTransaction, together, type Ending } from '#libs/ledger/transaction';

type Answer = Committed | Rejection;

/** A submission that waits for its answer. */
interface Waiting {
  readonly pending: Pending;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  /** Gives up when no group has taken it for too long. */
  readonly timer: NodeJS.Timeout;
}

/** Groups that may be under way at a time: while the database works on one, this process prepares another. */
export const GROUPS_IN_FLIGHT = 2;
/** More at a time would only make the first of them wait for the last. */
const LARGEST_GROUP = 64;

const keyOf = ({ request }: Pending): string | null =>
  request ? JSON.stringify([request.principal, request.commandId]) : null;

/** What nobody else may work on while this one is under way. */
const keysOf = ({ pending }: Waiting): string[] => [pending.stream, keyOf(pending) ?? []].flat();

const settle = ({ resolve, reject }: Waiting, outcome: Outcome): void =>
  outcome.kind === 'answered' ? resolve(outcome.answer) : reject(outcome.error);

/** Decides those whose streams nobody else has locked; the others have no outcome. */
const decideFree = async (
  on: Queries,
  submissions: readonly Pending[],
): Promise<Ending<readonly (Outcome | null)[]>> => {
  const [seen, heads] = await together([lockFree(on, submissions), readHeads(on, submissions)]);
  const free = submissions.flatMap((pending, n) => (seen[n]?.locked ? [{ pending, n }] : []));
  const { outcomes, statements } = await decideTogether(
    on,
    free.map(({ pending }) => pending),
    { ...heads, found: free.flatMap(({ n }) => heads.found[n] ?? []) },
  );
  const decided = new Map(free.map(({ pending }, place) => [pending, outcomes[place]]));
  const result = submissions.map((pending, n): Outcome | null => {
    const stored = seen[n]?.stored;
    return pending.request && stored
      ? { kind: 'answered', answer: answerAgain(pending.request, stored) }
      : (decided.get(pending) ?? null);
  });
  return { result, statements };
};

/**
 * Puts submissions that arrive together into one transaction. Nothing waits for company: a group is what came
 * while others were under way, and one that comes alone goes alone.
 *
 * Each is decided, answered and refused for itself. Whatever cannot go along – its stream is locked by somebody
 * else, or the group could not be written as a whole – is handed to `apart` stream by stream, which may wait for
 * the lock and tries again where somebody else was first.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private underway = 0;
  /** Streams and requests of the groups under way; who needs the same comes after them. */
  private readonly taken = new Set<string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly apart: (submissions: readonly Pending[]) => Promise<readonly Outcome[]>,
    private readonly longestWaitMs = LONGEST_WAIT_MS,
  ) {}

  /** @throws LedgerUnavailable for one that no group took within `longestWaitMs`; it was not begun */
  submit(pending: Pending): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.queue = this.queue.filter((each) => each.pending !== pending);
        reject(new LedgerUnavailable(new Error(`no group within ${this.longestWaitMs} ms`)));
      };
      const timer = setTimeout(giveUp, this.longestWaitMs);
      this.queue.push({ pending, resolve, reject, timer });
      this.startGroups();
    });
  }

  private startGroups(): void {
    while (this.underway < GROUPS_IN_FLIGHT) {
      const group = this.nextGroup();
      if (group.length === 0) return;
      this.underway += 1;
      for (const { timer } of group) clearTimeout(timer);
      this.hold(group);
      void this.run(group).finally(() => {
        this.underway -= 1;
        this.startGroups();
      });
    }
  }

  private hold(group: readonly Waiting[]): void {
    for (const key of group.flatMap(keysOf)) this.taken.add(key);
  }

  private letGo(group: readonly Waiting[]): void {
    for (const key of group.flatMap(keysOf)) this.taken.delete(key);
    this.startGroups();
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

  /** Never rejects: everybody in the group gets an answer or an error, or goes on by itself. */
  private async run(group: readonly Waiting[]): Promise<void> {
    let outcomes: readonly (Outcome | null)[];
    try {
      const submissions = group.map(({ pending }) => pending);
      outcomes = await inTransaction(this.dataSource, (on) => decideFree(on, submissions));
    } catch (error) {
      // Whether a lost connection had committed is unknown; everything else was rolled back.
      outcomes = group.map(() => (isUnavailable(error) ? { kind: 'failed', error } : null));
    }
    const apart = new Map<string, Waiting[]>();
    for (const [n, waiting] of group.entries()) {
      const { stream } = waiting.pending;
      const outcome = outcomes[n];
      if (outcome) settle(waiting, outcome);
      else apart.set(stream, [...(apart.get(stream) ?? []), waiting]);
    }
    this.letGo(group.filter(({ pending }) => !apart.has(pending.stream)));
    for (const waiting of apart.values()) void this.goApart(waiting);
  }

  /** Never rejects. Who wants the stream meanwhile comes after these. */
  private async goApart(waiting: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.apart(waiting.map(({ pending }) => pending));
      for (const [n, each] of waiting.entries())
        settle(each, outcomes[n] ?? { kind: 'failed', error: new Error('LEDGER.NO_ROW') });
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
    this.letGo(waiting);
  }
}
