import type { CoreField } from '#libs/application/ports/ledger';
import { query, type Queries } from '#libs/ledger/rows';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Some fields of every core of a category, or of some streams. Each core is unpacked once, however many fields are asked
 * for.
 */
export const readCoresOf = async <F extends string>(
  on: Queries,
  category: string,
  fields: Readonly<Record<F, CoreField>>,
  streams: readonly string[] | null = null,
): Promise<Readonly<Record<F, unknown>>[]> => {
  const asked = Object.entries<CoreField>(fields);
  const tops = [...new Set(asked.map(([, { at }]) => at[0]))];
  const paths: string[][] = [];
  const columns = asked.map(([name, { at, counted }]) => {
    const [top, ...rest] = at;
    paths.push(rest);
    const found = `c.${quoted(top)} #> $${paths.length + 2}::text[]`;
    const value = counted
      ? `case jsonb_typeof(${found}) when 'array' then jsonb_array_length(${found}) end`
      : found;
    return `${value} as ${quoted(name)}`;
  });
  return query(
    on,
    `select ${columns.join(', ')} from ledger.stream_states s,
       lateral jsonb_to_record(s.core) as c(${tops.map((top) => `${quoted(top)} jsonb`).join(', ')})
     where s.category = $1 and ($2::text[] is null or s.stream = any($2)) order by s.stream`,
    [category, streams, ...paths],
  );
};
