import { Readable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { Workbook } from 'exceljs';
import { followUpColumns } from '#libs/domain/follow-up/columns';
import { isRejection } from '#libs/domain/shared/rejection';
import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type Answer, type ApiStage } from '../support/api-stage';
import { formOf } from '../support/assigned-task';
import { planText, type AnnexRow } from '../support/plan-text';

jest.setTimeout(180_000);

const row = (number: string, title: string): AnnexRow => ({
  number,
  title,
  leads: 'Sở Tài chính',
  product: 'Báo cáo',
  timing: 'Trước ngày 30/11/2026',
});

describe('the document of an active plan, corrected over HTTP', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const [before, reason] = ['2026-03-02T02:05:00.000Z', 'Gõ nhầm khi nhập'];
  let stage: ApiStage;
  let planId: string;
  let other: string;
  const get = (path: string): Promise<Answer> => stage.call('office', 'GET', `/api/v1${path}`);
  const post = (as: string, path: string, body?: unknown, headers = {}): Promise<Answer> =>
    stage.call(as, 'POST', `/api/v1/plans${path}`, {
      body,
      headers: { 'idempotency-key': randomUUID(), ...headers },
    });
  const correct = (as: string, body: object, headers = {}): Promise<Answer> =>
    post(as, `/${planId}/document-corrections`, { reason, ...body }, headers);
  const activated = async (number: string, rows: readonly AnnexRow[]): Promise<string> => {
    const form = formOf({}, { 'k.txt': planText({ number, date: '2026-01-15' }, rows) });
    const id: string = (await post('monitor', '', form)).body.planId;
    const setup = {
      monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
      supervisorId: 'supervisor',
      policyId: 'default-1',
      accepts: 'supervisor',
    };
    await stage.call('monitor', 'PUT', `/api/v1/plans/${id}/setup`, { body: setup });
    const { plans } = stage.services.application;
    expect((await post('monitor', `/${id}/review`)).status).toBe(201);
    expect((await post('monitor', `/${id}/activation`)).status).toBe(201);
    for (const { key } of (await plans.load(id))?.plan.tasks ?? []) await plans.assignTask(id, key);
    await plans.finishActivation(id);
    return id;
  };
  /** What its process does. */
  const carryOut = async (n: number): Promise<void> => {
    const { amendments } = stage.services.application;
    const concerned = await amendments.listTasks(planId, n);
    if (isRejection(concerned)) throw new Error(concerned.code);
    for (const { key } of [...concerned, ...concerned])
      expect(await amendments.carryOut(planId, n, key)).toEqual([]);
    await amendments.finish(planId, n, []);
  };
  /** Above the table, and the origin of its first row. */
  const exported = async (query: string): Promise<readonly [string, unknown]> => {
    const { token } = (await stage.services.identity.signIn('office', stage.password)) as { token: string };
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${stage.url}/api/v1/plans/${planId}/export?${query}`, { headers });
    const workbook = new Workbook();
    await workbook.xlsx.read(Readable.from([Buffer.from(await answer.arrayBuffer())]));
    const rows = workbook.worksheets[0]?.getSheetValues() as unknown[][];
    const heading = rows.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('Kế hoạch số'));
    return [String(heading[0]), rows.at(6)?.[followUpColumns.findIndex(({ id }) => id === 'origin') + 1]];
  };

  beforeAll(async () => {
    stage = await startApiStage(clock);
    planId = await activated('77', [row('1', 'Xây dựng quy chế'), row('2', 'Tập huấn nghiệp vụ')]);
    other = await activated('8', [row('1', 'Lập hồ sơ điện tử')]);
    clock.instant = '2026-03-02T02:10:00.000Z';
  });
  afterAll(() => stage?.stop());

  it('is refused to who may not, with a number in use, and with a date on which nothing may hang', async () => {
    const title = { title: 'Khác' };
    for (const as of ['supervisor', 'committee', 'admin', 'so-tai-chinh.head'])
      expect([as, (await correct(as, title)).body.code]).toEqual([as, 'ACTOR.NOT_PERMITTED']);
    const taken = await correct('office', { number: '8/KH-UBND' });
    expect([taken.status, taken.body.code, taken.body.facts.planId]).toEqual([
      409,
      'CORRECTION.NUMBER_ACTIVE',
      other,
    ]);
    const later = await correct('office', { date: '2026-03-03' });
    expect([later.status, later.body.code]).toEqual([422, 'CORRECTION.DATE_IN_FUTURE']);
    expect((await correct('office', { ...title, reason: ' ' })).body.code).toBe('CORRECTION.REASON_MISSING');
    expect((await correct('office', {})).status).toBe(400);
    const stale = await correct('office', title, { 'if-match': '"9"' });
    expect(stale.body.code).toBe('DRAFT.ROW_CHANGED');
  });

  it('says so at once, and once where the request is repeated', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = { number: '7/KH-UBND', date: '2026-01-16', title: 'Kế hoạch quản lý tài sản công' };
    const [first, again] = [await correct('office', body, key), await correct('office', body, key)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect((await get(`/plans/${planId}`)).body.document).toMatchObject(body);
    const { items } = (await get(`/plans/${planId}/history`)).body;
    expect(items.filter(({ type }: { type: string }) => type === 'PlanDocumentCorrected')).toMatchObject([
      {
        sentence:
          'Đính chính thông tin văn bản: số, ký hiệu “7/KH-UBND” thay cho “77/KH-UBND”, ngày 16/01/2026 thay cho 15/01/2026, trích yếu “Kế hoạch quản lý tài sản công” thay cho “Theo dõi việc thử nghiệm hồ sơ điện tử của các cơ quan”: Gõ nhầm khi nhập.',
      },
    ]);
  });

  it('reaches each task, its list, search, history and the export, while a past day shows what was known', async () => {
    const progress = () => get(`/plans/${planId}/amendments/1`);
    expect((await progress()).body).toMatchObject({ total: 2, document: null, finishedAt: null });
    await carryOut(1);
    expect((await progress()).body.finishedAt).not.toBeNull();
    await stage.drain();
    clock.instant = '2026-03-02T02:20:00.000Z';
    await stage.drain();
    const numberOf = async (when: string) => [
      (await get(`/tasks/${planId}-1${when}`)).body.planNumber,
      (await get(`/tasks${when === '' ? '?' : `${when}&`}plan=${planId}`)).body.items[0].planNumber,
      ...(await exported(when.slice(1))),
    ];
    expect(await numberOf('')).toEqual([
      '7/KH-UBND',
      '7/KH-UBND',
      'Kế hoạch số 7/KH-UBND ngày 16/01/2026: Kế hoạch quản lý tài sản công',
      'Kế hoạch số 7/KH-UBND ngày 16/01/2026, mục I, nhiệm vụ 1',
    ]);
    expect(await numberOf(`?asOf=${before}`)).toEqual([
      '77/KH-UBND',
      '77/KH-UBND',
      'Kế hoạch số 77/KH-UBND ngày 15/01/2026: Theo dõi việc thử nghiệm hồ sơ điện tử của các cơ quan',
      'Kế hoạch số 77/KH-UBND ngày 15/01/2026, mục I, nhiệm vụ 1',
    ]);
    const history = (await get(`/tasks/${planId}-2/history`)).body.items;
    expect(history.at(-1).sentence).toContain(
      'đính chính số kế hoạch: “7/KH-UBND” thay cho “77/KH-UBND”; ngày văn bản giao việc: 16/01/2026 thay cho 15/01/2026 (Gõ nhầm khi nhập).',
    );
  });

  it('moves the first day that documents about its tasks can have, also where nothing but its day was wrong', async () => {
    const direct = (date: string) =>
      stage.call('supervisor', 'POST', `/api/v1/tasks/${planId}-1/directives`, {
        body: { kind: 'direction', text: 'Khẩn trương', document: { number: '3/CV', date } },
      });
    const early = await direct('2026-01-15');
    expect([early.status, early.body.code]).toEqual([422, 'DOCUMENT.TOO_EARLY']);
    expect(early.body.facts).toMatchObject({ earliest: '2026-01-16', of: 'plan' });
    expect((await correct('office', { date: '2026-01-14' })).status).toBe(201);
    await carryOut(2);
    expect((await direct('2026-01-15')).status).toBe(201);
    expect((await direct('2026-01-13')).body.facts.earliest).toBe('2026-01-14');
    const { items } = (await get(`/tasks/${planId}-2/history`)).body;
    expect(items.at(-1).sentence).toMatch(
      /đính chính ngày văn bản giao việc: 14\/01\/2026 thay cho 16\/01\/2026 \(Gõ nhầm khi nhập\)\.$/u,
    );
  });

  it('is what another file of its number is held against from then on', async () => {
    const again = planText({ number: '7', date: '2026-02-01' }, [row('1', 'Việc khác')]);
    const imported = await post('monitor', '', formOf({}, { 'k2.txt': again }));
    expect(imported.body.active).toBe(planId);
  });
});
