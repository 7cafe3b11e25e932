import { randomUUID } from 'node:crypto';
import { taskStream } from '#libs/application/task-service';
import { plusMinutes } from '#libs/domain/shared/time';
import type { ApiChild } from './api-child';
import { formOf } from './assigned-task';
import { stepsOf, violations, type Acknowledged } from './oracle';
import { must, taskToRemind } from './sample-work';
import { eventually, type WorkerStage } from './worker-stage';

/** Work on tasks that somebody has to be reminded of, and what is to come of it. */
export interface ReminderLoad {
  readonly acknowledged: readonly Acknowledged[];
  /** The tasks that a reminder is expected of. */
  awaited(): readonly string[];
  /** Assigns a task whose reminder is due in so many seconds. */
  assign(taskId: string, seconds: number): Promise<void>;
  /** Assigns a task of which nobody has to be reminded for hours. */
  assignQuiet(taskId: string): Promise<void>;
  /** Reports progress over HTTP. */
  report(api: ApiChild, taskId: string, percent: number): Promise<void>;
  /** Hands a product in over HTTP: whoever accepts is reminded three seconds later. */
  handIn(api: ApiChild, taskId: string): Promise<void>;
  /** The tasks with a reminder, one entry for each. */
  reminded(): Promise<string[]>;
  /** Waits for every reminder that is expected, and sees that none was issued twice. */
  expectAllReminded(): Promise<void>;
  /** What the oracle finds wrong. */
  wrong(atLeast: number): Promise<string[]>;
}

// The watchdog looks once a minute; a busy machine takes its time over what it finds.
const REMINDED_WITHIN_MS = 240_000;
const hours = 10 * 60 * 60;

export function reminderLoad(stage: Pick<WorkerStage, 'app' | 'source'>): ReminderLoad {
  const acknowledged: Acknowledged[] = [];
  /** By task, what the key of the expected reminder begins with. */
  const expected = new Map<string, string>();

  const assign = async (taskId: string, seconds: number): Promise<string> => {
    const remindAt = plusMinutes(new Date().toISOString(), seconds / 60);
    const { assignment, reminderKey } = taskToRemind(taskId, remindAt);
    const answer = must(await stage.app.tasks.assign(assignment));
    acknowledged.push({ stream: taskStream(taskId), commandId: null, answer });
    return reminderKey;
  };

  const post = async (api: ApiChild, taskId: string, route: string, body: object): Promise<void> => {
    const commandId = randomUUID();
    const answer = await api.post<Acknowledged['answer']>(`tasks/${taskId}/${route}`, commandId, body);
    acknowledged.push({ stream: taskStream(taskId), commandId, answer });
  };

  const remindersIssued = async (): Promise<{ taskId: string; key: string }[]> => {
    const rows: { stream: string; data: { key: string } }[] = await stage.source.query(
      `select stream, data from ledger.events where type = 'ReminderIssued'`,
    );
    return rows.map(({ stream, data }) => ({ taskId: stream.slice('task/'.length), key: data.key }));
  };

  return {
    acknowledged,
    awaited: () => [...expected.keys()],
    async assign(taskId, seconds) {
      expected.set(taskId, await assign(taskId, seconds));
    },
    async assignQuiet(taskId) {
      await assign(taskId, hours);
    },
    report: (api, taskId, percent) =>
      post(api, taskId, 'progress-reports', { percent, result: `Đạt ${percent}%` }),
    async handIn(api, taskId) {
      await post(api, taskId, 'deliverables', formOf({ summary: 'Báo cáo', document: '{"number":"5/BC"}' }));
      expected.set(taskId, 'acceptance#1:');
    },
    reminded: async () => (await remindersIssued()).map(({ taskId }) => taskId),
    async expectAllReminded() {
      await eventually(
        'every reminder',
        async () => {
          const issued = await remindersIssued();
          return [...expected].every(([task, start]) =>
            issued.some(({ taskId, key }) => taskId === task && key.startsWith(start)),
          );
        },
        REMINDED_WITHIN_MS,
      );
      for (const [taskId, start] of expected) {
        const taken = (await stage.app.tasks.history(taskId)).flatMap(stepsOf);
        expect(taken.filter((step) => step.includes(` ${start}`))).toHaveLength(1);
      }
    },
    wrong: (atLeast) => violations({ ...stage, acknowledged, atLeast }),
  };
}
