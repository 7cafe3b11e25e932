import type { RefusalCode } from '#libs/domain/shared/refusal-code';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Block } from '#libs/plan-import/read/blocks';
import type { Finding } from '#libs/domain/plan/draft/index';

/** A finding about a row, wherever that row ends up. */
export interface RowFinding {
  readonly finding: Finding;
  readonly table: number;
  readonly row: number;
  readonly field: string;
}

/** What a reader hands on: the document, and what a reviewer should know about how it was read. */
export interface ReadFile {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
  /** Those of the findings that are about a row of a table, with the field that they are about there. */
  readonly ofRows?: readonly RowFinding[];
}

/** Ends the reading of a file from deep inside a reader; it is turned into its rejection at the door. */
export class Unreadable extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Rejection['facts'] = {},
  ) {
    super(code);
    this.name = 'Unreadable';
  }
}

/** What a file has too much of. */
export type Excess =
  'inflated-bytes' | 'parts' | 'pages' | 'cells' | 'cell-characters' | 'seconds' | 'megabytes';

/** @throws Unreadable `IMPORT.TOO_COMPLEX` when the count lies above the limit */
export function atMost(what: Excess, limit: number, count: number): void {
  if (count > limit) throw new Unreadable('IMPORT.TOO_COMPLEX', { what, limit });
}

/** A library that fails on a file says no more than that the file is broken. */
export const rejectionOf = (error: unknown, fileName: string): Rejection =>
  error instanceof Unreadable
    ? reject(error.code, { fileName, ...error.facts })
    : reject('IMPORT.BROKEN', {
        fileName,
        reason: error instanceof Error ? error.message.slice(0, 200) : 'unknown',
      });
