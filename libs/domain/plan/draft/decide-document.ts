import type { DocumentChanges } from '#libs/domain/plan/draft/document-changes';
import { byOf, type PlanContext } from '#libs/domain/plan/context';
import type { ParsedDocument } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan } from '#libs/domain/plan/plan';
import { documentId, documentVersionOf } from '#libs/domain/plan/draft/rows';
import { isDate } from '#libs/domain/plan/draft/timing-change';
import { reject } from '#libs/domain/shared/rejection';
import type { DraftCommand } from '#libs/domain/plan/draft/commands';
import type { DraftChange } from '#libs/domain/plan/draft/events';
import type { Decided, OfType } from '#libs/domain/shared/decider';

export const documentFields: readonly (keyof ParsedDocument)[] = [
  'number',
  'date',
  'authority',
  'title',
  'kind',
  'draft',
  'replaces',
  'legalBasis',
];

const given = (changes: DocumentChanges): Partial<ParsedDocument> =>
  Object.fromEntries(
    documentFields.filter((field) => changes[field] !== undefined).map((field) => [field, changes[field]]),
  );

/** Corrects number, date, authority, title … of the document itself. */
export const correctDocument = (
  command: OfType<DraftCommand, 'CorrectDraftDocument'>,
  plan: Plan,
  { actor }: PlanContext,
): Decided<DraftChange> => {
  const { changes, expectedRowVersion, reason = '' } = command;
  const version = documentVersionOf(plan.rowVersions);
  if (expectedRowVersion !== undefined && expectedRowVersion !== version)
    return reject('DRAFT.ROW_CHANGED', { part: documentId, key: documentId, version });
  const patch = given(changes);
  if (typeof patch.date === 'string' && !isDate(patch.date))
    return reject('DRAFT.DATE_INVALID', { date: patch.date });
  const fields = new Set(Object.keys(patch));
  if (fields.size === 0) return [];
  const settled = plan.draft.findings.filter((f) => fields.has(f.field));
  const data = { patch, settled, reason: reason.trim(), by: byOf(actor) };
  return [{ type: 'DraftDocumentCorrected', data }];
};
