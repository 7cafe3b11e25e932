import { directoryStream } from '#libs/application/reference-data';
import { taskStream } from '#libs/application/task-service';
import type { DirectoryCommand } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { dateOf, plusMinutes } from '#libs/domain/shared/time';
import { freePort } from '#infra/embedded/wait';
import { agency, beginActivation, must, officer, taskToRemind } from '../../test/support/sample-work';
import { workerChild } from '../../test/support/worker-child';
import type { OwnPostgres } from '#libs/testing/postgres';
import { eventually, startWorkerStageOnOwnPostgres, type WorkerStage } from '../../test/support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

const now = () => new Date().toISOString();

describe('the worker', () => {
  let stage: WorkerStage<OwnPostgres>;
  beforeAll(async () => {
    stage = await startWorkerStageOnOwnPostgres();
  });
  afterAll(() => stage?.stop());

  const remindersOf = async (taskId: string): Promise<string[]> =>
    (await stage.app.ledger.readStream(taskStream(taskId)))
      .filter(({ type }) => type === 'ReminderIssued')
      .map(({ data }) => (data as { key: string }).key);

  it('takes the reminder of a task that was assigned while Temporal was away, once it is back', async () => {
    const { app, worker } = stage;
    await stage.killTemporal();
    worker.start();
    const task = taskToRemind('reminded', plusMinutes(now(), 0.05));
    must(await app.tasks.assign(task.assignment));
    await eventually('the outage is logged', () => worker.log().some(({ level }) => level === 'warn'));
    await stage.startTemporal();
    await worker.ready();
    await eventually('the reminder', async () => (await remindersOf('reminded')).length > 0);
    expect(await remindersOf('reminded')).toEqual([task.reminderKey]);
    expect(await stage.isRunning('reminded')).toBe(true);
  });

  it('mails people what the feed means for them', async () => {
    const subjects = async () => (await stage.smtp.listMails()).map(({ subject }) => subject).join('\n');
    await eventually('the mail of the reminder', async () => (await subjects()).includes('Nhắc'));
    expect(await subjects()).toContain('Giao việc: Rà soát hồ sơ');
  });

  it('wakes a sleeping process for an event that brings its next step forward', async () => {
    const { tasks } = stage.app;
    must(await tasks.assign(taskToRemind('sooner', plusMinutes(now(), 600)).assignment));
    await eventually('the process', () => stage.isRunning('sooner'));
    const document = { number: '5/BC', date: null, issuer: null, signer: null, subject: null };
    const submitted = { type: 'SubmitDeliverable', summary: 'Báo cáo', files: [], document } as const;
    must(await tasks.handle('sooner', submitted, officer));
    await eventually('the reminder', async () => (await remindersOf('sooner')).length > 0);
    expect(await remindersOf('sooner')).toEqual([expect.stringContaining('acceptance')]);
  });

  it('takes who joins a group into the open tasks of the group, once the directory says so', async () => {
    const { app } = stage;
    const joining = { ...agency, id: 'so-y-te', name: 'Sở Y tế' };
    const listed = (agencyId: string) => ({ agencyId, from: null, to: null });
    const group = { id: 'cac-so', name: 'Các sở', aliases: [], open: false, kinds: [] };
    const tell = async (command: DirectoryCommand): Promise<void> => {
      const told = await app.ledger.submit({
        stream: directoryStream,
        decider: directoryDecider,
        command,
        context: (instant) => ({ now: instant, actor: { kind: 'process' } as const }),
        meta: { userId: null, agencyId: null, commandId: null },
      });
      must(told);
    };
    await tell({ type: 'RegisterAgency', agency: joining });
    await tell({ type: 'DefineAgencyGroup', group: { ...group, members: [listed(agency.id)] } });
    const { assignment } = taskToRemind('grouped', plusMinutes(now(), 600));
    const assignees = [{ agencyId: agency.id, role: 'lead', groupId: group.id }] as const;
    const groups = [{ groupId: group.id, role: 'lead' }] as const;
    must(await app.tasks.assign({ ...assignment, assignees, groups }));
    await eventually('the process', () => stage.isRunning('grouped'));
    const members = [listed(agency.id), listed(joining.id)];
    await tell({ type: 'CorrectAgencyGroup', id: group.id, changes: { members } });
    const changed = async () =>
      (await app.ledger.readStream(taskStream('grouped'))).filter(
        ({ type }) => type === 'GroupMembersChanged',
      );
    await eventually('the new member', async () => (await changed()).length > 0);
    expect((await changed()).map(({ data }) => data)).toMatchObject([
      { joined: [{ agencyId: joining.id }], left: [], deadlines: [{ cycle: 1 }] },
    ]);
  });

  it('goes on by itself when the database crashed and came back', async () => {
    const { postgres, worker, app } = stage;
    const says = (message: string) =>
      worker.log().some((line) => line['part'] === 'subscription nudger' && line['message'] === message);
    await postgres.kill();
    await eventually('the outage is logged', () => says('does not work, trying again'));
    await postgres.startAgain();
    const task = taskToRemind('after-crash', plusMinutes(now(), 0.05));
    must(await app.tasks.assign(task.assignment));
    await eventually('the reminder', async () => (await remindersOf('after-crash')).length > 0);
    expect(says('works again')).toBe(true);
  });

  it('ends an activation with every task assigned and followed, though it was killed half-way', async () => {
    const { app, worker } = stage;
    const planId = await beginActivation(app, 60, dateOf(now()));
    const assigned = async () => {
      const streams = await app.ledger.listStreams('task', null, 1_000);
      return streams.filter(({ stream }) => stream.startsWith(taskStream(planId)));
    };
    await eventually('the first of them', async () => (await assigned()).length >= 8);
    await worker.kill();
    expect((await assigned()).length).toBeLessThan(60);
    worker.start();
    await eventually('the end', async () => (await app.plans.load(planId))?.plan.kind === 'active');
    const tasks = (await app.plans.load(planId))?.plan.tasks ?? [];
    expect(tasks).toHaveLength(60);
    expect((await assigned()).map(({ stream }) => stream).sort()).toEqual(
      tasks.map(({ taskId }) => taskStream(taskId)).sort(),
    );
    // Processes are begun by whoever follows the ledger, which may be a moment behind the activation.
    const allRun = async () =>
      (await Promise.all(tasks.map(({ taskId }) => stage.isRunning(taskId)))).every(Boolean);
    await eventually('every process', allRun);
    for (const { taskId } of tasks) {
      const events = await app.tasks.history(taskId);
      expect(events.filter(({ type }) => type === 'TaskAssigned')).toHaveLength(1);
    }
  });

  it('ends within its time when it is asked to', async () => {
    await stage.worker.ready();
    expect(await stage.worker.stop()).toBe(0);
    expect(stage.worker.log().at(-1)).toMatchObject({ message: 'worker stopped' });
  });

  it('waits for a database and a Temporal that are not there, says so once, and can be stopped', async () => {
    const nowhere = `127.0.0.1:${await freePort()}`;
    const settings = { address: nowhere, namespace: 'default', taskQueue: 'dondoc' };
    const lonely = workerChild(`postgres://nobody@${nowhere}/none`, settings);
    try {
      lonely.start();
      await eventually('a line', () => lonely.log().length > 0);
      expect(await lonely.stop()).toBe(0);
      expect(lonely.log()).toMatchObject([
        { level: 'warn', part: 'database' },
        { message: 'worker stopping' },
        { message: 'worker stopped' },
      ]);
    } finally {
      await lonely.remove();
    }
  });
});
