import { fieldDifferences, sameValue } from '#libs/domain/plan/versions/difference';
import { decisionOf } from '#libs/domain/plan/draft/followed-rows';
import { matchRows } from '#libs/domain/plan/draft/match-rows';
import { mergeFields, openFindings } from '#libs/domain/plan/draft/merge-fields';
import { freshKey } from '#libs/domain/plan/draft/new-rows';
import type { ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan } from '#libs/domain/plan/plan';
import {
  draftParts,
  findingKey,
  rowId,
  withRows,
  type DraftPart,
  type DraftRow,
} from '#libs/domain/plan/draft/rows';
import type { LostCorrection } from '#libs/domain/plan/versions/versions';
import { own } from '#libs/domain/shared/own';

/** A row of the version beside what it was in the file before and what the reviewer made of it. */
interface Triple {
  readonly base: DraftRow | null;
  readonly ours: DraftRow | null;
  readonly theirs: DraftRow;
  /** The row's key in the draft: its old one wherever it has one, as settlements and ETags hold on to it. */
  readonly key: string;
}

export interface MergedVersion {
  /** The version with the draft's keys, against which the next one is compared. */
  readonly version: ParsedPlan;
  readonly draft: ParsedPlan;
  /** Rows that the version has no more. */
  readonly gone: readonly { readonly part: DraftPart; readonly row: DraftRow }[];
  /** Names of the rows, as in row versions, that say something else than before. */
  readonly changed: readonly string[];
  /** How many corrections still apply. */
  readonly kept: number;
  readonly lost: readonly LostCorrection[];
}

type Paired = Record<DraftPart, readonly Triple[]>;

/** Rows by key; a key that occurs twice in a bad file gives its rows one after the other. */
const byKey = (rows: readonly DraftRow[]): ((key: string) => DraftRow | null) => {
  const left = [...rows];
  return (key) => {
    const index = left.findIndex((row) => row.key === key);
    return index < 0 ? null : (left.splice(index, 1)[0] ?? null);
  };
};

const saysTheSame = (a: DraftRow, b: DraftRow): boolean => fieldDifferences(a, b).length === 0;

const pairPart = (part: DraftPart, base: ParsedPlan, plan: Plan, version: ParsedPlan): Triple[] => {
  const rows: readonly DraftRow[] = plan.draft[part];
  const inBase = new Set(base[part].map(({ key }) => key));
  const ourRow = byKey(rows);
  const fromFile = matchRows<DraftRow>(base[part], version[part]);
  const isNew = fromFile.flatMap(({ before, after }) => (before === null && after ? [after] : []));
  const written = rows.filter(({ key }) => !inBase.has(key));
  const own = new Map(matchRows<DraftRow>(written, isNew).map(({ before, after }) => [after, before]));
  const given: string[] = [...inBase];
  const fresh = (wanted: string): string => {
    const key = freshKey(plan, part, wanted, given);
    given.push(key);
    return key;
  };
  return fromFile.flatMap(({ before, after: theirs }): Triple[] => {
    if (theirs === null) return [];
    const ours = before === null ? (own.get(theirs) ?? null) : ourRow(before.key);
    const returns = before !== null && ours === null && !saysTheSame(before, theirs);
    const key = returns ? fresh(theirs.key) : (ours?.key ?? before?.key ?? fresh(theirs.key));
    return [{ base: before, ours, theirs, key }];
  });
};

/** The version's row under the draft's keys, also where it points at other rows. */
const renamed = ({ theirs, key }: Triple, keys: Readonly<Record<DraftPart, ReadonlyMap<string, string>>>) => {
  const row: DraftRow = { ...theirs, key };
  if ('repeats' in row && row.repeats !== null) {
    const repeats = keys.tasks.get(row.repeats) ?? keys.duties.get(row.repeats) ?? row.repeats;
    return { ...row, repeats };
  }
  if ('waitsFor' in row) return { ...row, waitsFor: row.waitsFor.map((k) => keys.reporting.get(k) ?? k) };
  return row;
};

const inDraftKeys = (paired: Paired): Paired => {
  const keysOf = (part: DraftPart) => new Map(paired[part].map(({ theirs, key }) => [theirs.key, key]));
  const keys = {
    tasks: keysOf('tasks'),
    duties: keysOf('duties'),
    reporting: keysOf('reporting'),
    targets: keysOf('targets'),
  };
  const of = (part: DraftPart) => paired[part].map((one) => ({ ...one, theirs: renamed(one, keys) }));
  return { tasks: of('tasks'), duties: of('duties'), reporting: of('reporting'), targets: of('targets') };
};

