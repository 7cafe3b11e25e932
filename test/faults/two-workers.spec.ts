import type { DataSource } from 'typeorm';
import { nudgeFor } from '#apps/worker/nudger';
import { createApplication, type Application } from '#libs/application/application';
import { taskWorkflowId, type NextStep } from '#libs/contracts/temporal/names';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { Person } from '#libs/domain/shared/actor';
import { addDays, dateOf, plusMinutes } from '#libs/domain/shared/time';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { streamsToWake } from '#libs/ledger/wake-ups';
import { nudgeTask } from '#libs/processes/processes';
import { startTestPostgres, systemClock, type TestPostgres } from '#libs/testing/postgres';
import { startRealTimeStage, type ProcessStage } from '../support/process-stage';
import { must, seedReference, taskToRemind } from '../support/sample-work';
import { eventually } from '../support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(600_000);

const supervisor: Person = { kind: 'person', userId: 'supervisor', agencyId: null, roles: ['supervisor'] };
const notHere = () => Promise.reject(new Error('there is neither a plan nor a succession'));

describe('two workers, one of which answers a process while the other one reads the feed', () => {
  let postgres: TestPostgres;
  let source: DataSource;
  let stage: ProcessStage;
  beforeAll(async () => {
    postgres = await startTestPostgres();
    source = await createDataSource(postgres.appUrl).initialize();
    stage = await startRealTimeStage();
  });
  afterAll(async () => {
    await stage?.stop();
    await source?.destroy();
    await postgres?.stop();
  });

  /** What a worker is made of, apart from every other one: it answers processes, and it nudges them. */
  const worker = () => {
    const app: Application = createApplication({
      ledger: new PostgresLedger(source, systemClock),
      clock: systemClock,
    });
    return {
      app,
      answersWhile: <T>(use: () => Promise<T>): Promise<T> => stage.withWorker({ tasks: app.tasks }, use),
      readFeed: () =>
        drainSubscriber({
          name: 'nudger',
          ledger: app.ledger,
          dataSource: source,
          handle: () => undefined,
          beforehand: (events) =>
            nudgeFor(events, {
              streamsToWake: (page) => streamsToWake(source, page),
              nudgeTask: (taskId) => nudgeTask(stage.processes, taskId),
              startPlanWork: notHere,
              startSuccession: notHere,
              restartSuccession: notHere,
              isUnreachable: () => true,
              onFailure: () => undefined,
            }),
        }),
    };
  };

  it('nudge it for a step that came before the one that the other worker told it last', async () => {
    const [first, second] = [worker(), worker()];
    await seedReference(first.app);
    const act = async (command: TaskCommand) =>
      must(await second.app.tasks.handle('shared', command, supervisor));
    const handle = stage.processes.client.workflow.getHandle(taskWorkflowId('shared'));
    /** The step that its process was told last. */
    const told = async (): Promise<string | null | undefined> => {
      const { events = [] } = await handle.fetchHistory();
      const answer = events?.findLast((event) => event.activityTaskCompletedEventAttributes);
      const [payload] = answer?.activityTaskCompletedEventAttributes?.result?.payloads ?? [];
      return payload?.data && (JSON.parse(Buffer.from(payload.data).toString()) as NextStep).nextStepAt;
    };

    const soon = plusMinutes(systemClock.now(), 10 * 24 * 60);
    const { assignment } = taskToRemind('shared', soon);
    const { nextStepAt: early } = must(await first.app.tasks.assign(assignment));
    await first.answersWhile(async () => {
      await first.readFeed();
      await eventually('the first answer', async () => (await told()) === early);
    });

    await second.answersWhile(async () => {
      const until = addDays(dateOf(soon), 20);
      const { nextStepAt: late } = await act({ type: 'SuspendTask', reason: 'Chờ quy định mới', until });
      await first.readFeed();
      await nudgeTask(stage.processes, 'shared');
      await eventually('the second answer', async () => (await told()) === late);
      const { nextStepAt: between } = await act({ type: 'ResumeTask' });
      // Too late for the second answer, and no sooner than the first.
      expect(`${early}` <= `${between}` && `${between}` < `${late}`).toBe(true);
      await first.readFeed();
      await eventually('the third answer', async () => (await told()) === between, 20_000);
    });
  });
});
