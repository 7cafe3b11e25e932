import type { PeoplesCommandType } from '#libs/domain/permissions/permissions';
import type { ApiClient } from '#libs/api-client/client';
import type { Answered, Schema } from '#libs/api-client/routes';
import { words } from '../language';
import { Refused } from '../refusal';
import { numbered } from '../render/words';
import { labelOf } from '../render/command-words';

/** Under which name an event says the number of what began with it. */
const numberNames = [
  'deliverable',
  'input',
  'request',
  'extension',
  'proposal',
  'difficulty',
  'directive',
  'reminder',
];

type HistoryItem = Answered<'/tasks/{id}/history'>['items'][number];

const numberIn = ({ data = {} }: HistoryItem): number | null => {
  const [first] = numberNames.flatMap((name) => (typeof data[name] === 'number' ? [data[name]] : []));
  return first ?? null;
};

/** Whose part an act was about: of 126 units that were given a task each goes its own way. */
const partOf = (task: Schema<'Task'>, item: HistoryItem | undefined) => {
  const agencyId = item?.data?.['agencyId'];
  return task.cycles.flatMap(({ participants }) => participants).findLast((p) => p.agencyId === agencyId);
};

/** Who has to act next, in the words of the stage; empty where the act changed nothing for anybody. */
const waitsText = (task: Schema<'Task'>, stage: Schema<'Task'>['stage'], unit: string): string => {
  switch (stage) {
    case 'awaiting-acceptance':
      return words('cli.act.waits.awaiting-acceptance', { approver: task.approver });
    case 'awaiting-sign-off':
      return words('cli.act.waits.awaiting-sign-off', { unit });
    case 'returned':
      return words('cli.act.waits.returned', { unit });
    case 'return-proposed':
      return words('cli.act.waits.return-proposed');
    case 'suspended':
      return words('cli.act.waits.suspended');
    case 'done':
      return words('cli.act.waits.done');
    case 'cancelled':
      return words('cli.act.waits.cancelled');
    case 'awaiting-acknowledgement':
    case 'in-progress':
      return '';
  }
};

/**
 * What an act did, as people say it: what of which number, and who has to act next. Who may not read the task any more,
 * as they gave it away, is told what was done alone.
 *
 * @param n the number that was named
 */
export const receiptOf = async (
  api: ApiClient,
  type: PeoplesCommandType,
  { taskId, version, events }: Schema<'TaskCommandAnswer'>,
  n: number | null,
): Promise<string> => {
  const done = (number: number | null, waits: string): string =>
    words('cli.act.done', { what: numbered(labelOf(type), number), waits });
  try {
    const task = await api.get('/tasks/{id}', { path: { id: taskId } });
    const { items } = await api.get('/tasks/{id}/history', { path: { id: taskId } });
    const [first] = items.filter((item) => item.version > version - events.length);
    const number = n ?? (first ? numberIn(first) : null);
    const part = partOf(task, first);
    const unit = part?.name ?? task.leads.map(({ name }) => name).join(', ');
    return done(number, waitsText(task, part?.stage ?? task.stage, unit));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return done(n, '');
  }
};
