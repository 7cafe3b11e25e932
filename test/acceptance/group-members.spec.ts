import { startApiStage, type ApiStage } from '../support/api-stage';
import { assigned, leadAgency } from '../support/assigned-task';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const groupId = 'don-vi-co-lien-quan';

describe('an open group over HTTP', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const head = `${leadAgency}.head`;
  let stage: ApiStage;
  const post = (as: string, what: string, body: unknown = {}) =>
    stage.call(as, 'POST', `/api/v1/tasks/grouped/${what}`, { body });
  const expected = async (as: string): Promise<string[]> => {
    await stage.drain();
    const { items } = (await stage.call(as, 'GET', '/api/v1/worklist')).body;
    return items.flatMap((item: { expected: { type: string }[] }) => item.expected.map(({ type }) => type));
  };

  beforeAll(async () => {
    stage = await startApiStage(clock);
    await assigned(stage.services, 'grouped', { openGroups: [{ groupId, role: 'coordinator' }] });
    clock.instant = '2026-03-02T02:01:00.000Z';
  });
  afterAll(() => stage?.stop());

  it('waits on the work list of the lead until its members are named, who then take part', async () => {
    expect(await expected(head)).toContain('NameGroupMembers');
    expect((await stage.call('so-y-te.head', 'GET', '/api/v1/tasks/grouped')).status).toBe(403);
    const members = { groupId, agencyIds: ['so-y-te', 'so-noi-vu'] };
    expect((await post(head, 'group-members', members)).status).toBe(201);
    expect(await expected(head)).not.toContain('NameGroupMembers');
    expect(await expected('so-y-te.officer')).toEqual(['Acknowledge']);
    const task = (await stage.call('so-y-te.head', 'GET', '/api/v1/tasks/grouped')).body;
    expect(task).toMatchObject({
      openGroups: [{ groupId, role: 'coordinator', members: ['so-y-te', 'so-noi-vu'] }],
    });
    expect((await post('so-y-te.officer', 'acknowledgement')).status).toBe(201);
    const { items } = (await stage.call('committee', 'GET', '/api/v1/tasks/grouped/history')).body;
    expect(items.at(-2).sentence).toMatch(/chỉ định Sở Y tế, Sở Nội vụ phối hợp\.$/);
  });

  it.each([
    [422, 'GROUP.NOT_IN_TASK', { groupId: 'cac-htx', agencyIds: ['so-xay-dung'] }],
    [422, 'DIRECTORY.UNKNOWN_AGENCY', { groupId, agencyIds: ['so-xay-dung', 'khong-co'] }],
    [422, 'GROUP.MEMBER_IS_ITSELF', { groupId, agencyIds: [leadAgency] }],
    [409, 'GROUP.TAKES_PART_ALREADY', { groupId, agencyIds: ['so-y-te'] }],
    [400, 'REQUEST.INVALID', { groupId, agencyIds: [] }],
  ])('is refused with %i %s, and leaves the task as it is', async (status, code, body) => {
    const version = async () => (await stage.services.application.tasks.load('grouped'))?.version;
    const before = await version();
    const answer = await post(head, 'group-members', body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).not.toContain(code);
    expect(await version()).toBe(before);
  });

  it('takes later additions', async () => {
    clock.instant = '2026-03-02T02:02:00.000Z';
    const more = { groupId, agencyIds: ['so-xay-dung'] };
    expect((await post(head, 'group-members', more)).status).toBe(201);
    expect(await expected('so-xay-dung.head')).toEqual(['Acknowledge']);
  });
});

describe('a group under a condition over HTTP', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const condition = 'có cơ sở thuộc diện rà soát';
  const members = ['so-noi-vu', 'so-y-te'];
  let stage: ApiStage;
  const post = (as: string, body: unknown) =>
    stage.call(as, 'POST', '/api/v1/tasks/conditional/group-members', { body });
  const view = async (as: string) => stage.call(as, 'GET', '/api/v1/tasks/conditional');

  beforeAll(async () => {
    stage = await startApiStage(clock);
    const openGroups = [{ groupId, role: 'coordinator', condition, asked: members }] as const;
    await assigned(stage.services, 'conditional', { openGroups });
    clock.instant = '2026-03-02T02:01:00.000Z';
  });
  afterAll(() => stage?.stop());

  it('is shown with its condition, and read by those who are asked', async () => {
    const { status, body } = await view('so-y-te.head');
    expect(status).toBe(200);
    expect(body.openGroups).toEqual([
      { groupId, role: 'coordinator', condition, asked: members, members: [] },
    ]);
    expect(body.coordinators.map(({ agencyId }: { agencyId: string }) => agencyId)).not.toContain('so-y-te');
    expect((await view('so-xay-dung.head')).status).toBe(403);
  });

  it('may concern nobody, as the lead says', async () => {
    expect((await post(`${leadAgency}.head`, { groupId })).status).toBe(400);
    expect((await post(`${leadAgency}.head`, { groupId, nobody: true })).status).toBe(201);
    expect((await view('so-y-te.head')).status).toBe(403);
    const again = await post(`${leadAgency}.head`, { groupId, nobody: true });
    expect([again.status, again.body.code]).toEqual([409, 'GROUP.NOT_NOBODY']);
    expect(again.body.detail).not.toContain('GROUP.');
    expect((await post(`${leadAgency}.head`, { groupId, agencyIds: ['so-y-te'] })).status).toBe(201);
    expect((await view('so-y-te.head')).status).toBe(200);
  });
});
