import { documentFields, type DraftPart, draftParts } from '#libs/domain/plan/draft/index';
import type { PlanEvent } from '#libs/domain/plan/events';
import type { AbsentFromTask } from '#libs/domain/plan/plan';
import { isMessageKey } from '#libs/messages/catalogue';
import { message } from '#libs/messages/message';
import type { Word } from '#libs/messages/word';
import { roleName } from '#libs/telling/phrases';

type DocumentCorrected = Extract<PlanEvent, { type: 'PlanDocumentCorrected' }>['data'];

const known = (key: string, otherwise: Word): Word => (isMessageKey(key) ? { key, facts: {} } : otherwise);

/** A field of a row as people call it; one that is not known by its own name. */
const fieldName = (field: string): Word => known(`field.${field}`, field);

/** Some fields of the document are called otherwise than those of a row. */
const documentFieldName = (field: string): Word => known(`document-field.${field}`, fieldName(field));

export const fieldNames = (patch: object): Word => Object.keys(patch).map(fieldName);

export const rowName = (part: DraftPart, key: string): Word => message(`row.${part}`, { key });

/** A finding is of a row, named like the row itself, or of the document. */
export const findingPlace = (taskKey: string | null): Word => {
  if (taskKey === null) return message('row.document');
  const part = draftParts.find((one) => taskKey.startsWith(`${one}/`));
  return part === undefined ? rowName('tasks', taskKey) : rowName(part, taskKey.slice(part.length + 1));
};

/** Whom a row named and who did not get it: “7: UBND các phường, xã (phối hợp, nhóm chưa có thành viên)”. */
export const absentFrom = ({ key, taskId, units }: AbsentFromTask): Word => {
  const named = units.map(({ text, role, why }) =>
    message('absent.unit', { text, role: roleName(role), why: message(`absent.${why}`) }),
  );
  return message('absent.row', {
    key,
    units: taskId === null ? [message('absent.no-lead'), ...named] : named,
  });
};

/** What a field of the document says, as people write it. */
const documentValue = (field: string, value: unknown): Word => {
  if (typeof value === 'boolean') return message(value ? 'document-value.yes' : 'document-value.no');
  if (Array.isArray(value) && value.length > 0) return message('phrase.quoted', { text: value.join('; ') });
  if (typeof value !== 'string') return message('document-value.none');
  return field === 'date'
    ? message('document-value.day', { date: value })
    : message('phrase.quoted', { text: value });
};

/** “số, ký hiệu “22/KH-UBND” thay cho “222/KH-UBND””, field by field. */
export const corrections = ({ before, after }: DocumentCorrected): Word =>
  documentFields
    .filter((field) => Object.hasOwn(after, field))
    .map((field) =>
      message('event.PlanDocumentCorrected.field', {
        field: documentFieldName(field),
        value: documentValue(field, after[field]),
        before: documentValue(field, before[field]),
      }),
    );
