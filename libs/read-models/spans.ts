import type { EntityManager } from 'typeorm';
import type { Instant } from '#libs/domain/shared/time';

/** What something is from an instant on. */
export interface Point<Content> {
  readonly from: Instant;
  readonly content: Content;
}

/** A time in which something did not change; `to` is null while it lasts. */
export interface Span<Content> extends Point<Content> {
  readonly to: Instant | null;
}

/**
 * The spans that begin with the points, which are in order; equal neighbours are one span, and so is whatever
 * equals what was before.
 */
export const spansAfter = <Content>(
  before: Content | null,
  points: readonly Point<Content>[],
): Span<Content>[] => {
  // Nobody ever saw what lasted for no time.
  const lasting = points.filter(({ from }, index) => points[index + 1]?.from !== from);
  const texts = lasting.map(({ content }) => JSON.stringify(content));
  const changes = lasting.filter(
    (_, index) => texts[index] !== (index === 0 ? JSON.stringify(before) : texts[index - 1]),
  );
  return changes.map((change, index) => ({ ...change, to: changes[index + 1]?.from ?? null }));
};

/** A table of spans: `generation`, `valid_from`, `valid_to`, what the spans are of, and the content's columns. */
export interface SpanTable {
  readonly name: string;
  /** The column that says what the spans are of. */
  readonly of: string;
  readonly columns: readonly string[];
}

/** What has become known about one thing. */
export interface NewSpans {
  readonly id: string;
  readonly spans: readonly Span<Readonly<Record<string, unknown>>>[];
  /** Nothing was known of it before. */
  readonly isNew: boolean;
  /** The last instant known before is the first one now: what is stored of it was not all. */
  readonly sameInstant: boolean;
}

const endSql = ({ name, of }: SpanTable): string => `
  update read_models.${name} p set valid_to = r.at
  from jsonb_to_recordset($2::jsonb) as r(id text, at timestamptz)
  where p.generation = $1 and p.${of} = r.id and p.valid_to = 'infinity' and p.valid_from < r.at`;

const beginSql = ({ name, of, columns }: SpanTable): string => {
  const all = ['generation', of, 'valid_from', 'valid_to', ...columns].join(', ');
  const changed = ['valid_to', ...columns].map((column) => `${column} = excluded.${column}`).join(', ');
  return `
    insert into read_models.${name} (${all})
    select ${all} from jsonb_populate_recordset(null::read_models.${name}, $1::jsonb)
    on conflict (generation, ${of}, valid_from) do update set ${changed}`;
};

/** What replaced a span may equal the one before it, which then goes on. */
const joinSql = ({ name, of }: SpanTable): string => `
  with gone as (
    delete from read_models.${name} r using read_models.${name} p
    where r.generation = $1 and r.${of} = any($2) and p.generation = r.generation and p.${of} = r.${of}
      and p.valid_to = r.valid_from
      and to_jsonb(p) - '{valid_from,valid_to}'::text[] = to_jsonb(r) - '{valid_from,valid_to}'::text[]
    returning p.valid_from, r.valid_to, r.${of}
  )
  update read_models.${name} p set valid_to = gone.valid_to from gone
  where p.generation = $1 and p.${of} = gone.${of} and p.valid_from = gone.valid_from`;

/** Writes spans of however many things, in two statements as a rule. */
export const storeSpans = async (
  manager: EntityManager,
  generation: number,
  table: SpanTable,
  all: readonly NewSpans[],
): Promise<void> => {
  const begun = all.filter(({ spans }) => spans.length > 0);
  if (begun.length === 0) return;
  const ends = begun.flatMap(({ id, spans, isNew }) => (isNew ? [] : [{ id, at: spans[0]?.from }]));
  const rows = begun.flatMap(({ id, spans }) =>
    spans.map(({ from, to, content }) => ({
      ...content,
      generation,
      [table.of]: id,
      valid_from: from,
      valid_to: to ?? 'infinity',
    })),
  );
  // A statement of its own: a thing has one span that lasts, which the database checks row by row.
  if (ends.length > 0) await manager.query(endSql(table), [generation, JSON.stringify(ends)]);
  await manager.query(beginSql(table), [JSON.stringify(rows)]);
  const replaced = begun.filter(({ sameInstant }) => sameInstant).map(({ id }) => id);
  if (replaced.length > 0) await manager.query(joinSql(table), [generation, replaced]);
};
