import { CellRefused } from '#apps/api/directory-sheet/cells';
import type { SheetId } from '#apps/api/directory-sheet/columns';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** What a row of the sheet would do. `end` also changes what else it says. */
export type RowAction = 'create' | 'correct' | 'end' | 'same';

export interface ChangedCell {
  /** By its name, not by its title. */
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface PlannedRow {
  readonly sheet: SheetId;
  readonly row: number;
  /** What the row is found by: id, user name, or group and agency. */
  readonly key: string;
  readonly name: string | null;
  readonly action: RowAction;
  readonly changes: readonly ChangedCell[];
  /** Why nothing of the sheet is done; null where the row stands against nothing. */
  refusal: Rejection | null;
}

/** The columns in which the entry is to be another one. */
export const changedCells = (
  before: object | undefined,
  after: object,
  columns: readonly string[],
): ChangedCell[] => {
  const of = (entry: object | undefined, column: string): unknown =>
    (entry as Readonly<Record<string, unknown>> | undefined)?.[column] ?? null;
  return columns
    .filter((column) => JSON.stringify(of(before, column)) !== JSON.stringify(of(after, column)))
    .map((column) => ({
      column,
      before: of(before, column),
      after: of(after, column),
    }));
};

/** The reading of a row, or why it cannot be read. */
export const orRefusal = <T>(read: () => T): T | Rejection => {
  try {
    return read();
  } catch (error) {
    if (error instanceof CellRefused) return error.rejection;
    throw error;
  }
};

export const refusedRow = (
  sheet: SheetId,
  { row, key, refusal }: { readonly row: number; readonly key: string; readonly refusal: Rejection },
): PlannedRow => ({ sheet, row, key, name: null, action: 'same', changes: [], refusal });

/** Refuses a second row about the same thing. */
export class Once {
  private readonly rows = new Map<string, number>();

  take(key: string, row: number): Rejection | null {
    const first = this.rows.get(key);
    if (first !== undefined) return reject('DIRECTORY_SHEET.ROW_TWICE', { key, row: first });
    this.rows.set(key, row);
    return null;
  }
}
