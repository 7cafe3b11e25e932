import type { ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';
import { locateRow } from '#libs/domain/plan/draft/rows';

/** What each field of the row, or of the document, says now. */
const fieldsOf = (draft: ParsedPlan, taskKey: string | null): object =>
  taskKey === null ? draft.document : (locateRow(draft, taskKey)?.row ?? {});

/** The words under which findings speak of fields that the row calls otherwise. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  title: ['text'],
  text: ['title'],
  leads: ['from'],
  from: ['leads'],
  coordinators: ['to'],
  to: ['coordinators'],
  timing: ['due'],
  due: ['timing'],
  start: ['timing'],
};

/** What the field that a finding is about says now; undefined where it is about no one field. */
export const currentValue = (draft: ParsedPlan, taskKey: string | null, field: string): unknown => {
  const fields = fieldsOf(draft, taskKey);
  const name = [field, ...(otherWords[field] ?? [])].find((one) => Object.hasOwn(fields, one));
  return name === undefined ? undefined : (fields as Readonly<Record<string, unknown>>)[name];
};
