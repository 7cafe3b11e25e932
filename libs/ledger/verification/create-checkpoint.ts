import type { DataSource, QueryRunner } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import type { IdempotentRequest } from '#libs/application/ports/ledger';
import type { Instant } from '#libs/domain/shared/time';
import { errorCode, orUnavailable } from '#libs/ledger/ledger-unavailable';
import { instant, query } from '#libs/ledger/rows';
import {
  CHECKPOINT_FORMAT,
  signCheckpoint,
  type Checkpoint,
  type Key,
} from '#libs/ledger/verification/checkpoint';
import type { HeadEntry } from '#libs/ledger/verification/merkle';
import { inTransaction, rowsOf } from '#libs/ledger/verification/snapshot';

/** The ledger contradicts itself in a way that must not be signed for. */
export class NotSigned extends Error {
  readonly code = 'LEDGER.NOT_SIGNED';

  constructor(readonly facts: { readonly stream: string | null; readonly reason: string }) {
    super(`LEDGER.NOT_SIGNED: ${facts.stream ?? 'the ledger'}: ${facts.reason}; verify the ledger`);
    this.name = 'NotSigned';
  }
}

interface HeadRow {
  readonly stream: string;
  readonly version: number;
  readonly hash: string;
  readonly agrees: boolean;
}

/** The head rows name the events, so that a checkpoint needs no pass over the whole log. */
const heads = `
  select s.stream, s.version, encode(s.head_hash, 'hex') as hash, e.hash is not distinct from s.head_hash as agrees
  from ledger.stream_states s left join ledger.events e on e.stream = s.stream and e.version = s.version
  order by s.stream collate "C"`;

const readHeads = async (runner: QueryRunner): Promise<HeadEntry[]> => {
  const found: HeadEntry[] = [];
  let versions = 0;
  for await (const { stream, version, hash, agrees } of rowsOf<HeadRow>(runner, heads, [], 1_000)) {
    if (!agrees) throw new NotSigned({ stream, reason: `version ${version} is not the event of its head` });
    found.push([stream, version, hash]);
    versions += version;
  }
  const [row] = await query<{ events: string }>(runner, 'select count(*)::text as events from ledger.events');
  if (row?.events !== String(versions))
    throw new NotSigned({ stream: null, reason: `holds ${row?.events} events, its heads ${versions}` });
  return found;
};

/** The first head of the newest checkpoint that the events contradict. */
const contradiction = `
  select h.head->>0 as stream, (h.head->>1)::integer as version
  from (select leaves from ledger.checkpoints order by id desc limit 1) as newest
  cross join jsonb_array_elements(newest.leaves) with ordinality as h(head, place)
  left join ledger.events e on e.stream = h.head->>0 and e.version = (h.head->>1)::integer
  where e.hash is distinct from decode(h.head->>2, 'hex')
  order by h.place limit 1`;

/** Otherwise whoever looks at the newest checkpoint only would never learn what was taken away before it. */
const agreeWithNewest = async (runner: QueryRunner): Promise<void> => {
  const [row] = await query<{ stream: string; version: number }>(runner, contradiction);
  if (row)
    throw new NotSigned({
      stream: row.stream,
      reason: `version ${row.version} is not the event that the newest checkpoint signed for`,
    });
};

export interface CheckpointOptions {
  readonly dataSource: DataSource;
  readonly privateKey: Key;
  readonly clock: Clock;
  /** A repeated one is answered with the checkpoint that it was answered with. */
  readonly request?: IdempotentRequest | undefined;
}

/**
 * Signs where every stream ends now, stores it and answers what is to be kept outside the database.
 *
 * @throws NotSigned (`LEDGER.NOT_SIGNED`) when heads and events disagree, or contradict the newest checkpoint
 */
export const createCheckpoint = async (options: CheckpointOptions): Promise<Checkpoint> => {
  const before = await answered(options);
  if (before) return before;
  try {
    return await signAndStore(options);
  } catch (error) {
    // The same request came twice at once, and the other one was first.
    const first = errorCode(error) === UNIQUE_VIOLATION ? await answered(options) : null;
    if (first) return first;
    throw error;
  }
};

const UNIQUE_VIOLATION = '23505';

/** What this request was answered before. */
const answered = async ({ dataSource, request }: CheckpointOptions): Promise<Checkpoint | null> => {
  if (!request) return null;
  const [row] = await orUnavailable(() =>
    query<{ id: string }>(
      dataSource,
      'select id::text as id from ledger.checkpoints where principal = $1 and command_id = $2',
      [request.principal, request.commandId],
    ),
  );
  return row ? readCheckpoint(dataSource, row.id) : null;
};

const signAndStore = async (options: CheckpointOptions): Promise<Checkpoint> => {
  const { request = null } = options;
  const createdAt = await options.clock.now();
  return inTransaction(options.dataSource, 'REPEATABLE READ', async (runner) => {
    const found = await readHeads(runner);
    await agreeWithNewest(runner);
    const checkpoint = signCheckpoint(found, { createdAt, privateKey: options.privateKey });
    // The only write comes last: a transaction that writes holds back every reader of the feed.
    await query(
      runner,
      `insert into ledger.checkpoints (created_at, streams, events, leaves, root, key_id, signature, principal,
         command_id)
       values ($1, $2, $3, $4, decode($5, 'hex'), $6, decode($7, 'base64'), $8, $9)`,
      [
        createdAt,
        checkpoint.streams,
        checkpoint.events,
        JSON.stringify(found),
        checkpoint.root,
        checkpoint.keyId,
        checkpoint.signature,
        request?.principal ?? null,
        request?.commandId ?? null,
      ],
    );
    return checkpoint;
  });
};

/** A stored checkpoint without its heads. */
export type CheckpointSummary = Omit<Checkpoint, 'heads' | 'format'> & { readonly id: string };

const columns = `id::text as id, ${instant('created_at')} as "createdAt", streams, events::float8 as events,
  encode(root, 'hex') as root, key_id as "keyId", replace(encode(signature, 'base64'), E'\\n', '') as signature`;

/** The stored checkpoints, newest first. */
export const listCheckpoints = (dataSource: DataSource, limit = 100): Promise<CheckpointSummary[]> =>
  orUnavailable(() =>
    query(dataSource, `select ${columns} from ledger.checkpoints order by id desc limit $1`, [limit]),
  );

/** A stored checkpoint as it was exported; null when there is none with this id. */
export const readCheckpoint = async (dataSource: DataSource, id: string): Promise<Checkpoint | null> => {
  const [row] = await orUnavailable(() =>
    query<{ id: string; createdAt: Instant } & Omit<Checkpoint, 'format'>>(
      dataSource,
      `select ${columns}, leaves as heads from ledger.checkpoints where id::text = $1`,
      [id],
    ),
  );
  if (!row) return null;
  const { id: _id, ...facts } = row;
  return { format: CHECKPOINT_FORMAT, ...facts };
};
