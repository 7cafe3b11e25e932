/**
 * What every reader of a file format hands on: paragraphs and tables in document order, each knowing where
 * it stood. The later stages see only these, so a new format is a new reader and nothing else.
 */
export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly line: number;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
  /** The format lost its merged cells: a blank may mean "the same as above or below". */
  readonly flattened: boolean;
}

export interface Row {
  readonly cells: readonly string[];
  /** From 1, in the file. */
  readonly line: number;
  /** From 1, in its table. */
  readonly row: number;
  /** Counts printed pages within the table; merged cells never cross from one to the next. */
  readonly page: number;
}
