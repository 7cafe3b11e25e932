import { taskAt } from '#libs/domain/annex-task/passing-time';
import type { DataSource } from 'typeorm';
import type { Application } from '#libs/application/application';
import { deciders } from '#libs/application/deciders';
import { foldTask } from '#libs/application/task-service';
import type { Committed, StoredEvent } from '#libs/application/ports/ledger';
import { allDelegations } from '#libs/application/delegation-service';
import { createDeliveryLog } from '#libs/delivery/delivery-log';
import type { PartKey } from '#libs/delivery/part';
import { expectedParts } from '#libs/delivery/subscriber';
import { instant } from '#libs/delivery/rows';
import { loadTaskAt } from '#libs/delivery/task-states';
import { createTelling } from '#libs/delivery/telling';
import { plusMinutes, type Instant } from '#libs/domain/shared/time';
import { createRecipients } from '#libs/identity/recipients';
import { rebuildSubscriber } from '#libs/ledger/rebuild-subscriber';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { verifyLedger } from '#libs/ledger/verification/verify-ledger';
import { taskPeriodsName } from '#libs/read-models/listed-at';
import { createTaskPeriods, createTaskPeriodsRebuild } from '#libs/read-models/task-periods';
import { waitUntil } from '#infra/embedded/wait';

/** What somebody was told had been stored. */
export interface Acknowledged {
  readonly stream: string;
  readonly commandId: string | null;
  readonly answer: Pick<Committed, 'version' | 'events'>;
}

/** Where things are stored. */
interface Stored {
  readonly source: DataSource;
  readonly app: Application;
}

export interface Evidence extends Stored {
  readonly acknowledged: readonly Acknowledged[];
  /** So many successes at least: a system that refuses everything loses nothing. */
  readonly atLeast: number;
  /** Whether a worker runs, which derives the mails. */
  readonly withMails?: boolean;
}

/** The whole feed, from its start. */
export async function wholeFeed({ ledger }: Application): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await ledger.readFeed(cursor, 1_000);
    if (page.events.length === 0) return events;
    events.push(...page.events);
    cursor = page.next;
  }
}

const placeOf = ({ stream, version }: { stream: string; version: number }): string => `${stream}@${version}`;

/** Acknowledged, and not or differently stored. */
const lost = (events: readonly StoredEvent[], acknowledged: readonly Acknowledged[]): string[] => {
  const stored = new Map(events.map((event) => [placeOf(event), event]));
  return acknowledged.flatMap(({ stream, commandId, answer }) =>
    answer.events.flatMap(({ type, position }, i) => {
      const version = answer.version - answer.events.length + 1 + i;
      const event = stored.get(placeOf({ stream, version }));
      const kept = event?.type === type && event.position === position && event.meta.commandId === commandId;
      return kept ? [] : [`acknowledged and lost: ${type} at ${placeOf({ stream, version })}`];
    }),
  );
};

/** Commands whose events were written by more than one transaction. */
const repeatedCommands = (events: readonly StoredEvent[]): string[] => {
  const transactions = new Map<string, Set<string>>();
  for (const { meta, xact } of events)
    if (meta.commandId !== null) {
      const key = `${meta.userId} ${meta.commandId}`;
      transactions.set(key, (transactions.get(key) ?? new Set()).add(xact));
    }
  return [...transactions].flatMap(([key, of]) => (of.size > 1 ? [`carried out twice: ${key}`] : []));
};

/** The keys of the steps that an event took, with those that it stands for. */
export const stepsOf = ({ data }: StoredEvent): string[] => {
  const {
    key,
    standsFor = [],
    cycle,
    agencyId,
  } = data as Partial<Record<string, string>> & {
    standsFor?: readonly string[];
  };
  return key === undefined || agencyId === undefined
    ? []
    : [key, ...standsFor].map((step) => `${cycle} ${agencyId} ${step}`);
};

/** Steps that were taken more than once, in any stream of a task. */
const repeatedSteps = (events: readonly StoredEvent[]): string[] => {
  const seen = new Set<string>();
  return events
    .filter(({ stream }) => stream.startsWith('task/'))
    .flatMap((event) => stepsOf(event).map((step) => `${event.stream} ${step}`))
    .filter((step) => seen.size === seen.add(step).size)
    .map((step) => `taken twice: ${step}`);
};

/** What `found` holds and `expected` does not, each line as often as it is too many. */
const tooMany = (found: readonly string[], expected: readonly string[]): string[] => {
  const left = new Map<string, number>();
  for (const line of expected) left.set(line, (left.get(line) ?? 0) + 1);
  return found.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
};

/** Why a part did not go to whom it was for, so that whoever has their place is told instead. */
const passedOn = ['no-longer-addressed', 'account-disabled', 'no-address', 'delegation-ended'];

const lineOf = (part: PartKey): string => `${part.kind} to ${part.recipientId} at ${placeOf(part)}`;

