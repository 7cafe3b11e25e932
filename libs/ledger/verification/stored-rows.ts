import type { Instant } from '#libs/domain/shared/time';
import { eventColumns, instant, partsOf, type EventRow, type Parts } from '#libs/ledger/rows';

/** An event with what its text cannot show. */
export interface CheckedRow extends EventRow {
  /** False for instants before Christ or at infinity, whose text is that of another one, or none. */
  readonly plain: boolean;
}

const isPlain = (column: string): string =>
  `(${column} >= timestamptz '0001-01-01 00:00Z' and ${column} < timestamptz '10000-01-01 00:00Z')`;

const orderByName = (alias: string): string => `order by ${alias}.stream collate "C"`;

const checkedColumns = `${eventColumns}, ${isPlain('e.occurred_at')} and ${isPlain('e.recorded_at')} as plain`;

/** Every event, stream by stream. */
export const allEvents = `select ${checkedColumns} from ledger.events e ${orderByName('e')}, e.version`;

/** The events of the stream `$1`. */
export const eventsOfStream = `select ${checkedColumns} from ledger.events e where e.stream = $1 order by e.version`;

/** The events of the streams `$1`, one after the other. */
export const eventsOfStreams = `select ${checkedColumns} from ledger.events e where e.stream = any($1)
  ${orderByName('e')}, e.version`;

/** A stream's current state as it is stored. */
export interface StateRow {
  readonly stream: string;
  readonly category: string;
  readonly version: number;
  readonly head_hash: string;
  readonly last_recorded_at: Instant;
  readonly next_step_at: Instant | null;
  readonly core: unknown;
  readonly parts: Parts;
}

const states = `select s.stream, s.category, s.version, encode(s.head_hash, 'hex') as head_hash,
  ${instant('s.last_recorded_at')} as last_recorded_at, ${instant('s.next_step_at')} as next_step_at, s.core,
  ${partsOf('s.stream')} as parts from ledger.stream_states s`;

/** Every current state, in the order of `allEvents`. */
export const allStates = `${states} ${orderByName('s')}`;

/** The current state of the stream `$1`. */
export const stateOfStream = `${states} where s.stream = $1`;

/** The current states of the streams `$1`. */
export const statesOfStreams = `${states} where s.stream = any($1)`;
