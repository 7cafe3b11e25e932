import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caller, newFolder } from '#apps/cli/testing.spec-helper';
import { at, plusMinutes } from '#libs/domain/shared/time';
import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { assigned, formOf, leadAgency } from '../support/assigned-task';
import { leavingNoTrace } from '../support/leaving-no-trace';

jest.setTimeout(180_000);

const DAY_MS = 24 * 60 * 60 * 1000;
/** The last instant of 28/06/2026: 24:00 in Việt Nam is 17:00 in UTC. */
const handedIn = '2026-06-28T16:59:59.999Z';
const accepted = '2026-06-29T16:59:59.999Z';

describe('a product that went out on paper in time and is recorded when the deadline is over', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const officer = `${leadAgency}.officer`;
  const folder = newFolder();
  const paper = join(folder, 'báo cáo.pdf');
  let stage: ApiStage;
  const later = (minutes: number) => {
    clock.instant = plusMinutes(clock.instant, minutes);
  };
  const get = async (path: string) => (await stage.call('committee', 'GET', `/api/v1${path}`)).body;
  const show = (taskId: string, query = '') => get(`/tasks/${taskId}${query}`);
  const standing = async (taskId: string, query = '') => {
    const { status, stage: step, cycles } = await show(taskId, query);
    return [status, step, cycles[0].participants[0].deliverables.length];
  };
  const listed = async (query: string): Promise<string[]> =>
    (await get(`/tasks?${query}`)).items.map(({ id }: { id: string }) => id).sort();
  const boxes = async (query = '') => (await get(`/dashboard${query}`)).byAgency[0]?.boxes;
  const document = (date: string, number: string | null = '301/BC-STC') => JSON.stringify({ number, date });
  interface Told {
    readonly date?: string;
    readonly document?: string | undefined;
    readonly occurredAt?: string;
    readonly files?: Readonly<Record<string, string>>;
    readonly key?: string;
  }
  const submit = (
    taskId: string,
    { date = '2026-06-28', key = randomUUID(), files = { 'bc.pdf': 'báo cáo' }, ...told }: Told = {},
  ) => {
    const fields = { document: document(date), occurredAt: date, ...told };
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    return stage.call(officer, 'POST', `/api/v1/tasks/${taskId}/deliverables`, {
      body: formOf({ summary: 'Báo cáo rà soát', ...Object.fromEntries(given) }, files),
      headers: { 'idempotency-key': key },
    });
  };
  const approve = (taskId: string, date: string) =>
    stage.call('supervisor', 'POST', `/api/v1/tasks/${taskId}/deliverables/1/approval`, {
      body: { document: { number: '45/TB-UBND', date }, occurredAt: date },
    });
  const dondoc = async (as: string, ...args: string[]) => {
    const { code, out, err } = await caller({ DONDOC_DATA: folder }).dondoc(...args, '--as', as);
    return { code, err, out: out.replace(/\s+/gu, ' ') };
  };

  beforeAll(async () => {
    stage = leavingNoTrace(await startApiStage(clock));
    const { url, password } = stage;
    const accounts = ['supervisor', 'committee', officer];
    writeFileSync(join(folder, 'demo.json'), JSON.stringify({ url, password, accounts }));
    writeFileSync(paper, 'báo cáo');
    const { tasks } = stage.services.application;
    for (const taskId of ['http', 'cli', 'changed']) {
      await assigned(stage.services, taskId, { assignedOn: '2026-02-20' });
      await tasks.takeDueSteps(taskId);
    }
    // Due on 30/06; ten days later nobody has said anything of any of them.
    clock.instant = at('2026-07-10', '09:00');
    for (const taskId of ['http', 'cli', 'changed']) await tasks.takeDueSteps(taskId);
    await stage.drain();
    later(10);
  });
  afterAll(() => stage?.stop());

  it('is refused without what proves it, and leaves nothing', async () => {
    expect(await listed('status=open-overdue')).toEqual(['changed', 'cli', 'http']);
    const cases: readonly (readonly [Told, string])[] = [
      [{ document: undefined }, 'LATE_RECORD.DOCUMENT_MISSING'],
      [{ document: document('2026-06-28', null) }, 'LATE_RECORD.DOCUMENT_MISSING'],
      [{ document: document('2026-06-27') }, 'LATE_RECORD.OTHER_DAY'],
      [{ files: {} }, 'LATE_RECORD.FILE_MISSING'],
      [{ date: '2026-07-11' }, 'LATE_RECORD.IN_FUTURE'],
      // After the plan, and before the task was here.
      [{ date: '2026-03-01' }, 'LATE_RECORD.BEFORE_TASK'],
    ];
    for (const [told, code] of cases) {
      const { status, body } = await submit('http', told);
      expect([code, status, body.code]).toEqual([code, 422, code]);
      expect(body.detail).toMatch(/\d{2}\/\d{2}\/2026/u);
    }
    const { status, body } = await submit('http', { occurredAt: 'hôm kia' });
    expect([status, body.code]).toEqual([400, 'REQUEST.INVALID']);
    expect(await standing('http')).toEqual(['open-overdue', expect.any(String), 0]);
  });

  it('is handed in and approved as of its documents, over HTTP, once however often it is sent', async () => {
    const key = randomUUID();
    const first = await submit('http', { key });
    expect([first.status, first.body.events]).toMatchObject([201, [{ type: 'DeliverableSubmitted' }]]);
    later(10);
    const again = await submit('http', { key });
    expect([again.status, again.body]).toEqual([201, first.body]);
    const otherwise = await submit('http', { key, date: '2026-06-27' });
    expect([otherwise.status, otherwise.body.code]).toEqual([409, 'COMMAND.ID_REUSED']);
    // Nothing is accepted before it was handed in; and what was, is as of the document's day.
    expect((await approve('http', '2026-06-27')).body.code).toBe('DOCUMENT.TOO_EARLY');
    expect((await approve('http', '2026-06-29')).status).toBe(201);
    await stage.drain();
    later(10);
    const { status, cycles } = await show('http');
    expect(status).toBe('done-in-time');
    expect(cycles[0].participants[0].dates).toMatchObject({
      approvedDeadline: '2026-06-30T17:00:00.000Z',
      reportedCompletion: handedIn,
      acceptedCompletion: accepted,
    });
  });

  it('is handed in and approved on the command line, which shows when it was recorded', async () => {
    const told = ['--summary', 'Báo cáo', '--number', '302/BC', '--date', '28/06/2026', '--file', paper];
    const other = await dondoc(officer, 'task', 'submit', 'cli', ...told, '--occurred-at', '2026-06-27');
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('LATE_RECORD.OTHER_DAY')]);
    const done = await dondoc(officer, 'task', 'submit', 'cli', ...told, '--occurred-at', '28/06/2026');
    expect([done.code, done.out]).toEqual([0, 'Đã nộp sản phẩm số 1, chờ Lãnh đạo UBND phụ trách duyệt.']);
    const letter = ['--number', '46/TB-UBND', '--date', '2026-06-29', '--occurred-at', '2026-06-29'];
    expect((await dondoc('supervisor', 'task', 'approve', 'cli', '1', ...letter)).code).toBe(0);
    await stage.drain();
    later(10);
    expect((await dondoc('committee', 'task', 'show', 'cli')).out).toMatch(
      /Sản phẩm Số .* 1 Sở Tài chính Báo cáo đã duyệt số 302\/BC ngày 28\/06\/2026 28\/06\/2026 23:59 số 46\/TB-UBND ngày 29\/06\/2026 \(ghi 10\/07\/2026 09:30\)/u,
    );
    const history = await dondoc('committee', 'task', 'history', 'cli');
    expect(history.out).toMatch(/28\/06\/2026 23:59 .*\(ghi 10\/07\/2026 /u);
  });

  it('is told in the history with both days', async () => {
    const { items } = await show('http', '/history');
    const told = (type: string) => items.find((item: { type: string }) => item.type === type);
    expect(told('DeliverableSubmitted')).toMatchObject({
      occurredAt: handedIn,
      recordedAt: expect.stringMatching(/^2026-07-10T/u),
      sentence: expect.stringMatching(
        / Ghi nhận muộn: việc ngày 28\/06\/2026, ghi nhận ngày 10\/07\/2026\.$/u,
      ),
    });
    expect(told('DeliverableApproved')).toMatchObject({
      occurredAt: accepted,
      sentence: expect.stringContaining('Ghi nhận muộn: việc ngày 29/06/2026, ghi nhận ngày 10/07/2026.'),
    });
    // What was said meanwhile stays: nobody knew then.
    expect(told('DeadlineMissed').sentence).not.toContain('Ghi nhận muộn');
  });

  it('is read as of what was known, and as of what had happened', async () => {
    for (const taskId of ['http', 'cli']) {
      // Before it was recorded the task was overdue, and the reading of that day stays what it was.
      expect(await standing(taskId, `?asOf=${at('2026-07-10', '09:05')}`)).toEqual([
        'open-overdue',
        expect.any(String),
        0,
      ]);
      // By what had happened: nothing at noon of the 28th, handed in at its end, accepted at the end of the 29th.
      expect(await standing(taskId, `?asOfOccurred=${at('2026-06-28', '12:00')}`)).toMatchObject([
        'open-in-time',
        expect.any(String),
        0,
      ]);
      expect(await standing(taskId, `?asOfOccurred=${at('2026-06-29', '12:00')}`)).toEqual([
        'open-in-time',
        'awaiting-acceptance',
        1,
      ]);
      expect(await standing(taskId, `?asOfOccurred=${at('2026-06-30', '12:00')}`)).toEqual([
        'done-in-time',
        'done',
        1,
      ]);
      // Of what had happened by the 30th, what was known before it was recorded.
      const both = `?asOfOccurred=${at('2026-06-30', '12:00')}&asOf=${at('2026-07-10', '09:05')}`;
      expect(await standing(taskId, both)).toMatchObject(['open-in-time', expect.any(String), 0]);
    }
  });

  it('is counted so by lists and dashboards, now and in both times', async () => {
    expect(await listed('status=done-in-time')).toEqual(['cli', 'http']);
    expect(await listed('status=open-overdue')).toEqual(['changed']);
    expect(await boxes()).toMatchObject({ 'done-in-time': 2, 'done-late': 0, 'open-overdue': 1 });
    const known = `asOf=${at('2026-07-10', '09:05')}`;
    expect(await listed(`status=open-overdue&${known}`)).toEqual(['changed', 'cli', 'http']);
    expect(await boxes(`?${known}`)).toMatchObject({ 'done-in-time': 0, 'open-overdue': 3 });
    const happened = `asOfOccurred=${at('2026-06-30', '12:00')}`;
    expect(await listed(`status=done-in-time&${happened}`)).toEqual(['cli', 'http']);
    expect(await boxes(`?${happened}`)).toMatchObject({ 'done-in-time': 2, 'open-in-time': 1 });
    expect(await listed(`stage=awaiting-acceptance&asOfOccurred=${at('2026-06-29', '12:00')}`)).toEqual([
      'cli',
      'http',
    ]);
  });

  it('gives each the time that was theirs: the lead until the 28th, the approver a day', async () => {
    const [{ ms, shares }] = (await show('http')).delay;
    const lead = Date.parse(handedIn) - Date.parse('2026-03-02T02:00:00.000Z');
    expect([ms, shares.map(({ bearer, ms: own }: { bearer: string; ms: number }) => [bearer, own])]).toEqual([
      lead + DAY_MS,
      [
        ['lead', lead],
        ['approver', DAY_MS],
      ],
    ]);
  });

  it('may not change what followed: an amendment of the 20th does not overrule that of the 25th', async () => {
    const amend = (date: string, title: string) =>
      stage.call('supervisor', 'POST', '/api/v1/tasks/changed/amendments', {
        body: { document: { number: '7/QĐ-UBND', date }, terms: { title }, occurredAt: date },
      });
    expect((await amend('2026-06-25', 'Tên mới')).status).toBe(201);
    const { status, body } = await amend('2026-06-20', 'Tên cũ hơn');
    expect([status, body.code]).toEqual([422, 'LATE_RECORD.CHANGES_WHAT_FOLLOWED']);
    expect((await show('changed')).title).toBe('Tên mới');
  });

  it('leaves the ledger as it must be: each event in its chain, each state what its events fold to', async () => {
    const { DATABASE_URL = '' } = stage.services.config;
    const { code, out, err } = await caller({ DATABASE_URL }).dondoc('ledger', 'verify', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ ok: true, problems: [] });
  });
});
