import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRejection } from '#libs/domain/shared/rejection';
import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type ApiStage } from '../../test/support/api-stage';
import { formOf } from '../../test/support/assigned-task';
import { planText } from '../../test/support/plan-text';
import { caller, newFolder } from './testing.spec-helper';

jest.setTimeout(120_000);

const folder = newFolder();
let stage: ApiStage;
let planId: string;
const beside = () => caller({ DONDOC_DATA: folder }).dondoc;
const row = { leads: 'Sở Tài chính', product: 'Báo cáo', timing: 'Trước ngày 30/11/2026' };

beforeAll(async () => {
  stage = await startApiStage(new ManualClock('2026-03-02T02:00:00.000Z'));
  const { url, password } = stage;
  writeFileSync(
    join(folder, 'demo.json'),
    JSON.stringify({ url, password, accounts: ['monitor', 'supervisor'] }),
  );
  const text = planText({ number: '7', date: '2026-01-15' }, [
    { ...row, number: '1', title: 'Xây dựng quy chế' },
    { ...row, number: '2', title: 'Tập huấn nghiệp vụ' },
  ]);
  const imported = await stage.call('monitor', 'POST', '/api/v1/plans', {
    body: formOf({}, { 'k.txt': text }),
  });
  planId = imported.body.planId as string;
  const body = {
    monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
    supervisorId: 'supervisor',
    policyId: 'default-1',
    accepts: 'supervisor',
  };
  await stage.call('monitor', 'PUT', `/api/v1/plans/${planId}/setup`, { body });
});
afterAll(() => stage?.stop());

describe('a plan before and after its time, on the command line', () => {
  it('is rehearsed before it is activated', async () => {
    const { code, out } = await beside()('plan', 'rehearse', planId, '--limit', '2');
    expect(code).toBe(0);
    expect(out).toMatch(/^2 nhiệm vụ, từ .*: \d+ thư\. Chưa có gì được gửi\./);
    expect(out).toMatch(/Còn \d+ thư; thêm --limit\./);
    // In the words of the mails, and months as days are written.
    expect(out).toMatch(/1: Giao việc/u);
    expect(out).toMatch(/^03\/2026 /mu);
    const json = await beside()('plan', 'rehearse', planId, '--json', '--acknowledged');
    expect(JSON.parse(json.out)).toMatchObject({ planId, acknowledged: true, tasks: 2 });
    expect((await beside()('plan', 'rehearse', planId, '--limit', 'nhiều')).code).toBe(2);
  });

  it('is closed with a choice for each task, and not without', async () => {
    const { plans } = stage.services.application;
    for (const step of ['review', 'activation'])
      expect((await stage.call('monitor', 'POST', `/api/v1/plans/${planId}/${step}`)).status).toBe(201);
    for (const key of ['1', '2']) await plans.assignTask(planId, key);
    expect(isRejection(await plans.finishActivation(planId))).toBe(false);
    const close = ['plan', 'close', planId, '--reason', 'Hết giai đoạn', '--close', '1'];
    const preview = await beside()(...close, '--preview');
    expect(preview.out).toContain('2 nhiệm vụ chưa hoàn thành');
    expect(preview.out).toContain('CHƯA CHỌN');
    const refused = await beside()(...close);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('PLAN.CHOICE_MISSING')]);
    const loop = await beside()(
      ...['plan', 'supersede', planId, '--by', planId, '--reason', 'x', '--close', '1', '--carry', '2=1'],
    );
    expect([loop.code, loop.err]).toEqual([1, expect.stringContaining('SUPERSESSION.LOOP')]);
    expect(await beside()(...close, '--close', '2')).toMatchObject({ code: 0 });
    expect((await plans.load(planId))?.plan.kind).toBe('closed');
  });
});
