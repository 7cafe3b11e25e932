import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { caller } from '#apps/cli/testing.spec-helper';
import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { askedAgency, assigned, formOf, leadAgency } from '../support/assigned-task';
import { planText } from '../support/plan-text';

jest.setTimeout(180_000);

describe('official reminders over HTTP', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  let stage: ApiStage;
  let planId: string;
  const tokenOf = async (username: string): Promise<string> =>
    ((await stage.services.identity.signIn(username, stage.password)) as { token: string }).token;
  const draft = async (as: string, agency: string) =>
    fetch(`${stage.url}/api/v1/plans/${planId}/official-reminders/draft?agency=${agency}`, {
      headers: { authorization: `Bearer ${await tokenOf(as)}` },
    });
  const codeOf = async (answer: Response): Promise<unknown[]> => [
    answer.status,
    ((await answer.json()) as { code: string }).code,
  ];
  const wordsOf = async (file: Buffer): Promise<string> =>
    (await mammoth.extractRawText({ buffer: file })).value.replace(/\s+/g, ' ');

  beforeAll(async () => {
    stage = await startApiStage(clock);
    const row = {
      number: '1',
      title: 'Rà soát',
      leads: 'Sở Tài chính',
      product: 'Báo cáo',
      timing: 'Năm 2026',
    };
    const form = new FormData();
    form.append(
      'file',
      new Blob([planText({ number: '7/KH-UBND', date: '2026-01-15' }, [row])]),
      'ke-hoach.txt',
    );
    planId = (await stage.call('monitor', 'POST', '/api/v1/plans', { body: form })).body.planId;
    const of = { planId, planNumber: '7/KH-UBND' };
    await assigned(stage.services, 'viec-1', { ...of, number: '12', key: '12', section: 'II' });
    const data = { title: 'Lập cơ sở dữ liệu', section: 'II' };
    await assigned(stage.services, 'viec-2', { ...of, ...data, number: '13', key: '13' });
    await assigned(stage.services, 'khac', { planId: 'kh-khac', title: 'Việc của kế hoạch khác' });
    const asked = { coordinatorIds: [askedAgency], content: 'Số liệu tài sản', due: '2026-06-20' };
    const path = '/api/v1/tasks/viec-1/coordination-requests';
    expect((await stage.call(`${leadAgency}.officer`, 'POST', path, { body: asked })).status).toBe(201);
    await stage.drain();
    clock.instant = '2026-07-10T02:00:00.000Z';
  });
  afterAll(() => stage?.stop());

  it('are drafted for an agency with what it is late with, by plan, number, clause, deadline and days', async () => {
    const answer = await draft('office', leadAgency);
    expect(answer.headers.get('content-disposition')).toContain(`don-doc-${leadAgency}-2026-07-10.docx`);
    const words = await wordsOf(Buffer.from(await answer.arrayBuffer()));
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Kính gửi: Sở Tài chính',
      'V/v đôn đốc thực hiện nhiệm vụ quá hạn theo Kế hoạch số 7/KH-UBND',
      'còn 2 nhiệm vụ quá hạn',
      '1 12 II Rà soát danh mục tài sản công Sản phẩm: Báo cáo 30/06/2026 10',
      'Lập cơ sở dữ liệu',
      'yêu cầu Sở Tài chính khẩn trương',
      'Nơi nhận:',
      '[QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ]',
    ])
      expect(words).toContain(part);
    expect(words).not.toContain('Việc của kế hoạch khác');
  });

  it('are drafted for a unit that has not sent what a lead asked of it', async () => {
    const words = await wordsOf(Buffer.from(await (await draft('office', askedAgency)).arrayBuffer()));
    for (const part of [
      'Kính gửi: Sở Tư pháp',
      'V/v đôn đốc gửi ý kiến phối hợp quá hạn theo Kế hoạch số 7/KH-UBND',
      'còn 1 nội dung phối hợp quá hạn',
      'Nội dung: Số liệu tài sản Đơn vị chủ trì: Sở Tài chính',
      '20/06/2026 20',
      'khẩn trương gửi ý kiến phối hợp',
    ])
      expect(words).toContain(part);
    expect(words).not.toContain('Nội dung đơn vị phối hợp');
  });

  it('are not drafted where nothing is late, for nobody, or by those whose letters they are not', async () => {
    expect(await codeOf(await draft('office', 'so-y-te'))).toEqual([409, 'REMINDER.NOTHING_OVERDUE']);
    expect((await codeOf(await draft('office', 'khong-co')))[1]).toBe('DIRECTORY.UNKNOWN_AGENCY');
    for (const other of ['supervisor', 'committee', `${leadAgency}.head`, 'auditor'])
      expect(await codeOf(await draft(other, leadAgency))).toEqual([403, 'ACTOR.NOT_PERMITTED']);
    expect((await draft('monitor', leadAgency)).status).toBe(200);
  });

  it('are written to a file by the command line', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'dondoc-reminder-')), 'thu.docx');
    const { dondoc } = caller({ DONDOC_URL: stage.url, DONDOC_TOKEN: await tokenOf('office') });
    const heard = await dondoc('reminder', 'draft', planId, '--agency', leadAgency, '--out', out);
    expect(heard).toMatchObject({ code: 0, out: `Đã ghi dự thảo công văn vào ${out}.` });
    expect(await wordsOf(readFileSync(out))).toContain('Kính gửi: Sở Tài chính');
    expect((await dondoc('reminder', 'draft', planId, '--agency', 'so-y-te', '--out', out)).code).toBe(1);
  });

  it('that were issued are recorded with their paper, once, and everybody who may read the task finds them', async () => {
    const document = { number: '12/VP-TH', date: '2026-07-09', signer: 'Trần Văn Phó' };
    const form = () => formOf({ document: JSON.stringify(document) }, { 'cv-12.pdf': 'công văn' });
    const path = '/api/v1/tasks/viec-1/official-reminders';
    expect((await stage.call(`${leadAgency}.head`, 'POST', path, { body: form() })).status).toBe(403);
    const answer = await stage.call('office', 'POST', path, { body: form() });
    expect([answer.status, answer.body.events.map(({ type }: { type: string }) => type)]).toEqual([
      201,
      ['OfficialReminderRecorded'],
    ]);
    const again = await stage.call('monitor', 'POST', path, { body: { document } });
    expect([again.status, again.body.code]).toEqual([409, 'OFFICIAL_REMINDER.ALREADY_RECORDED']);
    const future = { document: { ...document, number: '13', date: '2026-07-11' } };
    const early = await stage.call('office', 'POST', path, { body: future });
    expect([early.status, early.body.code]).toEqual([422, 'OFFICIAL_REMINDER.DATE_IN_FUTURE']);
    const unnumbered = await stage.call('office', 'POST', path, {
      body: { document: { date: '2026-07-09' } },
    });
    expect([unnumbered.status, unnumbered.body.code]).toEqual([400, 'REQUEST.INVALID']);

    const task = (await stage.call(`${leadAgency}.officer`, 'GET', '/api/v1/tasks/viec-1')).body;
    expect(task.officialReminders).toMatchObject([
      { n: 1, document, to: [leadAgency], files: [{ name: 'cv-12.pdf' }] },
    ]);
    const paper = await stage.call(`${leadAgency}.officer`, 'GET', `${path}/1/files/1`);
    expect([paper.status, paper.body]).toEqual([200, 'công văn']);
    const history = (await stage.call('committee', 'GET', '/api/v1/tasks/viec-1/history')).body.items;
    expect(history.at(-1).sentence).toContain(
      'công văn đôn đốc số 12/VP-TH ngày 09/07/2026 gửi Sở Tài chính.',
    );
  });

  it('about several tasks are recorded for each by the command line, and again without harm', async () => {
    const { dondoc } = caller({ DONDOC_URL: stage.url, DONDOC_TOKEN: await tokenOf('office') });
    const record = (...more: string[]) =>
      dondoc('reminder', 'record', 'viec-1', 'viec-2', '--number', '20/VP', '--date', '09/07/2026', ...more);
    expect(await record()).toMatchObject({ code: 0, out: 'Đã ghi nhận công văn số 20/VP cho 2 nhiệm vụ.' });
    expect((await record()).out).toContain('cho 0 nhiệm vụ; 2 nhiệm vụ đã ghi nhận từ trước.');
    expect((await record('--to', 'so-y-te', '--number', '21/VP')).code).toBe(1);
    const { body } = await stage.call('office', 'GET', '/api/v1/tasks/viec-2');
    expect(
      body.officialReminders.map(({ document }: { document: { number: string } }) => document.number),
    ).toEqual(['20/VP']);
  });

  it('that cannot be of their day are refused with the first day that they can have', async () => {
    const body = { document: { number: '30/VP', date: '2020-03-05' } };
    const path = '/api/v1/tasks/viec-1/official-reminders';
    const answer = await stage.call('office', 'POST', path, { body });
    expect([answer.status, answer.body.code]).toEqual([422, 'DOCUMENT.TOO_EARLY']);
    expect(answer.body.detail).toContain('Văn bản đề ngày 05/03/2020 không thể có trước ngày 01/01/2025');
  });

  it('that were recorded wrongly are put right by a later record, here for two tasks at once', async () => {
    const { dondoc } = caller({ DONDOC_URL: stage.url, DONDOC_TOKEN: await tokenOf('office') });
    const record = (...more: string[]) => dondoc('reminder', 'record', 'viec-1', 'viec-2', ...more);
    await record('--number', '40/VP', '--date', '01/07/2026');
    const right = ['--number', '41/VP', '--date', '02/07/2026', '--corrects', '40/VP'];
    expect((await record(...right)).out).toBe('Đã ghi nhận công văn số 41/VP cho 2 nhiệm vụ.');
    expect((await record(...right)).out).toContain('cho 0 nhiệm vụ; 2 nhiệm vụ đã ghi nhận từ trước.');
    const unknown = await record('--number', '43/VP', '--date', '02/07/2026', '--corrects', '42/VP');
    expect([unknown.code, unknown.out]).toEqual([1, expect.stringContaining('CLI.LETTER_NOT_RECORDED')]);
    const { officialReminders: all } = (await stage.call('office', 'GET', '/api/v1/tasks/viec-2')).body;
    const [wrong, corrected] = all.slice(-2);
    expect([wrong, corrected]).toMatchObject([
      { document: { number: '40/VP' }, correctedBy: corrected.n },
      { document: { number: '41/VP' }, corrects: wrong.n },
    ]);
    const path = '/api/v1/tasks/viec-2/official-reminders';
    const again = { document: { number: '44/VP', date: '2026-07-02' }, corrects: wrong.n };
    const refused = await stage.call('office', 'POST', path, { body: again });
    expect([refused.status, refused.body.code]).toEqual([409, 'OFFICIAL_REMINDER.ALREADY_CORRECTED']);
    const shown = await dondoc('task', 'show', 'viec-2');
    expect(shown.out).toContain(`ghi nhận sai, xem số ${corrected.n}`);
  });

  it('about several tasks are told task by task where one is refused, which keeps back no other', async () => {
    const { dondoc } = caller({ DONDOC_URL: stage.url, DONDOC_TOKEN: await tokenOf('office') });
    const letter = (number: string) => ['--number', number, '--date', '09/07/2026'];
    const some = await dondoc('reminder', 'record', 'viec-1', 'khong-co', 'viec-2', ...letter('22/VP'));
    expect(some.code).toBe(1);
    expect(some.out.split('\n')).toEqual([
      'Đã ghi nhận công văn số 22/VP cho 2 nhiệm vụ (viec-1, viec-2).',
      'Chưa ghi nhận cho 1 nhiệm vụ:',
      expect.stringMatching(/^ {2}khong-co: TASK\.NOT_FOUND: /u),
    ]);
    expect(some.err).toMatch(/^CLI\.NOT_ALL_DONE: 1 trong 3 chưa làm được: khong-co\./u);
    const again = await dondoc('reminder', 'record', 'khong-co', 'viec-2', ...letter('22/VP'), '--json');
    expect(again.code).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject({
      tasks: [
        { taskId: 'khong-co', code: 'TASK.NOT_FOUND' },
        { taskId: 'viec-2', recorded: false },
      ],
    });
    const alone = await dondoc('reminder', 'record', 'khong-co', ...letter('22/VP'));
    expect([alone.code, alone.out]).toEqual([1, '']);
    expect(alone.err).toMatch(/^TASK\.NOT_FOUND: /u);
  });
});
