import { z } from 'zod';
import { no, titleOf, yes, type SheetId } from '#apps/api/directory-sheet/columns';
import type { SheetRow } from '#apps/api/directory-sheet/read-sheet';
import { localDate } from '#libs/contracts/http/common';
import { languages, type Language } from '#libs/domain/shared/language';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { LocalDate } from '#libs/domain/shared/time';

/** Carries the refusal of one cell out of the reading of its row. */
export class CellRefused extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.code);
  }
}

const wordOf = (text: string): string => text.trim().toLowerCase().normalize('NFC');
const lastInFile = 60;

/**
 * What stands in the cells of a row. A column that the sheet does not have leaves what is known; an empty cell takes the
 * value away, or leaves what cannot be empty.
 */
export class Cells {
  constructor(
    private readonly sheet: SheetId,
    private readonly given: SheetRow,
  ) {
    if (given.refusal) throw new CellRefused(given.refusal);
  }

  /** In which the sheet is spoken of. */
  get language(): Language {
    return this.given.language;
  }

  has(column: string): boolean {
    return Object.hasOwn(this.given.cells, column);
  }

  private text(column: string): string {
    return (this.has(column) ? (this.given.cells[column] ?? '') : '').trim();
  }

  invalid(column: string, expected?: string): CellRefused {
    const facts = {
      column: titleOf(this.sheet, column, this.language),
      value: this.text(column).slice(0, lastInFile),
    };
    return new CellRefused(
      reject('DIRECTORY_SHEET.CELL_INVALID', { ...facts, ...(expected !== undefined && { expected }) }),
    );
  }

  /** @throws CellRefused `DIRECTORY_SHEET.CELL_EMPTY` where it is neither given nor known */
  required(column: string, known?: string): string {
    const text = this.has(column) ? this.text(column) : (known ?? '');
    if (text !== '') return text;
    throw new CellRefused(
      reject('DIRECTORY_SHEET.CELL_EMPTY', { column: titleOf(this.sheet, column, this.language) }),
    );
  }

  /** What cannot be empty: an empty cell leaves what is known. */
  kept(column: string, known: string | undefined): string {
    const text = this.text(column);
    return text === '' && known !== undefined ? known : this.required(column, known);
  }

  optional(column: string, known: string | null = null): string | null {
    if (!this.has(column)) return known;
    return this.text(column) || null;
  }

  /** Separated by semicolons, as names hold commas. */
  list(column: string, known: readonly string[] = [], separator = /;/u): readonly string[] {
    if (!this.has(column)) return known;
    const parts = this.text(column).split(separator);
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }

  flag(column: string, known: boolean): boolean {
    const word = wordOf(this.text(column));
    if (word === '') return known;
    if (languages.some((language) => word === yes(language))) return true;
    if (languages.some((language) => word === no(language))) return false;
    throw this.invalid(column, `${yes(this.language)} / ${no(this.language)}`);
  }

  /** `31/12/2026` or `2026-12-31`; a date cell comes as the latter. */
  day(column: string, known: LocalDate | null = null): LocalDate | null {
    if (!this.has(column)) return known;
    const text = this.text(column);
    if (text === '') return null;
    const [, d, m, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text) ?? [];
    const date = y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text;
    const read = localDate.safeParse(date);
    if (!read.success) throw this.invalid(column, '31/12/2026');
    return read.data;
  }

  /**
   * The value as the routes take it, whose rules are the same.
   *
   * @throws CellRefused `DIRECTORY_SHEET.CELL_INVALID` with the first column that is wrong
   */
  checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw this.invalid(String(issue?.path[0] ?? ''), issue?.message);
  }
}
