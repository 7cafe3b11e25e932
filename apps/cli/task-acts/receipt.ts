import type { PeoplesCommandType } from '#libs/domain/permissions/permissions';
import type { ApiClient } from '#libs/api-client/client';
import type { Answered, Schema } from '#libs/api-client/routes';
import { Refused } from '../refusal';
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
      return `, chờ ${task.approver} duyệt`;
    case 'awaiting-sign-off':
      return `, chờ thủ trưởng ${unit} ký duyệt`;
    case 'returned':
      return `, chờ ${unit} hoàn thiện và nộp lại`;
    case 'return-proposed':
      return ', chờ Lãnh đạo UBND phụ trách quyết định';
    case 'suspended':
      return '; nhiệm vụ đang tạm dừng';
    case 'done':
      return '; phần việc này đã hoàn thành';
    case 'cancelled':
      return '; nhiệm vụ đã dừng';
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
  const done = `Đã ${labelOf(type)}`;
  try {
    const task = await api.get('/tasks/{id}', { path: { id: taskId } });
    const { items } = await api.get('/tasks/{id}/history', { path: { id: taskId } });
    const [first] = items.filter((item) => item.version > version - events.length);
    const number = n ?? (first ? numberIn(first) : null);
    const part = partOf(task, first);
    const unit = part?.name ?? task.leads.map(({ name }) => name).join(', ');
    const waits = waitsText(task, part?.stage ?? task.stage, unit);
    return `${done}${number === null ? '' : ` số ${number}`}${waits}.`;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return `${done}${n === null ? '' : ` số ${n}`}.`;
  }
};
