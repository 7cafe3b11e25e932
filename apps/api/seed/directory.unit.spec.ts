import { hasEnded, isInForce, membersOf } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { standsFor } from '#libs/domain/directory/successors';
import { isRejection } from '#libs/domain/shared/rejection';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import { directoryOfToday, provinceOfToday } from '#libs/plan-import/built-in-directory/province-of-today';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { demoAccounts } from './accounts';
import { demoPlan } from './demo-plan';

const today = '2026-03-10';
const draft = async () => {
  const parsed = await parsePlan(demoPlan(process.cwd(), today), {
    fileName: 'demo.txt',
    directory: provinceOfToday,
  });
  if (isRejection(parsed)) throw new Error(parsed.code);
  return parsed;
};

describe('the province of the demonstration', () => {
  it('has 51 wards and 75 communes that answer as one group, and no districts any more', () => {
    const wards = membersOf(directoryOfToday, 'ubnd-phuong-xa', today);
    expect(wards.filter((id) => id.startsWith('ubnd-phuong-'))).toHaveLength(51);
    expect(wards.filter((id) => id.startsWith('ubnd-xa-'))).toHaveLength(75);
    expect(membersOf(directoryOfToday, 'ubnd-quan-huyen-thi-xa', '2025-06-30')).toHaveLength(30);
    expect(membersOf(directoryOfToday, 'ubnd-quan-huyen-thi-xa', '2025-07-01')).toEqual([]);
  });

  it('counts none that has ended among the present members of a group', () => {
    const members = Object.keys(directoryOfToday.groups).flatMap((id) =>
      membersOf(directoryOfToday, id, today),
    );
    expect(members.length).toBeGreaterThan(126);
    const notInForce = members.filter((id) => {
      const agency = directoryOfToday.agencies[id];
      return agency === undefined || !isInForce(agency, today);
    });
    expect(notInForce).toEqual([]);
  });

  it('lets nobody end without a successor that exists, and every merged department has one that stands for it', () => {
    const { agencies: known, groups } = directoryOfToday;
    const exists = (id: string): boolean => Object.hasOwn(known, id) || Object.hasOwn(groups, id);
    expect(provinceOfToday.successions.filter(({ from, to }) => !exists(from) || !exists(to))).toEqual([]);
    const ended = Object.values(known).filter((agency) => hasEnded(agency, today));
    const named = new Set(provinceOfToday.successions.map(({ from }) => from));
    expect(ended).toHaveLength(9 + 30);
    expect(ended.filter(({ id }) => !named.has(id))).toEqual([]);
    const departments = ended.filter(({ kind }) => kind !== 'district').map(({ id }) => id);
    expect(departments.map((id) => standsFor(directoryOfToday, id, today))).not.toContain(null);
    expect(standsFor(directoryOfToday, 'so-ke-hoach-va-dau-tu', today)).toBe('so-tai-chinh');
  });

  it('gives each of its names to one entry, so that an administrator could register it', () => {
    const register = [
      ...provinceOfToday.agencies.map((agency) => ({ type: 'RegisterAgency' as const, agency })),
      ...provinceOfToday.groups.map((group) => ({ type: 'DefineAgencyGroup' as const, group })),
      ...provinceOfToday.successions.map((succession) => ({ type: 'RecordSuccession' as const, succession })),
    ];
    const context = { now: `${today}T02:00:00.000Z`, actor: { kind: 'process' } as const };
    let state = directoryDecider.initial;
    for (const command of register) {
      const events = directoryDecider.decide(command, state, context);
      if (isRejection(events)) throw new Error(`${events.code} ${JSON.stringify(events.facts)}`);
      for (const event of events) state = directoryDecider.evolve(state, { event, occurredAt: context.now });
    }
    expect(state.agencies).toEqual(directoryOfToday.agencies);
  });

  it('keeps the ids by which documents and plans of before call their agencies', () => {
    expect(agencies.filter(({ id }) => !Object.hasOwn(directoryOfToday.agencies, id))).toEqual([]);
  });

  it('gives every agency a head and an officer', () => {
    const names = demoAccounts(agencies).map(({ username }) => username);
    expect(names).toHaveLength(7 + 2 * agencies.length);
    expect(names).toEqual(expect.arrayContaining(['so-tai-chinh.head', 'ubnd-ba-dinh.officer', 'monitor']));
  });

  it('reads its plan with every unit known and in force, and nothing left to a person', async () => {
    const { tasks } = await draft();
    const units = tasks.flatMap(({ leads, coordinators }) => [...leads, ...coordinators]);
    expect(units.filter((u) => u.agencyId === null && u.groupId === null)).toEqual([]);
    const doubts = tasks.flatMap((t) =>
      t.findings.filter((f) => f.severity !== 'info').map((f) => [t.key, f.code]),
    );
    expect(doubts).toEqual([]);
  });

  it('shows one-time and recurring work, and deadlines around today', async () => {
    const { tasks } = await draft();
    expect(new Set(tasks.map(({ timing }) => timing.kind))).toEqual(
      new Set(['continuous', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'by-date', 'range']),
    );
    expect(tasks.find(({ key }) => key === '21')?.timing.due).toBe('2026-03-12');
    expect(tasks.find(({ key }) => key === '19')?.timing.due).toBe('2026-03-02');
  });
});
