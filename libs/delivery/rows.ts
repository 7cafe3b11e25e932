/** Whatever can run a statement: a data source or an entity manager. */
export interface Queries {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

export const query = async <R>(on: Queries, sql: string, values: unknown[] = []): Promise<R[]> =>
  (await on.query(sql, values)) as R[];

/** An instant as text with milliseconds, whatever the session's time zone and the driver's parsers. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
