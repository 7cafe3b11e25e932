import type { DraftPart } from '#libs/domain/plan/draft/index';
import type { Place } from '#libs/plan-import/read/blocks';

/** A field of a draft's row that was read from a place of the file. */
export interface SourceUse {
  readonly part: DraftPart;
  readonly key: string;
  readonly field: string;
}

/**
 * What became of a place: a row's value was read from it, it says what document this is, it is a heading or empty, or
 * nothing was made of it.
 */
export type SourceRole = 'row' | 'document' | 'heading' | 'unused';

interface Used {
  readonly text: string;
  readonly role: SourceRole;
  readonly uses: readonly SourceUse[];
}

/** A cell where it begins, with its reach. */
export interface SourceCell extends Used {
  readonly rowSpan: number;
  readonly colSpan: number;
}

export type SourcePlace = Omit<Place, 'table'>;

export interface SourceRow {
  readonly place: SourcePlace;
  readonly cells: readonly SourceCell[];
}

/** The file as it was read, block by block, each with what became of it. */
export type SourceBlock =
  | (Used & { readonly kind: 'heading' | 'paragraph' | 'item'; readonly place: SourcePlace })
  | { readonly kind: 'table'; readonly place: SourcePlace; readonly rows: readonly SourceRow[] };
