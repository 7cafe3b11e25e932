import { randomUUID } from 'node:crypto';
import { createApp } from '#apps/api/create-app';
import { openServices } from '#apps/api/services';
import { plusMinutes } from '#libs/domain/shared/time';
import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { askedAgency, assigned, leadAgency } from '../support/assigned-task';
import { listen, type Listening } from '../support/heard-events';
import { eventually } from '../support/worker-stage';

jest.setTimeout(120_000);

const officer = `${leadAgency}.officer`;
const stranger = 'so-y-te.officer';
const begun = '2026-03-02T02:00:00.000Z';

describe('the stream of changes', () => {
  const clock = new ManualClock(begun);
  let stage: ApiStage;
  let open: Listening[] = [];
  beforeAll(async () => {
    stage = await startApiStage(clock, { LIVE_STREAMS_PER_ACCOUNT: '3' });
    await assigned(stage.services, 'nghe');
    await assigned(stage.services, 'khac', {
      assignees: [{ agencyId: 'so-y-te', role: 'lead', groupId: null }],
    });
    await stage.drain();
  });
  afterEach(async () => {
    for (const one of open) one.leave();
    open = [];
    await eventually('all have left', () => Promise.resolve(stage.services.live.count === 0));
  });
  afterAll(() => stage?.stop());

  const tokenOf = async (username: string): Promise<string> => {
    const session = await stage.services.identity.signIn(username, stage.password);
    if (!('token' in session)) throw new Error(session.code);
    return session.token;
  };

  const hears = async (
    username: string,
    { seen, url = stage.url, token }: { seen?: string; url?: string; token?: string } = {},
  ): Promise<Listening> => {
    const authorization = `Bearer ${token ?? (await tokenOf(username))}`;
    const headers = { authorization, ...(seen !== undefined && { 'last-event-id': seen }) };
    const one = await listen(`${url}/api/v1/events`, headers);
    open.push(one);
    if (one.status === 200) await one.until('it is ready', (heard) => heard.length > 0);
    return one;
  };

  /** Something that an officer of the lead does, which changes the task. */
  const act = async (taskId: string, as = officer): Promise<void> => {
    clock.instant = plusMinutes(clock.instant, 1);
    const body = { result: `Đang làm ${randomUUID()}` };
    const { status } = await stage.call(as, 'POST', `/api/v1/tasks/${taskId}/progress-reports`, { body });
    expect(status).toBe(201);
  };

  it('tells of tasks that the reader may read, once lists show it, and nothing of what they say', async () => {
    const [lead, unit, other, overseer] = [
      await hears(officer),
      await hears(`${askedAgency}.officer`),
      await hears(stranger),
      await hears('committee'),
    ];
    await act('nghe');
    await act('khac', stranger);
    expect(lead.changes()).toEqual([]);
    await stage.drain();
    await overseer.until('both', () => overseer.changes().length === 2);
    expect(overseer.changes()).toEqual(['task nghe', 'task khac']);
    await other.until('theirs', () => other.changes().length > 0);
    expect([lead.changes(), unit.changes(), other.changes()]).toEqual([
      ['task nghe'],
      ['task nghe'],
      ['task khac'],
    ]);
    expect(lead.heard.at(-1)?.data).toEqual({ kind: 'task', id: 'nghe', planId: 'kh-thu' });
    expect(lead.headers['content-type']).toContain('text/event-stream');
    expect(lead.headers['cache-control']).toBe('no-store, no-transform');
  });

  it('is there for a browser with its cookie, and for nobody without a session', async () => {
    const token = await tokenOf(officer);
    const one = await listen(`${stage.url}/api/v1/events`, { cookie: `dondoc_session=${token}` });
    open.push(one);
    await one.until('it is ready', (heard) => heard[0]?.event === 'ready');
    const refused = await stage.call(null, 'GET', '/api/v1/events');
    expect([refused.status, refused.body.code]).toEqual([401, 'SESSION.MISSING']);
  });

  it('goes on from the last event that was heard, also where another process had told it', async () => {
    const first = await hears(officer);
    const seen = first.lastId();
    first.leave();
    await eventually('it has left', () => Promise.resolve(stage.services.live.count === 0));
    await act('nghe');
    await stage.drain();
    const services = await openServices(stage.services.config, clock);
    const second = await createApp(services);
    try {
      await second.listen(0, '127.0.0.1');
      const onOther = await hears(officer, { url: await second.getUrl(), seen });
      await onOther.until('what it missed', () => onOther.changes().length === 1);
      // Both hear what either of them is told.
      const onFirst = await hears(officer, { seen: onOther.lastId() });
      await act('nghe');
      await stage.drain();
      await onFirst.until('the act', () => onFirst.changes().length === 1);
      await onOther.until('the act', () => onOther.changes().length === 2);
      expect(onFirst.changes()).toEqual(['task nghe']);
      expect(onOther.changes()).toEqual(['task nghe', 'task nghe']);
      const ended = second.close();
      await onOther.until('the end', () => onOther.hasEnded());
      await ended;
      expect(onOther.heard.map(({ event }) => event)).not.toContain('end');
    } finally {
      await second.close();
      await services.close();
    }
  });

  it('says that everything is to be read anew where it cannot go on', async () => {
    const one = await hears(officer, { seen: 'not-a-place' });
    await one.until('the second event', (heard) => heard.length > 1);
    expect(one.heard.map(({ event }) => event)).toEqual(['ready', 'reset']);
  });

  it('ends with the session, and says why', async () => {
    const token = await tokenOf(officer);
    const [mine, other] = [await hears(officer, { token }), await hears(officer)];
    await stage.services.identity.signOut(token);
    await mine.until('the end', () => mine.hasEnded());
    expect(mine.heard.at(-1)).toMatchObject({ event: 'end', data: { code: 'SESSION.REVOKED' } });
    expect(other.hasEnded()).toBe(false);
    clock.instant = plusMinutes(clock.instant, 90);
    await other.until('the end', () => other.hasEnded());
    expect(other.heard.at(-1)).toMatchObject({ event: 'end', data: { code: 'SESSION.EXPIRED' } });
  });

  it('is opened a few times by one account, and counted', async () => {
    for (let n = 0; n < 3; n += 1) await hears(officer);
    expect((await hears(officer)).status).toBe(429);
    expect((await hears(stranger)).status).toBe(200);
    expect(await stage.services.metrics.metrics()).toContain('dondoc_live_streams 4');
  });
});
