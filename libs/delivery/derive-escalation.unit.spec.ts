import { createDeriver } from '#libs/delivery/derive';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { Recipient } from '#libs/application/ports/recipients';
import {
  Life,
  assignment,
  directoryOf,
  lead,
  process,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import { defaultCalendar } from '#libs/domain/calendar/calendar';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Role } from '#libs/domain/shared/actor';
import { at } from '#libs/domain/shared/time';

type Account = Recipient & { readonly roles: readonly Role[] };
const account = (userId: string, agencyId: string | null, ...roles: Role[]): Account => ({
  userId,
  agencyId,
  roles,
  name: userId,
  email: `${userId}@example.vn`,
  language: 'vi',
});

const recipientsOf = (all: readonly Account[]) => ({
  forAgency: (agencyId: string, roles: readonly Role[]) =>
    Promise.resolve(all.filter((a) => a.agencyId === agencyId && a.roles.some((r) => roles.includes(r)))),
  forRole: (role: Role) => Promise.resolve(all.filter(({ roles }) => roles.includes(role))),
  user: (userId: string) => Promise.resolve(all.find((a) => a.userId === userId) ?? null),
});

/** Who is told of each escalation until the end of the year, by level. */
const toldOf = async (life: Life, accounts: readonly Account[]): Promise<string[]> => {
  life.runUntil(at('2026-12-31', '12:00'));
  const events = life.history.map(({ event: { type, data }, occurredAt }, index): StoredEvent => ({
    position: '0',
    xact: '0',
    stream: 'task/t',
    version: index + 1,
    schemaVersion: 1,
    type,
    data,
    occurredAt,
    recordedAt: occurredAt,
    prevHash: '',
    hash: '',
    meta: { userId: null, agencyId: null, commandId: null },
  }));
  const derive = createDeriver({
    recipients: recipientsOf(accounts),
    referenceData: {
      policy: () => Promise.resolve(defaultPolicy),
      calendar: () => Promise.resolve(defaultCalendar),
    },
    loadTask: (_, version) =>
      Promise.resolve(
        life.history
          .slice(0, version)
          .reduce((state, happened) => taskDecider.evolve(state, happened), taskDecider.initial),
      ),
    delegations: () => Promise.resolve([]),
  });
  return (await derive(events)).flatMap(({ kind, facts, recipientId }) =>
    kind === 'escalated' ? [`${facts.escalation?.level ?? 0} ${recipientId}`] : [],
  );
};

const assigned = (changes: Partial<Assignment> = {}): Life => {
  const life = new Life(at('2026-01-05', '09:00'), defaultPolicy);
  life.directory = directoryOf('lead', 'unit', 'second', 'monitoring');
  const only = [{ agencyId: 'lead', role: 'lead' as const, groupId: null }];
  const all = assignment({ assignees: only, ...changes });
  life.do({ type: 'AssignTask', assignment: all }, process);
  return life;
};

const number = { number: '12/BC', date: null, issuer: null, signer: null, subject: null };
const heads = ['lead', 'monitoring'].map((id) => account(`${id}.head`, id, 'head', 'monitor'));
const leaders = [account('supervisor', null, 'supervisor'), account('chair', null, 'chair', 'supervisor')];

describe('an escalation', () => {
  it('is told to all who hold the level but whoever is late, of the same agency or in person', async () => {
    const office = [account('office', 'ubnd', 'office'), account('lent', 'lead', 'office', 'officer')];
    expect(await toldOf(assigned(), [...heads, ...leaders, ...office])).toEqual([
      '1 lead.head',
      '2 monitoring.head',
      '3 office',
      '4 supervisor',
      '5 chair',
    ]);
    const waiting = assigned();
    waiting.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document: number }, lead);
    expect(await toldOf(waiting, [...heads, ...leaders, ...office])).toEqual([
      '3 office',
      '3 lent',
      '5 chair',
    ]);
  });

  it('goes to the next level where all who hold it are late themselves', async () => {
    const office = [account('office', 'lead', 'office')];
    expect(await toldOf(assigned(), [...heads, ...leaders, ...office])).toEqual([
      '1 lead.head',
      '2 monitoring.head',
      '3 supervisor',
      '4 supervisor',
      '5 chair',
    ]);
  });

  it('says that nobody was found where no account is that of the Chairman', async () => {
    const waiting = assigned();
    waiting.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document: number }, lead);
    const alone = [...heads, account('supervisor', null, 'supervisor'), account('office', 'ubnd', 'office')];
    expect(await toldOf(waiting, alone)).toEqual(['3 office', '5 role:chair']);
  });
});
