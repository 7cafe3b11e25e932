import type { Clock } from '#libs/application/ports/clock';
import { fromMs, type Instant } from '#libs/domain/shared/time';
import type { Queries } from '#libs/ledger/rows';
import { query } from '#libs/ledger/rows';

/** How often the database is asked for its time, milliseconds. */
const ASK_EVERY_MS = 10_000;
const QUESTIONS = 3;
/** A question that took longer says too little about when it was answered. */
const QUICK_MS = 80;
/** After so long a slow answer is better than the drift of this machine. */
const OLD_MS = 600_000;

interface Reading {
  /** What is to be added to this process's own steady time, milliseconds. */
  readonly offset: number;
  readonly roundTrip: number;
  readonly at: number;
}

const ask = async (on: Queries): Promise<Reading> => {
  const sent = performance.now();
  const [row] = await query<{ ms: string }>(
    on,
    'select extract(epoch from clock_timestamp()) * 1000 as ms',
    [],
  );
  const received = performance.now();
  // Answered somewhere in between: wrong by half of the round trip at most.
  return {
    offset: Number(row?.ms) - (sent + received) / 2,
    roundTrip: received - sent,
    at: received,
  };
};

/** The database's time, kept between questions by this process's steady clock. */
export interface DatabaseClock extends Clock {
  /** Asks no more. */
  stop(): void;
}

/**
 * A clock on which all processes of one ledger agree, whatever their machines' clocks say and however those are
 * set: what one of them recorded never lies before an instant that another one called settled.
 *
 * @throws the database's error when it cannot be asked a first time
 */
export async function startDatabaseClock(on: Queries): Promise<DatabaseClock> {
  let kept: Reading | null = null;
  const askOften = async (): Promise<void> => {
    const readings: Reading[] = [];
    for (let n = 0; n < QUESTIONS; n += 1) readings.push(await ask(on));
    const [best] = readings.sort((a, b) => a.roundTrip - b.roundTrip);
    if (best && (kept === null || best.roundTrip <= QUICK_MS || best.at - kept.at > OLD_MS)) kept = best;
  };
  await askOften();
  // While the database is away nothing can be recorded, so its last time goes on.
  const timer = setInterval(() => void askOften().catch(() => undefined), ASK_EVERY_MS);
  timer.unref();
  return {
    disagreementMs: 2 * QUICK_MS,
    now: (): Instant => fromMs(performance.now() + (kept?.offset ?? 0)),
    stop: () => clearInterval(timer),
  };
}
