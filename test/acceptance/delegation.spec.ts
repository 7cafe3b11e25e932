import { startApiStage, type ApiStage } from '../support/api-stage';
import { assigned, formOf, leadAgency } from '../support/assigned-task';
import { deciders } from '#libs/application/deciders';
import { verifyLedger } from '#libs/ledger/verification/verify-ledger';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

describe('delegation over HTTP', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const deputy = 'so-y-te.head';
  const colleague = `${leadAgency}.head`;
  const onBehalf = { 'on-behalf-of': 'supervisor' };
  let stage: ApiStage;
  let planned: string;
  const post = (as: string, path: string, body: unknown = {}, headers = {}) =>
    stage.call(as, 'POST', `/api/v1${path}`, { body, headers });
  const get = async (as: string, path: string, headers = {}) =>
    stage.call(as, 'GET', `/api/v1${path}`, { headers });
  const approve = (as: string, taskId: string, headers: Record<string, string> = onBehalf) =>
    post(as, `/tasks/${taskId}/deliverables/1/approval`, {}, headers);
  const told = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

  beforeAll(async () => {
    stage = await startApiStage(clock);
    for (const taskId of ['first', 'second', 'third']) {
      await assigned(stage.services, taskId);
      const product = formOf({ summary: 'Báo cáo' }, { 'a.pdf': taskId });
      expect((await post(`${leadAgency}.officer`, `/tasks/${taskId}/deliverables`, product)).status).toBe(
        201,
      );
    }
    await stage.drain();
  });
  afterAll(() => stage?.stop());

  it('a supervisor on leave lets a deputy approve, from a day to a day', async () => {
    const leave = { acts: ['acceptance'], from: '2026-03-03', until: '2026-03-06' };
    const document = { number: '5/QĐ-UBND', date: '2026-03-01' };
    const given = await post('supervisor', '/delegations', { ...leave, delegateId: deputy, document });
    expect(given.status).toBe(201);
    planned = given.body.id;
    expect((await post('supervisor', '/delegations', { ...leave, delegateId: colleague })).status).toBe(201);
    expect((await get(deputy, '/delegations')).body.items).toMatchObject([
      {
        id: planned,
        delegatorId: 'supervisor',
        delegateId: deputy,
        state: 'not-begun',
        from: '2026-03-02T17:00:00.000Z',
        until: '2026-03-06T17:00:00.000Z',
        document,
      },
    ]);
    expect((await get('auditor', '/delegations')).body.items).toHaveLength(2);
    expect((await get('so-y-te.officer', '/delegations')).body.items).toEqual([]);
    expect(told(await approve(deputy, 'first'))).toEqual([403, 'DELEGATION.NOT_BEGUN']);
    expect(told(await get(deputy, '/tasks/first'))).toEqual([403, 'TASK.FOREIGN']);
  });

  it('the deputy sees what is to be done and for whom, and has to say for whom it is done', async () => {
    clock.instant = '2026-03-03T02:00:00.000Z';
    const { items } = (await get(deputy, '/worklist')).body;
    expect(items.map(({ id }: { id: string }) => id).sort()).toEqual(['first', 'second', 'third']);
    expect(items[0].expected).toMatchObject([
      { type: 'ApproveDeliverable', cycle: 1, n: 1, onBehalfOf: 'supervisor' },
    ]);
    const { availableActions } = (await get(deputy, '/tasks/first')).body;
    expect(availableActions.map(({ type }: { type: string }) => type)).toEqual([
      'ApproveDeliverable',
      'ReturnDeliverable',
    ]);
    const unnamed = await approve(deputy, 'first', {});
    expect(told(unnamed)).toEqual([403, 'DELEGATION.NOT_NAMED']);
    expect(unnamed.body.facts.onBehalfOf).toBe('supervisor');
    expect(unnamed.body.detail).toContain('On-Behalf-Of: supervisor');
  });

  it('the act names both in the history, and the ledger proves it', async () => {
    const key = { ...onBehalf, 'idempotency-key': 'mot-khoa-dai' };
    const done = await approve(deputy, 'first', key);
    expect(done.status).toBe(201);
    expect((await approve(deputy, 'first', key)).body).toEqual(done.body);
    expect(told(await approve(deputy, 'first', { 'idempotency-key': 'mot-khoa-dai' }))).toEqual([
      409,
      'COMMAND.ID_REUSED',
    ]);
    const { items } = (await get('committee', '/tasks/first/history')).body;
    const approval = items.find(({ type }: { type: string }) => type === 'DeliverableApproved');
    const users = await stage.services.identity.userNames();
    const both = `${users.get(deputy) ?? ''} (được ${users.get('supervisor') ?? ''} ủy quyền)`;
    expect(approval.actor).toMatchObject({
      kind: 'person',
      userId: deputy,
      name: both,
      onBehalfOf: { userId: 'supervisor', delegationId: planned },
    });
    expect(approval.sentence).toContain(both);
    const { dataSource } = stage.services;
    expect((await verifyLedger({ dataSource, deciders })).problems).toEqual([]);
  });

  it('goes no further than it was given, and not to one’s own agency', async () => {
    const suspend = await post(deputy, '/tasks/second/suspension', { reason: 'x' }, onBehalf);
    expect(told(suspend)).toEqual([403, 'DELEGATION.ACT_NOT_COVERED']);
    expect(told(await approve(colleague, 'second'))).toEqual([403, 'DELEGATION.OWN_UNIT']);
    expect(told(await approve(`${leadAgency}.officer`, 'second'))).toEqual([403, 'DELEGATION.NONE']);
    expect(told(await get(deputy, '/users', onBehalf))).toEqual([422, 'DELEGATION.NOT_HERE']);
    const further = { delegateId: 'so-noi-vu.head', until: '2026-03-05' };
    expect(told(await post(deputy, '/delegations', further, onBehalf))).toEqual([
      403,
      'DELEGATION.SUBDELEGATION',
    ]);
    const alone = { ...further, acts: ['decisions'] };
    expect(told(await post(deputy, '/delegations', alone))).toEqual([403, 'DELEGATION.NOT_YOURS']);
  });

  it('ends when it is revoked, and otherwise by itself', async () => {
    expect((await approve(deputy, 'second')).status).toBe(201);
    clock.instant = '2026-03-04T02:00:00.000Z';
    const back = { reason: 'Đã về cơ quan' };
    expect(told(await post('so-y-te.officer', `/delegations/${planned}/revocation`, back))).toEqual([
      403,
      'ACTOR.NOT_PERMITTED',
    ]);
    expect((await post('supervisor', `/delegations/${planned}/revocation`, back)).status).toBe(201);
    expect(told(await approve(deputy, 'third'))).toEqual([403, 'DELEGATION.REVOKED']);
    expect((await get(deputy, '/worklist')).body.items).toEqual([]);
    expect(told(await get(deputy, '/tasks/third'))).toEqual([403, 'TASK.FOREIGN']);
    const again = { delegateId: deputy, acts: ['ApproveDeliverable'], until: '2026-03-05' };
    expect((await post('supervisor', '/delegations', again)).status).toBe(201);
    clock.instant = '2026-03-05T17:00:00.000Z';
    expect(told(await approve(deputy, 'third'))).toEqual([403, 'DELEGATION.ENDED']);
    expect(told(await approve(deputy, 'third', {}))).toEqual([403, 'ACTOR.NOT_PERMITTED']);
    expect((await approve('supervisor', 'third', {})).status).toBe(201);
  });

  it('refuses what cannot be delegated, each with its code', async () => {
    const monitor = 'monitor';
    const give = async (as: string, changes: object) =>
      told(await post(as, '/delegations', { delegateId: deputy, until: '2026-04-01', ...changes }));
    expect(await give('supervisor', { until: '2026-03-01' })).toEqual([422, 'DELEGATION.PERIOD_EMPTY']);
    expect(await give('supervisor', { from: '2026-02-01', until: '2026-03-01' })).toEqual([
      422,
      'DELEGATION.IN_PAST',
    ]);
    expect(await give('supervisor', { delegateId: 'supervisor' })).toEqual([422, 'DELEGATION.TO_ONESELF']);
    expect(await give('supervisor', { delegateId: 'khong-co' })).toEqual([
      422,
      'DELEGATION.DELEGATE_UNKNOWN',
    ]);
    expect(await give('supervisor', { delegateId: 'auditor' })).toEqual([
      422,
      'DELEGATION.DELEGATE_MAY_NOT_ACT',
    ]);
    expect(await give('supervisor', { acts: ['LamGiDo'] })).toEqual([422, 'DELEGATION.ACT_UNKNOWN']);
    expect(await give('committee', {})).toEqual([403, 'DELEGATION.NOT_YOURS']);
    expect(await give(monitor, { delegateId: colleague })).toEqual([201, undefined]);
    expect(await give(colleague, { delegateId: monitor })).toEqual([409, 'DELEGATION.CYCLE']);
    await stage.services.identity.change('so-noi-vu.officer', { disabled: true }, { by: 'admin' });
    expect(await give('supervisor', { delegateId: 'so-noi-vu.officer' })).toEqual([
      422,
      'DELEGATION.DELEGATE_DISABLED',
    ]);
    expect(told(await post('supervisor', '/delegations/uq-khong-co/revocation', { reason: 'x' }))).toEqual([
      404,
      'DELEGATION.NOT_FOUND',
    ]);
  });
});
