import type { DocumentChanges } from '#libs/domain/plan/draft/document-changes';
import type { Directory } from '#libs/domain/directory/directory';
import { indexNames } from '#libs/domain/directory-names/directory-names';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import type { RowChanges, UnitChange } from '#libs/domain/plan/draft/row-changes';
import type { DraftPart } from '#libs/domain/plan/draft/rows';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { LocalDate } from '#libs/domain/shared/time';

/** `31/12/2026` or `2026-12-31` as `YYYY-MM-DD`; null for anything else. Whether the day exists is seen later. */
const dateIn = (text: string): LocalDate | null => {
  const [, d, m, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const date = d && m && y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
};

/** `1.234,5`, `1234.5` or `12%` as a number; null for anything else. */
const numberIn = (text: string): number | null => {
  const bare = text.replace(/[\s%]/g, '');
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll('.', '') : bare;
  const plain = grouped.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

const group = 'group:';

/**
 * The units that a text names, separated by semicolons or lines: each by its id, `group:` with a group's id, or a
 * name or alias of the directory.
 */
export const unitsFromText = (text: string, directory: Directory): readonly UnitChange[] | Rejection => {
  const { agencies, groups } = directory;
  const index = indexNames({ agencies: Object.values(agencies), groups: Object.values(groups) });
  const units: UnitChange[] = [];
  for (const name of text.split(/[;\n]/).map((one) => one.trim())) {
    if (name === '') continue;
    const matches = index.get(normaliseName(name)) ?? [];
    const [match] = matches;
    if (Object.hasOwn(agencies, name)) units.push({ agencyId: name });
    else if (name.startsWith(group)) units.push({ groupId: name.slice(group.length) });
    else if (matches.length > 1) return reject('DRAFT.UNIT_AMBIGUOUS', { text: name });
    else if (!match) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: name });
    else units.push(match.agencyId === null ? { groupId: match.groupId } : { agencyId: match.agencyId });
  }
  return units;
};

const words: Readonly<Record<string, readonly string[]>> = {
  kind: ['periodic', 'thematic', 'ad-hoc', 'interim-review', 'final-review'],
  recurrence: ['once', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'],
  operator: ['=', '>=', '>', '<=', '<', 'range', '~'],
};

const timingFromText = (part: DraftPart, text: string): RowChanges | Rejection => {
  const due = dateIn(text);
  if (part === 'reporting' || part === 'targets')
    return due === null && text !== '' ? reject('DRAFT.DATE_INVALID', { date: text }) : { due };
  return { timing: due === null ? { text } : { kind: 'by-date', due } };
};

/**
 * The correction of one field as people write it in a cell or on a command line. Whether it suits the row is
 * checked when the correction is decided.
 *
 * @param field a field of `RowChanges`, or a finding's own word for one (`text`, `due`, `start`)
 */
export const changesFromText = (
  part: DraftPart,
  field: string,
  given: string,
  directory: Directory,
): RowChanges | Rejection => {
  const text = given.trim();
  switch (field) {
    case 'leads':
    case 'coordinators':
    case 'from':
    case 'to': {
      const units = unitsFromText(text, directory);
      return isRejection(units) ? units : { [field]: units };
    }
    case 'timing':
    case 'due':
    case 'start':
      return timingFromText(part, text);
    case 'title':
    case 'text':
      return { title: text };
    case 'section':
      return { section: text === '' ? null : text };
    case 'number':
    case 'product':
    case 'indicator':
    case 'unit':
    case 'scope':
      return { [field]: text };
    case 'value':
    case 'max':
    case 'year': {
      const number = numberIn(text);
      return number === null ? reject('DRAFT.NUMBER_UNREADABLE', { text }) : { [field]: number };
    }
    case 'kind':
    case 'recurrence':
    case 'operator':
      return words[field]?.includes(text) ? { [field]: text } : reject('DRAFT.WORD_UNKNOWN', { field, text });
    case 'waitsFor':
      return { waitsFor: text.split(/[;,\s]+/).filter((key) => key !== '') };
    default:
      return reject('DRAFT.FIELD_NOT_HERE', { field, part });
  }
};

/** The same for a particular of the document; lists are separated by semicolons. */
export const documentChangesFromText = (field: string, given: string): DocumentChanges | Rejection => {
  const text = given.trim();
  const value = text === '' ? null : text;
  switch (field) {
    case 'number':
    case 'authority':
    case 'title':
    case 'kind':
      return { [field]: value };
    case 'date':
      return { date: value === null ? null : (dateIn(value) ?? value) };
    case 'replaces':
    case 'legalBasis':
      return {
        [field]: text
          .split(/[;\n]/)
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      };
    default:
      return reject('DRAFT.FIELD_NOT_HERE', { field, part: 'document' });
  }
};
