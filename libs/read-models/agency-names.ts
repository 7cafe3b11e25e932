import type { EntityManager } from 'typeorm';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { DirectoryEvent } from '#libs/domain/directory/directory';
import { spansAfter, storeSpans, type Point, type SpanTable } from '#libs/read-models/spans';
import { visible } from '#libs/domain/shared/visible';

/** By which names tasks of an agency are found. */
const agencyNames: SpanTable = { name: 'agency_names', of: 'agency_id', columns: ['words'] };

interface Names {
  readonly words: string;
}

const namedIn = (events: readonly StoredEvent[]): ReadonlyMap<string, readonly Point<Names>[]> => {
  const named = new Map<string, Point<Names>[]>();
  for (const { stream, type, data, recordedAt: from } of events) {
    if (!stream.startsWith('directory/')) continue;
    const event = { type, data } as DirectoryEvent;
    if (event.type !== 'AgencyRegistered') continue;
    const { id, name, aliases } = event.data;
    const content = { words: visible([name, ...aliases].join(' · ')).normalize('NFC') };
    named.set(id, [...(named.get(id) ?? []), { from, content }]);
  }
  return named;
};

/** Follows the names that agencies are given. Handling an event again changes nothing. */
export const followAgencyNames = async (
  manager: EntityManager,
  generation: number,
  events: readonly StoredEvent[],
): Promise<void> => {
  const named = namedIn(events);
  if (named.size === 0) return;
  const known = await manager.query<{ agency_id: string; words: string; valid_from: Date }[]>(
    `select agency_id, words, valid_from from read_models.agency_names
     where generation = $1 and agency_id = any($2) and valid_to = 'infinity'`,
    [generation, [...named.keys()]],
  );
  const newest = new Map(known.map((row) => [row.agency_id, row]));
  const all = [...named].map(([id, points]) => {
    const before = newest.get(id);
    const since = before?.valid_from.toISOString() ?? '';
    // What was followed before is older than what is stored.
    const fresh = points.filter(({ from }) => from >= since);
    const spans = spansAfter<Names>(before ? { words: before.words } : null, fresh);
    return {
      id,
      spans: spans.map((s) => ({ ...s, content: { ...s.content } })),
      isNew: before === undefined,
      sameInstant: fresh[0]?.from === since,
    };
  });
  await storeSpans(manager, generation, agencyNames, all);
};
