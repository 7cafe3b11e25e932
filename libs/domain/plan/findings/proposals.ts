import type { RowPatch } from '#libs/domain/plan/draft/row-patch';
import type { Directory } from '#libs/domain/directory/directory';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import { correctDocument } from '#libs/domain/plan/draft/decide-document';
import { byOf, type PlanContext } from '#libs/domain/plan/context';
import type { DraftFinding } from '#libs/domain/plan/findings/findings';
import { learnedFrom } from '#libs/domain/plan/findings/learned-names';
import type { Finding, ParsedUnit } from '#libs/domain/plan/draft/parsed-plan';
import { fieldsAnswered, patchOf } from '#libs/domain/plan/draft/patch';
import type { Plan } from '#libs/domain/plan/plan';
import type { UnitChange } from '#libs/domain/plan/draft/row-changes';
import { locateRow, type DraftRow } from '#libs/domain/plan/draft/rows';
import { resolveUnits } from '#libs/domain/plan/draft/units';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { AnswerEvent } from '#libs/domain/plan/findings/events';
import type { Decided } from '#libs/domain/shared/decider';

const unitFields: readonly string[] = ['leads', 'coordinators', 'from', 'to'];

/** Two findings of one row are one when they say the same about the same field. */
export const sameFinding = (a: Finding, b: Finding): boolean =>
  a.code === b.code && a.field === b.field && a.message === b.message;

const currentUnits = (row: DraftRow, field: 'leads' | 'coordinators'): readonly ParsedUnit[] => {
  if (field === 'leads') return 'from' in row ? row.from : row.leads;
  return 'to' in row ? row.to : 'coordinators' in row ? row.coordinators : [];
};

const isUnnamed = ({ agencyId = null, groupId = null }: UnitChange): boolean =>
  agencyId === null && groupId === null;

/** The name that a finding about units speaks of: what it quotes first. */
const nameIn = ({ message }: Finding): string => normaliseName(/“([^”]+)”/u.exec(message)?.[1] ?? '');

/**
 * The units of a proposal laid over what the row says by now. A finding doubts one name and proposes the whole list
 * with it put right, guessing at the others as well; taken over is what it puts in the place of its own name, so
 * that a name settled before stays settled, and one still in doubt stays so.
 */
const proposedUnits = (
  finding: DraftFinding,
  proposed: readonly UnitChange[],
  current: readonly ParsedUnit[],
  directory: Directory,
): readonly ParsedUnit[] | Rejection => {
  const name = nameIn(finding);
  const quotedAt = current.findIndex(({ text }) => normaliseName(text) === name);
  // What the finding quotes may be the directory's name of a group that the row has by another one.
  const at =
    quotedAt >= 0
      ? quotedAt
      : current.findIndex((unit) => unit.groupId !== null && unit.groupId === finding.about);
  const longer = proposed.length - current.length;
  if (at >= 0 && longer >= 0) {
    const instead = resolveUnits(proposed.slice(at, at + longer + 1), directory);
    return isRejection(instead) ? instead : current.toSpliced(at, 1, ...instead);
  }
  return resolveUnits(
    proposed.filter((unit) => !isUnnamed(unit)),
    directory,
  );
};

/** Takes over what a finding proposes, as a correction of its row that answers this finding. */
export const takeProposal = (
  finding: DraftFinding,
  reason: string,
  plan: Plan,
  context: PlanContext,
): Decided<AnswerEvent> => {
  const { proposal, taskKey, code, field } = finding;
  if (!proposal) return reject('FINDING.NO_PROPOSAL', { key: taskKey, code, field });
  const { directory, actor } = context;
  if (taskKey === null) {
    const { number, title } = proposal.changes;
    const changes = { number, title };
    return correctDocument({ type: 'CorrectDraftDocument', changes, reason }, plan, context);
  }
  const place = locateRow(plan.draft, taskKey);
  if (!place) return reject('PLAN.FINDING_NOT_OPEN', { key: taskKey, code, field });
  const { part, row } = place;
  const { leads, coordinators, from, to, ...others } = proposal.changes;
  const patch = patchOf(place, others, plan.draft, directory);
  if (isRejection(patch)) return patch;
  const named = { leads: leads ?? from, coordinators: coordinators ?? to };
  const units: { -readonly [F in 'leads' | 'coordinators']?: RowPatch[F] } = {};
  for (const side of ['leads', 'coordinators'] as const) {
    if (named[side] === undefined) continue;
    const resolved = proposedUnits(finding, named[side], currentUnits(row, side), directory);
    if (isRejection(resolved)) return resolved;
    units[side] = resolved;
  }
  const whole = { ...patch, ...units };
  // A value that is replaced takes its doubts along; of a list of names only this one was settled.
  const fields = fieldsAnswered(patch);
  const settled = row.findings.filter(
    (f) => sameFinding(f, finding) || (fields.has(f.field) && !unitFields.includes(f.field)),
  );
  const learned = learnedFrom(row, whole);
  const more = { ...(reason !== '' && { reason }), ...(learned.length > 0 && { learned }) };
  const data = { part, key: row.key, patch: whole, settled, by: byOf(actor), only: true as const, ...more };
  return [{ type: 'DraftRowCorrected', data }];
};
