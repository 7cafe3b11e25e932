import type { EntityManager } from 'typeorm';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { ofTheHouse } from '#libs/ledger/reading';
import { eventColumns, query, type EventRow } from '#libs/ledger/rows';

/** A task, and up to which of its events it is followed. */
export interface TaskUpTo {
  readonly taskId: string;
  readonly version: number;
}

const wholeStreams = `
  select ${eventColumns}
  from jsonb_to_recordset($1::jsonb) as r("taskId" text, version integer)
    join ledger.events e on e.stream = 'task/' || r."taskId" and e.version <= r.version
  order by e.stream, e.version`;

/** All events of some tasks up to where they are followed, by task and in order: of such as were recorded late. */
export const wholeHistories = async (
  manager: EntityManager,
  tasks: readonly TaskUpTo[],
): Promise<ReadonlyMap<string, readonly StoredEvent[]>> => {
  const found = new Map<string, StoredEvent[]>();
  if (tasks.length === 0) return found;
  for (const row of await query<EventRow>(manager, wholeStreams, [JSON.stringify(tasks)])) {
    const taskId = row.stream.slice('task/'.length);
    const own = found.get(taskId) ?? [];
    found.set(taskId, own);
    own.push(ofTheHouse(row));
  }
  return found;
};
