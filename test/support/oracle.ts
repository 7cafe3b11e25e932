import type { DataSource } from 'typeorm';
import type { Application } from '#libs/application/application';
import { deciders } from '#libs/application/deciders';
import type { Committed, StoredEvent } from '#libs/application/ports/ledger';
import { createDeliveryLog } from '#libs/delivery/delivery-log';
import { verifyLedger } from '#libs/ledger/verification/verify-ledger';

/** What somebody was told had been stored. */
export interface Acknowledged {
  readonly stream: string;
  readonly commandId: string | null;
  readonly answer: Pick<Committed, 'version' | 'events'>;
}

export interface Evidence {
  readonly source: DataSource;
  readonly app: Application;
  readonly acknowledged: readonly Acknowledged[];
  /** So many successes at least: a system that refuses everything loses nothing. */
  readonly atLeast: number;
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

const orphanedParts = async (source: DataSource, events: readonly StoredEvent[]): Promise<string[]> => {
  const places = new Set(events.map(placeOf));
  const parts = await createDeliveryLog(source).storedParts();
  return parts
    .filter((part) => !places.has(placeOf(part)))
    .map((part) => `told without an event: ${part.kind} at ${placeOf(part)}`);
};

/** Everything that must not be, in words; empty when nothing was lost, doubled or invented. */
export async function violations({ source, app, acknowledged, atLeast }: Evidence): Promise<string[]> {
  // Versions without gaps, the chain of hashes, and current state = folded events, each told apart.
  const { problems } = await verifyLedger({ dataSource: source, deciders });
  const events = await wholeFeed(app);
  return [
    ...problems.map(({ code, stream, version, detail }) => `${code} ${stream}@${version}: ${detail}`),
    ...lost(events, acknowledged),
    ...repeatedCommands(events),
    ...repeatedSteps(events),
    ...(await orphanedParts(source, events)),
    ...(acknowledged.length < atLeast ? [`only ${acknowledged.length} of ${atLeast} successes`] : []),
  ];
}