/** What was settled about a row beside its fields, and no longer fits what the row says. */
const unsettled = (
  plan: Plan,
  part: DraftPart,
  before: DraftRow,
  after: DraftRow | null,
): LostCorrection[] => {
  const name = findingKey(part, before.key);
  const why = after === null ? 'row-gone' : 'said-otherwise';
  const lost = (what: LostCorrection['what'], field: string, corrected: unknown): LostCorrection => ({
    part,
    key: before.key,
    what,
    field,
    why,
    corrected,
    version: null,
  });
  const changed = new Set(after === null ? [] : fieldDifferences(before, after).map(({ field }) => field));
  const concerns = (field: string): boolean => after === null || changed.has(field);
  const choice = own(plan.settlements, name);
  const decision =
    part === 'duties' || part === 'reporting' ? (decisionOf(plan, part, before.key) ?? undefined) : undefined;
  return [
    ...(choice && concerns('timing') ? [lost('past-deadline', 'timing', choice.pastDeadline)] : []),
    ...(decision !== undefined && after === null ? [lost('decision', 'decision', decision)] : []),
    ...plan.settled
      .filter((s) => s.taskKey === name && s.reason !== '' && concerns(s.field))
      .map((s) => lost('finding', s.field, s.code)),
  ];
};

/** One list of the draft: the version's rows in its order, with the reviewer's own behind their neighbours. */
const mergePart = (part: DraftPart, base: ParsedPlan, plan: Plan, triples: readonly Triple[]) => {
  const before: readonly DraftRow[] = plan.draft[part];
  const rows: DraftRow[] = [];
  const lost: LostCorrection[] = [];
  const changed: string[] = [];
  let kept = 0;
  for (const { base: old, ours, theirs, key } of triples) {
    if (ours === null && key === old?.key) kept += 1;
    else if (ours === null) {
      rows.push(theirs);
      if (old !== null)
        lost.push({
          part,
          key,
          what: 'row',
          field: null,
          why: 'dropped-row-changed',
          corrected: old.key,
          version: theirs.key,
        });
    } else {
      const merged = mergeFields<DraftRow>({ base: old, ours, theirs });
      const findings = openFindings(old?.findings ?? [], ours.findings, theirs.findings, merged.kept);
      const inferred = merged.kept.has('product') &&
        'productInferred' in ours && { productInferred: ours.productInferred };
      const row = { ...theirs, ...merged.values, ...inferred, key, findings } as DraftRow;
      rows.push(row);
      kept += merged.kept.size;
      lost.push(
        ...merged.lost.map((one) => ({
          part,
          key,
          what: 'field' as const,
          why: 'said-otherwise' as const,
          ...one,
        })),
        ...unsettled(plan, part, ours, row),
      );
      if (!saysTheSame(ours, row)) changed.push(rowId(part, key));
    }
  }
  const fromFile: readonly DraftRow[] = base[part];
  const found = new Set(triples.flatMap(({ ours }) => ours ?? []));
  const left = before.filter((row) => !found.has(row));
  const gone = left.filter((row) => fromFile.some(({ key }) => key === row.key));
  for (const row of gone) {
    const old = fromFile.find(({ key }) => key === row.key);
    if (old && !saysTheSame(old, row))
      lost.push({
        part,
        key: row.key,
        what: 'row',
        field: null,
        why: 'row-gone',
        corrected: row.key,
        version: null,
      });
    lost.push(...unsettled(plan, part, row, null));
  }
  for (const row of left.filter((one) => !gone.includes(one))) {
    const neighbour = before[before.indexOf(row) - 1]?.key;
    rows.splice(rows.findIndex(({ key }) => key === neighbour) + 1 || rows.length, 0, row);
    kept += 1;
  }
  return { rows, gone: gone.map((row) => ({ part, row })), changed, kept, lost };
};

/**
 * Takes a corrected version of the plan's file over into its draft: what the version says, save where a reviewer's
 * correction still answers what the file said all along.
 *
 * @param base what the draft was before anybody corrected it
 */
export const mergeVersion = (base: ParsedPlan, plan: Plan, given: ParsedPlan): MergedVersion => {
  const pair = (part: DraftPart) => pairPart(part, base, plan, given);
  const paired = inDraftKeys({
    tasks: pair('tasks'),
    duties: pair('duties'),
    reporting: pair('reporting'),
    targets: pair('targets'),
  });
  const document = mergeFields({
    base: base.document,
    ours: plan.draft.document,
    theirs: given.document,
  });
  const findings = openFindings(base.findings, plan.draft.findings, given.findings, document.kept);
  let version = given;
  let draft: ParsedPlan = { ...given, document: { ...given.document, ...document.values }, findings };
  const parts = draftParts.map((part) => {
    const merged = mergePart(part, base, plan, paired[part]);
    version = withRows(
      version,
      part,
      paired[part].map(({ theirs }) => theirs),
    );
    draft = withRows(draft, part, merged.rows);
    return merged;
  });
  const isSame = sameValue(Object.values(plan.draft.document), Object.values(draft.document));
  const lost = document.lost.map((one) => ({
    part: 'document' as const,
    key: 'document',
    what: 'field' as const,
    why: 'said-otherwise' as const,
    ...one,
  }));
  return {
    version,
    draft,
    gone: parts.flatMap((part) => part.gone),
    changed: [...(isSame ? [] : ['document']), ...parts.flatMap((part) => part.changed)],
    kept: parts.reduce((sum, part) => sum + part.kept, document.kept.size),
    lost: [...lost, ...parts.flatMap((part) => part.lost)],
  };
};
