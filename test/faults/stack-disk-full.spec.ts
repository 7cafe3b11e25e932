import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formOf } from '../support/assigned-task';
import { compiledPrograms } from '../support/compiled';
import { planText } from '../support/plan-text';
import { mountSmallDisk } from '../support/small-disk';
import { stackClient, type StackAnswer, type StackClient } from '../support/stack-client';
import { eventually } from '../support/worker-stage';
import { freePort } from '#infra/embedded/wait';
import { startStack, type Stack } from '#infra/stack/start-stack';
import { loadConfig } from '#libs/config/config';
import { onOwnConnection } from '#libs/database/own-connection';
import { timeIn } from '#libs/messages/dates';
import { addDays, dateOf } from '#libs/domain/shared/time';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

/** Room for a new data folder, and some. */
const MEGABYTES = 512;
/** How often everything is tried while the disk is full, at least; and at most, until a command was refused. */
const ROUNDS = [50, 200] as const;
const disk = mountSmallDisk(MEGABYTES);

/** Tells at once whatever there is to tell. */
const atOnce = {
  id: 'ngay',
  name: 'Báo ngay',
  promptSlotMinutes: 0,
  spreadMinutes: 0,
  acknowledgeWithin: { workingDays: 2 },
  coordinationClosesBefore: { workingDays: 1 },
  coordinationReminders: [],
  overdueEvery: { workingDays: 5 },
  overdueRepeats: 1,
  escalation: [{ level: 1, after: { workingDays: 10 }, to: 'head' }],
};

if (typeof disk === 'string')
  // eslint-disable-next-line jest/no-disabled-tests -- said aloud where it cannot be tried
  describe.skip(`when the disk of the whole data folder is full (no disk can be mounted here: ${disk})`, () => {
    it.todo('refuses what it cannot keep, shows what it has, and goes on by itself when there is room');
  });