/** Somebody was left out of the mail about an event then. */
interface LeftOut {
  readonly stream: string;
  readonly version: number;
  readonly at: Instant;
}

/** What is recorded while a mail is judged may be seen by it or not. */
const JUDGING_MINUTES = 1 / 6;

/** Whom the sender could tell instead of those whom it left out: who would be told of the event as things stood then. */
const toldInstead = async ({ source, app }: Stored): Promise<ReadonlySet<string>> => {
  const leftOut = await source.query<LeftOut[]>(
    `select distinct p.stream, p.version, ${instant('l.at')} as at from delivery.message_parts p
       join delivery.log l on (l.message_id, l.stream, l.version) = (p.message_id, p.stream, p.version)
     where p.suppressed = any($1) and l.what = 'suppressed' and p.stream like 'task/%'`,
    [passedOn],
  );
  const tell = createTelling({
    recipients: createRecipients(source),
    delegations: allDelegations(app.ledger),
  });
  const lines = new Set<string>();
  for (const { stream, version, at } of leftOut) {
    const events = await app.ledger.readStream(stream, { recordedBy: at });
    const event = events[version - 1];
    const before = events.filter(({ recordedAt }) => recordedAt < plusMinutes(at, -JUDGING_MINUTES)).length;
    for (let seen = Math.max(before, version); event && seen <= events.length; seen += 1) {
      const task = taskAt(foldTask(events.slice(0, seen)), at);
      if (task.kind === 'unassigned') continue;
      for (const part of (await tell(event, task, at)).values()) lines.add(lineOf(part));
    }
  }
  return lines;
};

/** What people are told, and what the events mean for them, derived anew: each in one and not in the other. */
const untruthful = async ({ source, app }: Stored): Promise<string[]> => {
  const derived = await expectedParts(await wholeFeed(app), {
    recipients: createRecipients(source),
    referenceData: app.referenceData,
    loadTask: loadTaskAt(app.ledger),
    delegations: allDelegations(app.ledger),
  });
  const expected = derived.map(lineOf);
  const stored = (await createDeliveryLog(source).storedParts()).map(lineOf);
  const more = tooMany(stored, expected);
  const instead = more.length > 0 ? await toldInstead({ source, app }) : new Set<string>();
  return [
    ...more.filter((line) => !instead.has(line)).map((line) => `told without an event: ${line}`),
    ...tooMany(expected, stored).map((line) => `not told: ${line}`),
  ];
};

const listed = async (source: DataSource): Promise<string[]> => {
  const rows = await source.query<{ row: object }[]>(
    `with live as (select generation from read_models.live_generations where name = $1)
     select to_jsonb(p) - 'generation' as row from read_models.task_periods p join live using (generation)
     union all
     select to_jsonb(t) - 'generation' from read_models.task_texts t join live using (generation)
     union all
     select to_jsonb(a) - 'generation' from read_models.agency_names a join live using (generation)
     union all
     select to_jsonb(s) - 'generation' from read_models.task_states s join live using (generation)`,
    [taskPeriodsName],
  );
  return rows.map(({ row }) => JSON.stringify(row));
};

/** The lists, and the same lists built anew from the feed, whose place these take. */
const unlikeRebuilt = async ({ source: dataSource, app: { ledger } }: Stored): Promise<string[]> => {
  await drainSubscriber({ ledger, dataSource, ...createTaskPeriods() });
  const live = await listed(dataSource);
  await rebuildSubscriber({ ledger, dataSource }, createTaskPeriodsRebuild());
  const rebuilt = await listed(dataSource);
  return [
    ...tooMany(live, rebuilt).map((row) => `listed, and not when rebuilt: ${row}`),
    ...tooMany(rebuilt, live).map((row) => `not listed, but when rebuilt: ${row}`),
  ];
};

const SETTLE_MS = 30_000;

/** The findings that stay: what is derived follows the events, and they may still be coming in. */
const lasting = async (look: () => Promise<string[]>): Promise<string[]> => {
  let found: string[] = [];
  await waitUntil(async () => (found = await look()).length === 0, SETTLE_MS, 500);
  return found;
};

/** Everything that must not be, in words; empty when nothing was lost, doubled or invented. */
export async function violations(evidence: Evidence): Promise<string[]> {
  const { source, app, acknowledged, atLeast, withMails = true } = evidence;
  // Versions without gaps, the chain of hashes, and current state = folded events, each told apart.
  const { problems } = await verifyLedger({ dataSource: source, deciders });
  const events = await wholeFeed(app);
  return [
    ...problems.map(({ code, stream, version, detail }) => `${code} ${stream}@${version}: ${detail}`),
    ...lost(events, acknowledged),
    ...repeatedCommands(events),
    ...repeatedSteps(events),
    ...(await lasting(() => unlikeRebuilt(evidence))),
    ...(withMails ? await lasting(() => untruthful(evidence)) : []),
    ...(acknowledged.length < atLeast ? [`only ${acknowledged.length} of ${atLeast} successes`] : []),
  ];
}
