import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import { matchRows, type RowPair } from '#libs/domain/plan/draft/match-rows';
import type {
  ParsedDocument,
  ParsedPlan,
  ParsedTiming,
  ParsedUnit,
} from '#libs/domain/plan/draft/parsed-plan';
import { draftParts, type DraftPart, type DraftRow } from '#libs/domain/plan/draft/rows';

export interface FieldDifference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What became of one row between two versions of a plan. */
export interface RowDifference {
  readonly part: DraftPart;
  readonly change: 'added' | 'removed' | 'changed';
  /** In the older version; null for a row that was added. */
  readonly before: string | null;
  /** In the newer version; null for a row that was removed. */
  readonly after: string | null;
  readonly title: string;
  readonly fields: readonly FieldDifference[];
}

export interface PlanDifference {
  readonly document: readonly FieldDifference[];
  readonly rows: readonly RowDifference[];
  /** How many rows say the same. */
  readonly unchanged: number;
}

/** Fields by which two versions of a row are compared; where a value stood and what was doubtful of it is none. */
const ignored: readonly string[] = ['key', 'source', 'findings', 'productInferred'];

const isUnit = (value: object): value is ParsedUnit => 'agencyId' in value && 'groupId' in value;
const isTiming = (value: object): value is ParsedTiming =>
  'kind' in value && 'due' in value && 'rule' in value;

/** What a value says, however it was written: units by their ids, timings by their dates, texts by their words. */
const meaning = (value: unknown): unknown => {
  if (typeof value === 'string') return value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (Array.isArray(value)) return value.map(meaning);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (isUnit(value)) return value.agencyId ?? value.groupId ?? normaliseName(value.text);
  if (isTiming(value)) {
    const { kind, start, due, text } = value;
    return [kind, start, due, kind === 'unresolved' ? meaning(text) : ''];
  }
  return value;
};

export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(meaning(a)) === JSON.stringify(meaning(b));

const entries = (row: object): ReadonlyMap<string, unknown> => new Map(Object.entries(row));

/** The fields by which two versions are compared. */
export const comparedFields = (before: object, after: object): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !ignored.includes(field));

export const fieldDifferences = (before: object, after: object): readonly FieldDifference[] => {
  const [left, right] = [entries(before), entries(after)];
  return comparedFields(before, after)
    .filter((field) => !sameValue(left.get(field), right.get(field)))
    .map((field) => ({ field, before: left.get(field) ?? null, after: right.get(field) ?? null }));
};

const rowDifference = (part: DraftPart, { before, after }: RowPair): RowDifference | null => {
  const row = after ?? before;
  if (!row) return null;
  const title = 'title' in row ? row.title : row.text;
  const keys = { before: before?.key ?? null, after: after?.key ?? null };
  if (!before || !after) return { part, change: before ? 'removed' : 'added', ...keys, title, fields: [] };
  const fields = fieldDifferences(before, after);
  return fields.length === 0 ? null : { part, change: 'changed', ...keys, title, fields };
};

/** What changed between two versions of a plan, task by task: added, removed, and every field that says otherwise. */
export const differenceOf = (before: ParsedPlan, after: ParsedPlan): PlanDifference => {
  const pairs = draftParts.flatMap((part) =>
    matchRows<DraftRow>(before[part], after[part]).map((pair) => rowDifference(part, pair)),
  );
  const rows = pairs.filter((row) => row !== null);
  const documents: readonly [ParsedDocument, ParsedDocument] = [before.document, after.document];
  return { document: fieldDifferences(...documents), rows, unchanged: pairs.length - rows.length };
};
