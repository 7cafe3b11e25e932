import { randomUUID } from 'node:crypto';
import { addDays, dateOf } from '#libs/domain/shared/time';
import { assignmentOf } from '../../support/assigned-task';
import { must } from '../../support/sample-work';
import type { CommandsClient, CommandsJob, Done } from '../load/jobs';
import type { BenchStage, SignedInOfficer } from '../stage/bench-stage';

/** As many as the baselines have. */
export const CLIENTS = 16;
/** A task that got many more reports than in a real year would be larger than a real one. */
const TASKS_EACH = 120;

type Sent = Pick<CommandsJob, 'keyPrefix' | 'repeatAfter' | 'body' | 'status'>;

/** Officers of sixteen agencies, each with tasks that its agency leads. */
export interface TaskCommands {
  /** Gives commands for the measured time; `path` is below the tasks', which come in turn. */
  give(path: string, sent: Sent): Promise<Done>;
  /** Progress reports, each a new one. */
  report(): Promise<Done>;
  /** Every agency takes note of its tasks, which it can do once. */
  acknowledgeAll(): Promise<void>;
}

const assignTasks = async ({ app }: BenchStage, { agencyId }: SignedInOfficer): Promise<string[]> => {
  const due = addDays(dateOf(new Date().toISOString()), 200);
  const schedule = { kind: 'single' as const, start: null, due, interim: [] };
  const ids = Array.from({ length: TASKS_EACH }, () => randomUUID());
  await Promise.all(
    ids.map(async (taskId) => {
      const assignees = [{ agencyId, role: 'lead' as const, groupId: null }];
      must(await app.tasks.assign(assignmentOf(taskId, { assignees, schedule })));
    }),
  );
  return ids;
};

/** Assigns tasks of its own to whoever measures. */
export async function prepareTaskCommands(stage: BenchStage): Promise<TaskCommands> {
  const officers = await stage.officers(CLIENTS);
  const tasks: string[][] = [];
  for (const officer of officers) tasks.push(await assignTasks(stage, officer));
  const clientsOf = (path: string): CommandsClient[] =>
    officers.map(({ token }, index) => ({
      token,
      paths: (tasks[index] ?? []).map((taskId) => `/api/v1/tasks/${taskId}/${path}`),
    }));
  const give: TaskCommands['give'] = (path, sent) =>
    stage.load({
      kind: 'commands',
      url: stage.apiUrl,
      seconds: stage.seconds,
      clients: clientsOf(path),
      ...sent,
    });
  return {
    give,
    report: () =>
      give('progress-reports', {
        keyPrefix: randomUUID(),
        repeatAfter: null,
        body: 'progress-report',
        status: 201,
      }),
    async acknowledgeAll() {
      for (const [index, { agencyId }] of officers.entries()) {
        const actor = {
          kind: 'person',
          userId: `${agencyId}.officer`,
          agencyId,
          roles: ['officer'],
        } as const;
        for (const taskId of tasks[index] ?? [])
          must(await stage.app.tasks.handle(taskId, { type: 'Acknowledge' }, actor));
      }
    },
  };
}