else
  describe('when the disk of the whole data folder is full', () => {
    const dataDir = join(disk.folder, 'data');
    const lead = 'so-tai-chinh.officer';
    /** Too much to lie in buffers on its way. */
    const content = '%PDF-1.7 '.repeat(200_000);
    let stack: Stack;
    let client: StackClient;
    let planId = '';
    let before: Record<string, number>;
    /** Progress reports that were answered with 201. */
    let reported = 0;

    const path = (rest = '') => `/tasks/${planId}-1${rest}`;
    const report = async (): Promise<StackAnswer> => {
      const body = { percent: 40, result: 'Đang thực hiện' };
      const answer = await client.send(lead, 'POST', path('/progress-reports'), body);
      if (answer.status === 201) reported += 1;
      return answer;
    };
    const handIn = (summary: string) =>
      client.send(lead, 'POST', path('/deliverables'), formOf({ summary }, { 'Báo cáo.pdf': content }));
    const activatePlan = async (): Promise<void> => {
      const today = dateOf(new Date().toISOString());
      await client.done('monitor', 'POST', '/policies', atOnce);
      const text = planText({ number: '22/KH-UBND', date: addDays(today, -10) }, [
        {
          number: '1',
          title: 'Rà soát tài sản công',
          leads: 'Sở Tài chính',
          product: 'Báo cáo',
          timing: `Trước ${timeIn('vi', 'day', addDays(today, 60))}`,
        },
      ]);
      const form = formOf({}, {});
      form.append('file', new Blob([text]), 'ke-hoach.txt');
      planId = (await client.done('monitor', 'POST', '/plans', form)).planId;
      await client.done('monitor', 'PUT', `/plans/${planId}/setup`, {
        monitoringAgencyId: 'so-tai-chinh',
        supervisorId: 'supervisor',
        policyId: atOnce.id,
        accepts: 'supervisor',
      });
      await client.done('monitor', 'POST', `/plans/${planId}/review`);
      await client.done('monitor', 'POST', `/plans/${planId}/activation`);
      await eventually('the activation', async () => {
        const { kind } = await client.done('monitor', 'GET', `/plans/${planId}/activation`);
        return kind === 'active';
      });
    };
    /** The log's current file is new, so that the database has not to end for want of its next one. */
    const withNewLogFile = async (): Promise<void> => {
      const { environment } = JSON.parse(readFileSync(join(dataDir, 'stack.json'), 'utf8'));
      await onOwnConnection(environment.DATABASE_ADMIN_URL, async (database) => {
        await database.query('select pg_switch_wal()');
        await database.query('checkpoint');
      });
    };

    beforeAll(async () => {
      const { PATH, XDG_CACHE_HOME = '' } = loadConfig();
      const config = loadConfig({
        PATH,
        XDG_CACHE_HOME,
        PORT: String(await freePort()),
        DONDOC_DATA: dataDir,
      });
      const dist = compiledPrograms();
      stack = await startStack({ config, dist, empty: false, withoutPlan: true, say: () => undefined });
      client = stackClient(stack);
      await activatePlan();
      await client.done(lead, 'POST', path('/acknowledgement'), {});
      expect((await handIn('Bản một')).status).toBe(201);
      await client.done('supervisor', 'POST', path('/deliverables/1/return'), { reason: 'Thiếu phụ lục' });
      await client.isMailed(lead, 'Thiếu phụ lục');
      await withNewLogFile();
      before = stack.processes();
      disk.fill();
    });
    afterAll(async () => {
      disk.makeRoom();
      try {
        await stack?.stop();
      } finally {
        disk.remove();
      }
    });

    it('refuses what it cannot keep, and shows what it has', async () => {
      const [least, most] = ROUNDS;
      const refused: StackAnswer[] = [];
      for (let round = 0; round < least || (refused.length === 0 && round < most); round += 1) {
        const command = await report();
        if (command.status !== 201) refused.push(command);
        expect(await handIn('Bản hai')).toMatchObject({ status: 507, body: { code: 'STORAGE.FULL' } });
        expect(await client.send(lead, 'GET', path())).toMatchObject({
          status: 200,
          body: { stage: 'returned' },
        });
        const history = await client.send(lead, 'GET', path('/history'));
        expect(history.status).toBe(200);
        for (const read of [`/tasks?plan=${planId}`, `/plans/${planId}/dashboard`])
          expect((await client.send('committee', 'GET', read)).status).toBe(200);
        const file = await client.send(lead, 'GET', path('/deliverables/1/files/1'));
        expect([file.status, file.body === content]).toEqual([200, true]);
        disk.fill();
      }
      expect(refused.length).toBeGreaterThan(0);
      for (const { status, headers, body } of refused)
        expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'LEDGER.UNAVAILABLE', '2']);
      expect(readdirSync(join(dataDir, 'files/incoming'))).toEqual([]);
      expect(stack.processes()).toEqual(before);
    });

    it('goes on by itself when there is room: commands, uploads, lists and mails', async () => {
      disk.makeRoom();
      await eventually('a command', async () => (await report()).status === 201);
      await eventually('an upload', async () => (await handIn('Bản hai')).status === 201);
      await eventually('the list', async () => {
        const { items } = await client.done('committee', 'GET', `/tasks?plan=${planId}`);
        return items[0]?.stage === 'awaiting-acceptance';
      });
      await client.done('supervisor', 'POST', path('/deliverables/2/approval'), {});
      await client.isMailed(lead, 'duyệt');
      expect(stack.processes()).toEqual(before);
    });

    it('has done nothing by halves', async () => {
      const { items } = await client.done('committee', 'GET', path('/history'));
      const times = (type: string): number =>
        items.filter((item: { type: string }) => item.type === type).length;
      expect([times('ProgressReported'), times('DeliverableSubmitted')]).toEqual([reported, 2]);
      const verification = await client.done('auditor', 'GET', '/ledger/verification');
      expect(verification).toMatchObject({ ok: true, problems: [] });
    });
  });
