import type { StoredEvent } from '#libs/application/ports/ledger';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { sentence } from '#libs/domain/messages/history-sentences';
import type { Names } from '#libs/domain/messages/names';
import { planSentence } from '#libs/domain/messages/plan-sentences';
import type { PlanEvent } from '#libs/domain/plan/events';

const itemOf = (stored: StoredEvent, said: string, names: Names) => {
  const { version, type, schemaVersion, occurredAt, recordedAt, meta, data, hash, prevHash } = stored;
  const { userId, agencyId } = meta;
  const actor =
    userId === null
      ? { kind: 'process' as const, name: 'Hệ thống' }
      : { kind: 'person' as const, userId, agencyId, name: names.user(userId) };
  return {
    ...{ version, type, schemaVersion, occurredAt, recordedAt, actor },
    sentence: said,
    ...{ data, hash, prevHash },
  };
};

/** One event of a task as people read it: with its sentence, both times, who, and its hash. */
export const historyItem = (stored: StoredEvent, names: Names) =>
  itemOf(stored, sentence({ type: stored.type, data: stored.data } as TaskEvent, names), names);

/** The same of a plan, without the drafts that imports and applied versions hold. */
export const planHistoryItem = (stored: StoredEvent, names: Names) => {
  const { type, data } = stored;
  const said = planSentence({ type, data } as PlanEvent, names);
  const drafts =
    type === 'PlanImported'
      ? ['parsed']
      : type === 'DraftVersionApplied' || type === 'PlanAmended'
        ? ['version', 'draft']
        : [];
  const kept = Object.entries(data as object).filter(([field]) => !drafts.includes(field));
  return { ...itemOf(stored, said, names), data: Object.fromEntries(kept) };
};
