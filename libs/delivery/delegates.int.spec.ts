import { createDelegationService } from '#libs/application/delegation-service';
import { assignee, officer, startStage, type Stage } from '#libs/delivery/stage.spec';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';

jest.setTimeout(180_000);

describe('mails to those who may act in somebody’s name', () => {
  const monday = '2026-01-05T01:05:00.000Z';
  const document = { number: '9/BC', date: null, issuer: null, signer: null, subject: null };
  let stage: Stage;
  beforeEach(async () => {
    stage = await startStage(monday);
  });
  afterEach(() => stage.stop());

  const leader: Person = { kind: 'person', userId: 'lanh-dao', agencyId: null, roles: ['supervisor'] };
  const head: Person = { kind: 'person', userId: 'so-a.head', agencyId: 'so-a', roles: ['head'] };
  const service = () => {
    const { ledger, clock, identity } = stage;
    return createDelegationService({
      ledger,
      clock,
      accounts: identity,
      asHeir: (person) => Promise.resolve(person),
    });
  };
  let commands = 0;
  const give = async (command: Parameters<ReturnType<typeof service>['handle']>[0], actor: Person) => {
    commands += 1;
    const commandId = `uy-quyen-${commands}`;
    const answer = await service().handle(command, actor, {
      commandId,
      principal: actor.userId,
      requestHash: commandId,
    });
    if (isRejection(answer)) throw new Error(answer.code);
  };
  const delegated = (id: string, by: Person, delegateId: string, act: string, until = '2026-06-30') =>
    give({ type: 'DelegateAuthority', id, delegateId, acts: [act], until }, by);
  const toldOf = async (kind: string): Promise<string[]> =>
    (await stage.log.storedParts())
      .filter((part) => part.kind === kind)
      .map(({ recipientId }) => recipientId)
      .sort();
  const submitted = async (): Promise<void> => {
    await stage.assign('t1', { assignees: [assignee('so-a')] });
    await stage.give(
      't1',
      { type: 'SubmitDeliverable', summary: 'Xong', files: [], document },
      officer('so-a'),
    );
    await stage.derive();
  };

  it('say what waits, and for whom, where the act was delegated by name, with its group or with all', async () => {
    await delegated('mot', leader, 'so-b.head', 'ApproveDeliverable');
    await delegated('hai', leader, 'so-c.head', 'all');
    await submitted();
    expect(await toldOf('deliverable-submitted')).toEqual(['lanh-dao', 'so-b.head', 'so-c.head']);
    await stage.sendAt('2026-01-06T00:30:00.000Z');
    const [mail] = await stage.mailsTo('so-b.head');
    expect(mail?.text).toContain('Thay lanh-dao (theo ủy quyền): ');
    expect((await stage.mailsTo('lanh-dao'))[0]?.text).not.toContain('ủy quyền');
  });

  it('do not go to who may do other acts only, whose time is over or not begun, or whose authority was taken back', async () => {
    await delegated('khac', leader, 'so-b.head', 'DecideExtension');
    await delegated('rut', leader, 'so-c.head', 'all');
    await give({ type: 'RevokeDelegation', id: 'rut', reason: 'Đã về' }, leader);
    await delegated('het', leader, 'so-b.officer', 'all', '2026-01-05');
    stage.clock.instant = '2026-01-06T02:00:00.000Z';
    await submitted();
    expect(await toldOf('deliverable-submitted')).toEqual(['lanh-dao']);
  });

  it('tell nobody twice, and nothing that waits for nobody', async () => {
    await delegated('nha', head, 'so-a.officer', 'all');
    await delegated('ngoai', head, 'so-b.officer', 'participation');
    await submitted();
    expect(await toldOf('assigned-lead')).toEqual(['so-a.head', 'so-a.officer', 'so-b.officer']);
    await stage.sendAt('2026-01-05T01:15:00.000Z');
    for (const { text } of await stage.mailsTo('so-a.officer')) expect(text).not.toContain('ủy quyền');
    await stage.give('t1', { type: 'ApproveDeliverable', deliverable: 1 }, leader);
    await stage.derive();
    expect(await toldOf('deliverable-approved')).toEqual(['so-a.head', 'so-a.officer']);
  });

  it('do not go to who handed it in, nor to whose agency did: they may not decide about it', async () => {
    const accepting = ['so-a.officer', 'so-a.head', 'so-b.head'];
    for (const id of accepting) await delegated(id, leader, id, 'acceptance');
    await submitted();
    expect(await toldOf('deliverable-submitted')).toEqual(['lanh-dao', 'so-b.head']);
    stage.clock.instant = '2026-01-12T02:00:00.000Z';
    await stage.give('t1', { type: 'TakeDueSteps' }, { kind: 'process' });
    await stage.derive();
    expect(await toldOf('remind-acceptance')).toEqual(['lanh-dao', 'so-b.head']);
  });

  it('do not go to whoever handed it in for another agency and may accept as well', async () => {
    await delegated('chu-tri', head, 'so-b.officer', 'participation');
    await delegated('duyet', leader, 'so-b.officer', 'acceptance');
    await delegated('khac', leader, 'so-c.head', 'acceptance');
    await stage.assign('t1', { assignees: [assignee('so-a')] });
    const { agencyId, roles } = head;
    const acts = ['participation'];
    const from = '2026-01-01T00:00:00.000Z';
    const until = '2026-06-30T00:00:00.000Z';
    const mandates = [{ delegationId: 'chu-tri', acts, from, until }];
    const own = { agencyId: 'so-b', roles: ['officer'] as const };
    const delegate: Person = {
      kind: 'person',
      userId: 'so-b.officer',
      agencyId,
      roles,
      onBehalfOf: { userId: head.userId, mandates, own },
    };
    await stage.give('t1', { type: 'SubmitDeliverable', summary: 'Xong', files: [], document }, delegate);
    await stage.derive();
    expect(await toldOf('deliverable-submitted')).toEqual(['lanh-dao', 'so-c.head']);
  });

  it('do not leave to a delegate whose authority was taken back while they waited', async () => {
    await delegated('hai', leader, 'so-c.head', 'all');
    await submitted();
    await give({ type: 'RevokeDelegation', id: 'hai', reason: 'Đã về' }, leader);
    await stage.sendAt('2026-01-06T00:30:00.000Z');
    expect(await stage.mailsTo('so-c.head')).toEqual([]);
    expect(await stage.mailsTo('lanh-dao')).toHaveLength(1);
    const { items } = await stage.log.list({ recipientId: 'so-c.head', limit: 10 });
    expect(items).toMatchObject([{ status: 'suppressed', reason: 'delegation-ended' }]);
  });

  it('are the same when the feed is read again', async () => {
    await delegated('hai', leader, 'so-c.head', 'acceptance');
    await submitted();
    const stored = await stage.log.storedParts();
    await stage.derive('delivery-again');
    expect(await stage.log.storedParts()).toEqual(stored);
  });
});
