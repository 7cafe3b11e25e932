import { createTelling } from '#libs/delivery/telling';
import type { Recipient } from '#libs/application/ports/recipients';
import { Life, assignment, lead, process } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { stillWanted } from '#libs/domain/notices/still-wanted';
import type { Role } from '#libs/domain/shared/actor';

const account = (userId: string, agencyId: string | null, ...roles: Role[]): Recipient => ({
  userId,
  agencyId,
  roles,
  name: userId,
  email: `${userId}@example.vn`,
  language: 'vi',
});
const office = account('office', 'ubnd', 'office');
const monitor = account('monitor', 'monitoring', 'monitor');
const admin = account('admin', null, 'admin');
const supervisor = account('supervisor', null, 'supervisor');
const document = { number: '12/BC', date: null, issuer: null, signer: null, subject: null };

const handedIn = (): Life => {
  const life = Life.on('2026-01-05');
  life.do({ type: 'AssignTask', assignment: assignment() }, process);
  life.do({ type: 'SubmitDeliverable', summary: 'Báo cáo mật thiết', files: [], document }, lead);
  return life;
};

/** Who is told of the product that was handed in, where these people have accounts. */
const told = async (life: Life, all: readonly Recipient[]) => {
  const tell = createTelling({
    recipients: {
      forAgency: (agencyId, roles) =>
        Promise.resolve(all.filter((a) => a.agencyId === agencyId && a.roles.some((r) => roles.includes(r)))),
      forRole: (role) => Promise.resolve(all.filter(({ roles }) => roles.includes(role))),
      user: (userId) => Promise.resolve(all.find((a) => a.userId === userId) ?? null),
    },
    delegations: () => Promise.resolve([]),
  });
  const { event, occurredAt } = life.history.at(-1) ?? life.history[0]!;
  const stored = {
    position: '0',
    xact: '0',
    stream: 'task/t',
    version: 1,
    schemaVersion: 1,
    ...event,
    occurredAt,
    recordedAt: occurredAt,
    prevHash: '',
    hash: '',
    meta: { userId: null, agencyId: null, commandId: null },
  };
  return [...(await tell(stored, life.task, occurredAt)).values()];
};
const names = async (all: readonly Recipient[]): Promise<string[]> =>
  (await told(handedIn(), all)).map(({ kind, recipientId, reason }) => `${kind} ${reason ?? recipientId}`);

describe('a notice that reaches nobody', () => {
  it('is told to the office, else to who follows the task up, else to who keeps accounts', async () => {
    expect(await names([supervisor, office, monitor, admin])).toEqual(['deliverable-submitted supervisor']);
    const missed = 'deliverable-submitted no-recipient';
    expect(await names([office, monitor, admin])).toEqual([missed, 'unreached office']);
    expect(await names([monitor, admin])).toEqual([missed, 'unreached monitor']);
    expect(await names([admin])).toEqual([missed, 'unreached admin']);
    expect(await names([])).toEqual([missed]);
  });

  it('is told so too where whoever was found has no address', async () => {
    const without = { ...supervisor, email: '' };
    expect(await names([without, office])).toEqual(['deliverable-submitted no-address', 'unreached office']);
  });

  it('says nothing of what people wrote, and to who keeps accounts nothing of the task but its number', async () => {
    const [, toOffice] = await told(handedIn(), [office]);
    expect(toOffice?.facts).toMatchObject({
      words: null,
      title: assignment().title,
      unreached: { kind: 'deliverable-submitted', to: { kind: 'user', userId: 'supervisor' } },
    });
    const [, toAdmin] = await told(handedIn(), [admin]);
    expect(toAdmin?.facts).toMatchObject({ title: '', product: null, number: assignment().number });
  });

  it('is wanted as long as what it was about', async () => {
    const life = handedIn();
    const [, part] = await told(life, [office]);
    if (!part) throw new Error('nobody was told');
    expect(stillWanted(part, life.task)).toBe(true);
    life.do({ type: 'WithdrawDeliverable', deliverable: 1, reason: 'x' }, lead);
    expect(stillWanted(part, life.task)).toBe(false);
  });
});
