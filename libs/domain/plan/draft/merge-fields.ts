import { comparedFields, sameValue } from '#libs/domain/plan/versions/difference';
import type { Finding } from '#libs/domain/plan/draft/parsed-plan';

/** What has fields and findings of its own: a row, or the document. */
interface Versions<T extends object> {
  /** As the file had it that the reviewer corrected; null for what only the reviewer wrote. */
  readonly base: T | null;
  readonly ours: T;
  readonly theirs: T;
}

export interface LostField {
  readonly field: string;
  readonly corrected: unknown;
  readonly version: unknown;
}

export interface MergedFields {
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields that stay as the reviewer corrected them. */
  readonly kept: ReadonlySet<string>;
  readonly lost: readonly LostField[];
}

const at = (row: object | null, field: string): unknown =>
  row === null ? undefined : (row as Readonly<Record<string, unknown>>)[field];

/**
 * Takes over the version field by field. A correction stays where the version says what the file said before; it
 * is lost where the version says something else than both.
 */
export const mergeFields = <T extends object>({ base, ours, theirs }: Versions<T>): MergedFields => {
  const values: Record<string, unknown> = {};
  const kept = new Set<string>();
  const lost: LostField[] = [];
  for (const field of comparedFields(ours, theirs)) {
    const [before, corrected, version] = [at(base, field), at(ours, field), at(theirs, field)];
    const isCorrected = base === null || !sameValue(before, corrected);
    const isNew = base === null || !sameValue(before, version);
    values[field] = version;
    if (!isCorrected || sameValue(corrected, version)) continue;
    if (isNew) lost.push({ field, corrected, version: version ?? null });
    else {
      values[field] = corrected;
      kept.add(field);
    }
  }
  return { values, kept, lost };
};

const same =
  (a: Finding) =>
  (b: Finding): boolean =>
    a.code === b.code && a.field === b.field && a.message === b.message;

/** What the version leaves in doubt, without what concerns a kept correction or was answered before. */
export const openFindings = (
  base: readonly Finding[],
  ours: readonly Finding[],
  theirs: readonly Finding[],
  kept: ReadonlySet<string>,
): readonly Finding[] =>
  theirs.filter((finding) => {
    const { field } = finding;
    if (kept.has(field) || (kept.has('timing') && (field === 'due' || field === 'start'))) return false;
    return !(base.some(same(finding)) && !ours.some(same(finding)));
  });
