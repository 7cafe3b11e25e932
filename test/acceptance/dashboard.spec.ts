import { startApiStage, type ApiStage } from '../support/api-stage';
import { askedAgency, assigned, leadAgency } from '../support/assigned-task';
import { plusMinutes } from '#libs/domain/shared/time';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(180_000);

describe('the dashboard of the province over HTTP', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  let stage: ApiStage;
  const get = (path: string) => stage.call('office', 'GET', `/api/v1${path}`);

  beforeAll(async () => {
    stage = await startApiStage(clock);
    await assigned(stage.services, 'one');
    await assigned(stage.services, 'two');
    clock.instant = '2026-03-03T02:00:00.000Z';
    await stage.drain();
  });
  afterAll(() => stage?.stop());

  it('counts the tasks, names the agencies and says of what its rates are shares', async () => {
    const { status, body } = await get('/dashboard');
    expect([status, body.total]).toEqual([200, 2]);
    expect(body.byAgency).toMatchObject([{ agencyId: leadAgency, name: expect.any(String), total: 2 }]);
    expect(body.awaited[0]).toMatchObject({ agencyId: leadAgency, act: 'acknowledgement', tasks: 2 });
    expect(body.rates[0]).toMatchObject({ denominator: 'due' });
    expect(body.trend).toHaveLength(12);
  });

  it('tells of a task whose the time was, now and on any past day', async () => {
    const { body } = await get('/tasks/one');
    const ms = 24 * 60 * 60 * 1000;
    const shares = [{ bearer: 'lead', agencyId: leadAgency, ms }];
    expect(body.delay).toMatchObject([{ cycle: 1, agencyId: leadAgency, ms, shares }]);
    const then = await get('/tasks/one?asOf=2026-03-02T14:00:00Z');
    expect(then.body.delay).toMatchObject([{ ms: ms / 2 }]);
  });

  it('shows any past day, and refuses the future with a code and a sentence', async () => {
    expect((await get('/dashboard?asOf=2026-03-01T00:00:00Z')).body).toMatchObject({ total: 0 });
    const { status, body } = await get('/dashboard?asOf=2026-12-01T00:00:00Z');
    expect([status, body.code]).toEqual([409, 'ASOF.NOT_YET']);
    expect(body.detail).not.toBe('');
    const past = await get('/tasks/one?asOfOccurred=2026-12-01T00:00:00Z');
    expect(past.body.code).toBe('ASOF.NOT_YET');
    for (const path of ['/tasks?asOf=', '/tasks?asOfOccurred=', '/dashboard?asOfOccurred=']) {
      const { body: refused } = await get(`${path}2026-12-01T00:00:00Z`);
      expect(refused.code).toBe('ASOF.NOT_YET');
    }
  });

  it('counts a coordinating unit by what it was asked, as done once that was accepted although the task goes on', async () => {
    const asLead = (path: string, body: object) =>
      stage.call(`${leadAgency}.officer`, 'POST', `/api/v1/tasks/one${path}`, { body });
    const ofUnits = async (query = '') => (await get(`/dashboard${query}`)).body.byCoordinator;
    const at = clock.instant;
    expect(await ofUnits()).toEqual([]);
    const request = { coordinatorIds: [askedAgency], content: 'Cho ý kiến' };
    const moved = async (by: () => Promise<{ status: number }>) => {
      clock.instant = plusMinutes(clock.instant, 10);
      expect((await by()).status).toBe(201);
      await stage.drain();
    };
    await moved(() => asLead('/coordination-requests', request));
    const unit = { agencyId: askedAgency, name: 'Sở Tư pháp', total: 1 };
    expect(await ofUnits()).toMatchObject([{ ...unit, boxes: { 'open-in-time': 1, 'done-in-time': 0 } }]);
    await moved(() =>
      stage.call(`${askedAgency}.officer`, 'POST', '/api/v1/tasks/one/coordination-inputs', {
        body: { summary: 'Nhất trí' },
      }),
    );
    await moved(() => asLead('/coordination-inputs/1/acceptance', {}));
    const { body } = await get('/dashboard');
    expect(body.byCoordinator).toMatchObject([{ ...unit, boxes: { 'open-in-time': 0, 'done-in-time': 1 } }]);
    expect(body.byAgency).toMatchObject([{ agencyId: leadAgency, boxes: { 'done-in-time': 0 }, total: 2 }]);
    await moved(() => asLead('/acknowledgement', {}));
    expect(await ofUnits(`?asOf=${at}`)).toEqual([]);
  });

  it('shows what had happened by a day as it was known on another', async () => {
    const total = async (query: string) => (await get(`/dashboard?${query}`)).body.total as number;
    const [before, after] = ['2026-03-01T00:00:00Z', '2026-03-02T14:00:00Z'];
    expect(await total(`asOfOccurred=${after}`)).toBe(2);
    expect(await total(`asOfOccurred=${before}`)).toBe(0);
    expect(await total(`asOfOccurred=${after}&asOf=${before}`)).toBe(0);
    const { body } = await get(`/tasks?asOfOccurred=${after}&asOf=${after}`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['one', 'two']);
  });
});
