import type { ReactNode } from 'react';
import styles from './data-table.module.css';

export interface Column<T> {
  /** Stands above the column, and on a phone before each of its cells. */
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  /** Of dates, figures and words that are not broken. */
  readonly isNarrow?: boolean;
}

interface Given<T> {
  /** What the table shows, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
}

/** A table that becomes a list of cards where it is too narrow for one. */
export function DataTable<T>({ label, columns, rows, keyOf }: Given<T>) {
  return (
    <table className={styles.table}>
      <caption className="unseen">{label}</caption>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ title, cell, isNarrow }) => (
              <td key={title} data-label={title} className={isNarrow ? styles.narrow : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
