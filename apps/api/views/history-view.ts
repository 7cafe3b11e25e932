import type { StoredEvent } from '#libs/application/ports/ledger';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { sentence } from '#libs/domain/messages/history-sentences';
import type { Names } from '#libs/domain/messages/names';

/** One event of a task as people read it: with its sentence, both times, who, and its hash. */
export const historyItem = (stored: StoredEvent, names: Names) => {
  const { version, type, schemaVersion, occurredAt, recordedAt, meta, data, hash, prevHash } = stored;
  const { userId, agencyId } = meta;
  const actor =
    userId === null
      ? { kind: 'process' as const, name: 'Hệ thống' }
      : { kind: 'person' as const, userId, agencyId, name: names.user(userId) };
  return {
    ...{ version, type, schemaVersion, occurredAt, recordedAt, actor },
    sentence: sentence({ type, data } as TaskEvent, names),
    ...{ data, hash, prevHash },
  };
};
