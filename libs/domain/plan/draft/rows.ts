import type {
  Finding,
  ParsedDuty,
  ParsedPlan,
  ParsedReporting,
  ParsedTarget,
  ParsedTask,
} from '#libs/domain/plan/draft/parsed-plan';

/** The lists of a draft whose rows a reviewer corrects. */
export type DraftPart = 'tasks' | 'duties' | 'reporting' | 'targets';
export const draftParts: readonly DraftPart[] = ['tasks', 'duties', 'reporting', 'targets'];

export type DraftRow = ParsedTask | ParsedDuty | ParsedReporting | ParsedTarget;

export interface RowPlace {
  readonly part: DraftPart;
  readonly index: number;
  readonly row: DraftRow;
}

/** A row that becomes a task; a report of the body is followed as one. */
export interface FollowedRow {
  readonly part: Exclude<DraftPart, 'targets'>;
  readonly row: ParsedTask;
}

/** The key of a row version and of a stored part: `tasks/12`. */
export const rowId = (part: DraftPart, key: string): string => `${part}/${key}`;

/** The row's ETag: 1 as imported, one more with each correction. */
export const rowVersionOf = (
  rowVersions: Readonly<Record<string, number>>,
  part: DraftPart,
  key: string,
): number => rowVersions[rowId(part, key)] ?? 1;

/** Finds a row by part and key; null when the draft has none. */
export const findRow = (draft: ParsedPlan, part: DraftPart, key: string): RowPlace | null => {
  const rows: readonly DraftRow[] = draft[part];
  const index = rows.findIndex((row) => row.key === key);
  const row = rows[index];
  return row === undefined ? null : { part, index, row };
};

/** Finds the row that a finding names: `12`, or `duties/II.2.a-3`; a plain key means an annex task first. */
export const locateRow = (draft: ParsedPlan, key: string): RowPlace | null => {
  const named = draftParts.find((part) => key.startsWith(`${part}/`));
  if (named !== undefined) return findRow(draft, named, key.slice(named.length + 1));
  for (const part of draftParts) {
    const place = findRow(draft, part, key);
    if (place) return place;
  }
  return null;
};

/** How findings and settlements name a row: an annex task by its key, other rows with their part. */
export const findingKey = (part: DraftPart, key: string): string =>
  part === 'tasks' ? key : rowId(part, key);

/** The draft with one row replaced; every other row keeps its reference. */
export const replaceRow = (draft: ParsedPlan, place: RowPlace, row: DraftRow): ParsedPlan => {
  const replaced = (rows: readonly DraftRow[]): readonly DraftRow[] =>
    rows.map((old, index) => (index === place.index ? row : old));
  return { ...draft, [place.part]: replaced(draft[place.part]) };
};

/** The row without the findings that `answered` holds for; the same object when there are none. */
export const withoutFindings = (row: DraftRow, answered: (finding: Finding) => boolean): DraftRow =>
  row.findings.some(answered) ? { ...row, findings: row.findings.filter((f) => !answered(f)) } : row;

/** The draft with other rows in one of its lists. */
export const withRows = (draft: ParsedPlan, part: DraftPart, rows: readonly DraftRow[]): ParsedPlan => ({
  ...draft,
  [part]: rows,
});

/** The document's own name among the row versions. */
export const documentId = 'document';

/** The ETag of the document's particulars, counted like that of a row. */
export const documentVersionOf = (rowVersions: Readonly<Record<string, number>>): number =>
  rowVersions[documentId] ?? 1;
