import { startApiStage, type ApiStage } from '../support/api-stage';
import { formOf } from '../support/assigned-task';
import { planText } from '../support/plan-text';
import type { RehearsedMail, RehearsedTotal } from '#libs/delivery/rehearsal/rehearsal';
import { assignmentsOf } from '#libs/domain/plan/activation/index';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(180_000);

const found = <T>(value: T | null): T => {
  if (value === null) throw new Error('not found');
  return value;
};
type Named<T> = T & { readonly name: string };

describe('the rehearsal of a plan over HTTP', () => {
  let stage: ApiStage;
  let planId: string;
  const rehearse = async (query = '', as = 'monitor') =>
    stage.call(as, 'GET', `/api/v1/plans/${planId}/rehearsal${query}`);
  const post = (path: string, body?: unknown) =>
    stage.call('monitor', 'POST', `/api/v1/plans${path}`, { body });

  beforeAll(async () => {
    stage = await startApiStage(new ManualClock('2026-03-02T02:00:00.000Z'));
    const text = planText({ number: '7', date: '2026-01-15' }, [
      {
        number: '1',
        title: 'Xây dựng quy chế',
        leads: 'Sở Tài chính',
        product: 'Quy chế',
        coordinators: 'Sở Tư pháp',
        timing: 'Trước ngày 30/4/2026',
      },
      {
        number: '2',
        title: 'Tập huấn nghiệp vụ',
        leads: 'Sở Tài chính',
        product: 'Báo cáo',
        timing: 'Trước ngày 30/4/2026',
      },
    ]);
    ({ planId } = (await post('', formOf({}, { 'k.txt': text }))).body);
  });
  afterAll(() => stage?.stop());

  it('needs to know who follows the plan, and by which policy', async () => {
    const { status, body } = await rehearse();
    expect([status, body.code]).toEqual([409, 'PLAN.SETUP_INCOMPLETE']);
  });

  it('tells every mail with all that it says, and what each month brings whom', async () => {
    const body = {
      monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
      supervisorId: 'supervisor',
      policyId: 'default-1',
      accepts: 'supervisor',
    };
    await stage.call('monitor', 'PUT', `/api/v1/plans/${planId}/setup`, { body });
    const answer = (await rehearse()).body;
    const mails: Named<RehearsedMail>[] = answer.mails;
    const totals: Named<RehearsedTotal>[] = answer.totals;
    expect(answer).toMatchObject({ tasks: 2, refused: [], count: mails.length });
    const [first] = mails.filter(({ recipientId }) => recipientId === 'so-tai-chinh.head');
    expect(first?.lines.map(({ number, kind }) => [number, kind])).toEqual([
      ['1', 'assigned-lead'],
      ['2', 'assigned-lead'],
    ]);
    // One mail for each recipient and slot, and nothing in the night or at the week's end.
    const slots = mails.map(({ recipientId, slot }) => `${recipientId} ${slot}`);
    expect(new Set(slots).size).toBe(slots.length);
    const days = mails.map(({ slot }) => new Date(Date.parse(slot) + 7 * 3_600_000));
    expect(days.every((day) => day.getUTCDay() % 6 !== 0 && day.getUTCHours() >= 7)).toBe(true);
    const escalated = mails.filter(({ lines }) => lines.some(({ level }) => level !== null));
    expect(escalated.map(({ recipientId }) => recipientId)).toEqual(
      expect.arrayContaining(['so-tai-chinh.head', 'monitor', 'office', 'supervisor']),
    );
    const sum = (of: 'mails' | 'lines') => totals.reduce((all, one) => all + one[of], 0);
    expect(sum('mails')).toBe(mails.length);
    expect(sum('lines')).toBe(mails.reduce((all, { lines }) => all + lines.length, 0));
  });

  it('stays within what was asked for, and says how many there are', async () => {
    const all = (await rehearse()).body;
    const some = (await rehearse('?limit=3')).body;
    expect(some.mails).toEqual(all.mails.slice(0, 3));
    expect([some.count, some.totals]).toEqual([all.count, all.totals]);
    const march = (await rehearse('?until=2026-03-31')).body;
    expect(march.count).toBeLessThan(all.count);
    const noted = (await rehearse('?acknowledged=true')).body;
    const kinds = (answer: { mails: RehearsedMail[] }) =>
      answer.mails.flatMap(({ lines }) => lines.map(({ kind }) => kind));
    expect(kinds(all)).toContain('remind-acknowledgement');
    expect(kinds(noted)).not.toContain('remind-acknowledgement');
    expect((await rehearse('?limit=9999')).status).toBe(400);
  });

  it('writes nothing', async () => {
    const { plans, tasks } = stage.services.application;
    const before = (await plans.load(planId))?.version;
    await rehearse();
    expect((await plans.load(planId))?.version).toBe(before);
    expect(await tasks.load(`${planId}-1`)).toBeNull();
  });

  it('tells of a plan that runs what it will send from how its tasks stand', async () => {
    const before: Named<RehearsedMail>[] = (await rehearse()).body.mails;
    expect((await post(`/${planId}/review`)).status).toBe(201);
    expect((await rehearse()).status).toBe(200);
    expect((await post(`/${planId}/activation`)).status).toBe(201);
    const { plans, tasks, referenceData, clock } = stage.services.application;
    const { plan } = found(await plans.load(planId));
    for (const assignment of assignmentsOf(plan, await referenceData.directory(), await clock.now()))
      await tasks.assign(assignment);
    const { status, body } = await rehearse();
    expect([status, body.tasks]).toEqual([200, 2]);
    const later = before
      .map((mail) => ({ ...mail, lines: mail.lines.filter(({ kind }) => !kind.startsWith('assigned-')) }))
      .filter(({ lines }) => lines.length > 0);
    expect(body.mails).toEqual(later);
  });

  it('is for those who look after the plan, not for every unit of it', async () => {
    const { status, body } = await rehearse('', 'so-tai-chinh.head');
    expect([status, body.code]).toEqual([403, 'ACTOR.NOT_PERMITTED']);
    expect((await rehearse('?limit=1', 'office')).status).toBe(200);
  });
});
