import type { Config } from '#libs/config/config';

/** What a plan file may cost; whatever lies above is refused with `IMPORT.TOO_LARGE` or `IMPORT.TOO_COMPLEX`. */
export interface ImportLimits {
  /** Of the file. */
  readonly bytes: number;
  /** Of all parts of a Word or Excel file together, unpacked. */
  readonly inflatedBytes: number;
  /** Files inside a Word or Excel file. */
  readonly parts: number;
  /** Of a PDF. */
  readonly pages: number;
  /** Places in the grids of all tables together, merged ones counted in full. */
  readonly cells: number;
  /** Characters in one cell. */
  readonly cellCharacters: number;
  /** Of reading, where it runs apart from the caller, without what its program needs to begin. */
  readonly seconds: number;
  /** Of the process in which it runs apart from the caller, all of its memory. */
  readonly megabytes: number;
}

const MEBIBYTE = 1024 * 1024;

/** Far above any plan seen; the same figures are the defaults of the configuration. */
export const defaultLimits: ImportLimits = {
  bytes: 20 * MEBIBYTE,
  inflatedBytes: 64 * MEBIBYTE,
  parts: 2000,
  pages: 1000,
  cells: 200_000,
  cellCharacters: 100_000,
  seconds: 8,
  megabytes: 512,
};

/** The limits that an operator has set. */
export const importLimits = (config: Config): ImportLimits => ({
  bytes: config.IMPORT_LIMIT_BYTES,
  inflatedBytes: config.IMPORT_LIMIT_INFLATED_BYTES,
  parts: defaultLimits.parts,
  pages: config.IMPORT_LIMIT_PAGES,
  cells: config.IMPORT_LIMIT_CELLS,
  cellCharacters: config.IMPORT_LIMIT_CELL_CHARACTERS,
  seconds: config.IMPORT_LIMIT_SECONDS,
  megabytes: config.IMPORT_LIMIT_MEGABYTES,
});
