import type { Failure, RefusedField } from '#libs/api-client/failure';
import type { FormField } from '#libs/contracts/commands/fields';

/** The name of files among the fields of a form. */
export const FILES = 'files';

/** To which field a refusal belongs that names none: the first of these that the form has. */
const places: Readonly<Record<string, readonly string[]>> = {
  'AMENDMENT.NOT_RECURRING': ['terms.until'],
  'AMENDMENT.NO_SINGLE_DEADLINE': ['terms.due'],
  'AMENDMENT.NOTHING_LEFT': ['terms.until'],
  'AMENDMENT.DOCUMENT_IN_FUTURE': ['document.date'],
  'AMENDMENT_PROPOSAL.ANSWER_MISSING': ['answer'],
  'AMENDMENT_PROPOSAL.DOCUMENT_MISSING': ['document.number'],
  'COORDINATION.AFTER_DEADLINE': ['due'],
  'COORDINATION.ALREADY_REQUESTED': ['coordinatorIds'],
  'COORDINATION.NOBODY_ASKED': ['coordinatorIds'],
  'COORDINATION.NOT_A_COORDINATOR': ['coordinatorIds'],
  'COORDINATION.WITH_ITSELF': ['coordinatorIds'],
  'DEADLINE.IN_PAST': ['proposedDue', 'newDue', 'due', 'until', 'terms.due'],
  'DEADLINE.NOT_LATER': ['proposedDue', 'newDue', 'due', 'terms.due'],
  'DEADLINE.NOT_AUTHORISED': ['newDue', 'due'],
  'DELIVERABLE.NO_CONTENT': [FILES],
  'DIFFICULTY.RESOLVER_NOT_IN_FORCE': ['agencyId', 'userId'],
  'DIFFICULTY.RESOLVER_UNKNOWN': ['userId'],
  'DIRECTIVE.NOBODY_ADDRESSED': ['to'],
  'DIRECTIVE.NOBODY_IN_FIELD': ['to'],
  'DIRECTIVE.NOT_A_PARTICIPANT': ['to'],
  'DIRECTIVE.NOT_IN_FIELD': ['to'],
  'DOCUMENT.CLASSIFIED': ['classification'],
  'DOCUMENT.DATE_IN_FUTURE': ['document.date'],
  'DOCUMENT.TOO_EARLY': ['document.date'],
  'EXTENSION.ANSWER_MISSING': ['answer'],
  'EXTENSION.TOO_LONG': ['proposedDue', 'due'],
  'FILE.EMPTY': [FILES],
  'FILE.MISSING': [FILES],
  'FILE.NAME_INVALID': [FILES],
  'FILE.TOO_LARGE': [FILES],
  'FILE.TOO_MANY': [FILES],
  'GROUP.MEMBER_NOT_IN_FORCE': ['agencyIds'],
  'GROUP.NOBODY_NAMED': ['agencyIds'],
  'GROUP.NOT_A_MEMBER': ['agencyIds'],
  'LATE_RECORD.BEFORE_TASK': ['occurredAt'],
  'LATE_RECORD.CHANGES_WHAT_FOLLOWED': ['occurredAt'],
  'LATE_RECORD.DOCUMENT_MISSING': ['document.number'],
  'LATE_RECORD.FILE_MISSING': [FILES],
  'LATE_RECORD.IN_FUTURE': ['occurredAt'],
  'LATE_RECORD.NOT_POSSIBLE_THEN': ['occurredAt'],
  'LATE_RECORD.OTHER_DAY': ['occurredAt'],
  'OFFICER.ALREADY_ASSIGNED': ['userId'],
  'OFFICER.NOT_OF_AGENCY': ['userId'],
  'OFFICIAL_REMINDER.CORRECTS_NOTHING': ['corrects'],
  'OFFICIAL_REMINDER.DATE_IN_FUTURE': ['document.date'],
  'OFFICIAL_REMINDER.NOBODY_ADDRESSED': ['to'],
  'OFFICIAL_REMINDER.NOT_A_PARTICIPANT': ['to'],
  'OFFICIAL_REMINDER.RECEIVERS_MISSING': ['to'],
  'PROGRESS.PERCENT_OUT_OF_RANGE': ['percent'],
  'REASSIGNMENT.AGENCY_NOT_IN_FORCE': ['to', 'suggestedAgencyId'],
  'REASSIGNMENT.TAKES_NO_PART': ['from'],
  'REASSIGNMENT.TAKES_PART_ALREADY': ['to'],
  'RETURN_PROPOSAL.ANSWER_MISSING': ['answer'],
};

/** Codes of refusals that are shown at a field. */
export const placedCodes = Object.keys(places);

/** The field that a pointer into the body names: `to.0` is `to`. */
const fieldAt = (fields: readonly FormField[], pointer: string): string | undefined =>
  fields.find(({ path }) => pointer === path || pointer.startsWith(`${path}.`))?.path;

/** Why a field was not accepted: in the API's words where it is said of the field alone, null where only that is known. */
export type FieldRefusals = ReadonlyMap<string, Pick<RefusedField, 'vi' | 'en'> | null>;

/** What the API refused, field by field; empty where it is of none. */
export const fieldRefusals = (failure: Failure | null, fields: readonly FormField[]): FieldRefusals => {
  if (failure?.kind !== 'refused') return new Map();
  const pointed = failure.fields.flatMap(({ field }) => fieldAt(fields, field) ?? []);
  if (pointed.length > 0) return new Map(pointed.map((path) => [path, null]));
  const known = [...fields.map(({ path }) => path), FILES];
  const place = (places[failure.code] ?? []).find((path) => known.includes(path));
  return new Map(place === undefined ? [] : [[place, failure.detail]]);
};
