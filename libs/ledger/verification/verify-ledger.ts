import { KeyObject } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { query } from '#libs/ledger/rows';
import { checkpointProblem, type Checkpoint, type Key } from '#libs/ledger/verification/checkpoint';
import { checkAnswers } from '#libs/ledger/verification/command-answers';
import type { Deciders } from '#libs/ledger/verification/folded-state';
import { compareNames, MerkleTree } from '#libs/ledger/verification/merkle';
import { categoryOf } from '#libs/ledger/reading';
import { problem, ProblemList, type Problem } from '#libs/ledger/verification/problems';
import { SignedHeads } from '#libs/ledger/verification/signed-heads';
import { onSnapshot, rowsOf } from '#libs/ledger/verification/snapshot';
import { allEvents, allStates, type CheckedRow, type StateRow } from '#libs/ledger/verification/stored-rows';
import { StreamCheck } from '#libs/ledger/verification/stream-check';

export interface Progress {
  readonly streams: number;
  readonly events: number;
}

export interface VerifyOptions {
  /** The runtime role's rights suffice. */
  readonly dataSource: DataSource;
  readonly deciders: Deciders;
  /** An exported one also finds a removed tail or stream, and a chain that was rewritten as a whole. */
  readonly checkpoint?: Checkpoint | undefined;
  /** Those whose signature counts; several while a key is being replaced. */
  readonly publicKey?: Key | readonly Key[] | undefined;
  /** Told now and then how far it is. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Verification extends Progress {
  readonly ok: boolean;
  /** By stream and version, at most a thousand; the first one of a stream names its first bad event. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** Open streams whose next step follows from reference data as well, so that it was not compared. */
  readonly nextStepsNotCompared: number;
  /** Merkle root (hex) over the last event of every stream, as a checkpoint of this moment would have it. */
  readonly head: { readonly root: string };
  /** The key that signed the checkpoint; null without one, or when it is not genuine. */
  readonly signedWith: string | null;
}

const keysOf = (given: VerifyOptions['publicKey'] = []): readonly Key[] =>
  typeof given === 'string' || given instanceof KeyObject ? [given] : given;

const PROGRESS_EVERY = 1_000;

/** Parts of a state that is not there. */
const orphans = `select distinct p.stream from ledger.stream_parts p
  where not exists (select 1 from ledger.stream_states s where s.stream = p.stream)`;

/** One verification of one snapshot. */
class LedgerCheck {
  readonly found = new ProblemList();
  readonly tree = new MerkleTree();
  readonly signedWith: string | null;
  streams = 0;
  events = 0;
  nextStepsNotCompared = 0;
  private readonly signed: SignedHeads;
  private readonly states: AsyncGenerator<StateRow, void, undefined>;
  private state: StateRow | undefined;

  constructor(
    private readonly runner: QueryRunner,
    private readonly options: VerifyOptions,
  ) {
    const { checkpoint } = options;
    const forged = checkpoint && checkpointProblem(checkpoint, keysOf(options.publicKey));
    if (forged) this.found.add(forged);
    this.signedWith = checkpoint && !forged ? checkpoint.keyId : null;
    // Heads that nobody signed must not accuse the ledger.
    this.signed = new SignedHeads(checkpoint && !forged ? checkpoint.heads : [], this.found.add);
    this.states = rowsOf<StateRow>(runner, allStates);
  }

  async run(): Promise<void> {
    await this.nextState();
    let check: StreamCheck | undefined;
    for await (const row of rowsOf<CheckedRow>(this.runner, allEvents)) {
      if (!check || check.stream !== row.stream) {
        if (check) await this.close(check);
        check = this.open(row.stream);
      }
      this.signed.see(check.add(row));
      this.events += 1;
      if (this.events % PROGRESS_EVERY === 0) this.progress();
    }
    if (check) await this.close(check);
    await this.statesBefore(null);
    this.signed.end();
    for (const { stream } of await query<{ stream: string }>(this.runner, orphans))
      this.found.add(problem('LEDGER.HEAD_MISMATCH', { stream }, 'there are parts of no current state'));
    await checkAnswers(this.runner, this.found.add);
    this.progress();
  }

  private open(stream: string): StreamCheck {
    return new StreamCheck(stream, this.options.deciders[categoryOf(stream)], this.found.add);
  }

  private async close(check: StreamCheck): Promise<void> {
    const { stream, last } = check;
    await this.statesBefore(stream);
    const own = this.state?.stream === stream ? this.state : null;
    check.finish(own);
    if (own) await this.nextState();
    const folded = check.folded();
    if (folded && folded.nextStepAt === undefined) this.nextStepsNotCompared += 1;
    this.streams += 1;
    if (!last) return;
    this.signed.endOf(stream, last.version);
    this.tree.addHead([stream, last.version, last.hash]);
  }

  /** Current states that come before the stream belong to no events; null stands for the end. */
  private async statesBefore(stream: string | null): Promise<void> {
    while (this.state && (stream === null || compareNames(this.state.stream, stream) < 0)) {
      const { stream: removed, version } = this.state;
      this.found.add(
        problem(
          'LEDGER.STREAM_REMOVED',
          { stream: removed, version: 1 },
          `the current state is that of version ${version}, and there are no events`,
        ),
      );
      await this.nextState();
    }
  }

  private async nextState(): Promise<void> {
    this.state = (await this.states.next()).value ?? undefined;
  }

  private progress(): void {
    this.options.onProgress?.({ streams: this.streams, events: this.events });
  }
}

/**
 * Verifies every event, every current state and every answer on one snapshot, while others go on writing.
 *
 * @throws LedgerUnavailable when the database cannot be reached; whatever is wrong with the ledger is returned
 */
export const verifyLedger = (options: VerifyOptions): Promise<Verification> =>
  onSnapshot(options.dataSource, async (runner) => {
    const check = new LedgerCheck(runner, options);
    await check.run();
    const { found, streams, events, nextStepsNotCompared } = check;
    return {
      ok: found.count === 0,
      streams,
      events,
      problems: found.kept,
      problemCount: found.count,
      nextStepsNotCompared,
      head: { root: check.tree.root() },
      signedWith: check.signedWith,
    };
  });
