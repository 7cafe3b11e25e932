import fc from 'fast-check';
import type { Directory } from '#libs/domain/directory/directory';
import { assignmentsOf } from '#libs/domain/plan/activation/assignments';
import { draftFindings } from '#libs/domain/plan/findings/findings';
import type { Finding, ParsedTask, ParsedUnit } from '#libs/domain/plan/draft/parsed-plan';
import type { PlanCommand } from '#libs/domain/plan/commands';
import type { Plan } from '#libs/domain/plan/plan';
import {
  after,
  configuring,
  directory as known,
  importing,
  now,
  setup,
  task,
  unit,
  when,
} from '#libs/domain/plan/plan-examples.spec';
import { isRejection } from '#libs/domain/shared/rejection';
import { planSentence } from '#libs/telling/vietnamese.spec-helper';
import { findingWords as words } from '#libs/telling/finding';

const wards = {
  ...known.groups['quan']!,
  id: 'phuong-xa',
  name: 'UBND các phường, xã',
  kinds: ['ward' as const],
};
const towns = { ...wards, id: 'thi-tran', name: 'UBND các thị trấn', kinds: ['board' as const] };
const directory: Directory = {
  ...known,
  groups: { ...known.groups, 'phuong-xa': wards, 'thi-tran': towns },
};
const group = (groupId: string): ParsedUnit => ({ ...unit('x'), text: groupId, groupId });
const nobody: ParsedUnit = { ...unit('x'), text: 'Tổ công tác liên ngành' };
const context = { directory };

const open = (plan: Plan) =>
  draftFindings(plan, { now, directory, words }).map(({ code, severity, field, taskKey }) =>
    [severity, code, field, taskKey].join(' '),
  );
const accepting = (code: string) => ({
  type: 'ResolveFindings' as const,
  select: { code },
  verdict: 'accept' as const,
  reason: 'chưa lập danh sách',
});
const resolved = (plan: Plan, code: string): Plan => {
  const result = when(plan, accepting(code), context);
  if (isRejection(result)) throw new Error(result.code);
  return result.state;
};

describe('a unit for which nobody stands', () => {
  it('is an error that names the group without members, also where others stand beside it', () => {
    const plan = after(
      importing(
        task('1', { leads: [unit('so-a'), group('phuong-xa')], coordinators: [unit('so-b')] }),
        task('2', { coordinators: [unit('so-b'), group('phuong-xa'), group('thi-tran')] }),
      ),
      configuring,
    );
    expect(open(plan)).toEqual([
      'error GROUP.NO_MEMBERS leads 1',
      'error GROUP.NO_MEMBERS coordinators 2',
      'error GROUP.NO_MEMBERS coordinators 2',
    ]);
    const [first] = draftFindings(plan, { now, directory, words });
    expect(first?.message).toContain('“UBND các phường, xã”');
    expect(when(plan, { type: 'ReviewPlan' }, context)).toMatchObject({ code: 'PLAN.ERROR_FINDINGS_OPEN' });
  });

  it('is accepted by itself: another group of the same row is still open', () => {
    const plan = after(
      importing(task('2', { coordinators: [group('phuong-xa'), group('thi-tran')] })),
      configuring,
    );
    const message = draftFindings(plan, { now, directory, words })[0]?.message ?? '';
    const select = { code: 'GROUP.NO_MEMBERS', message };
    const one = when(
      plan,
      { type: 'ResolveFindings', select, verdict: 'accept', reason: 'đã biết' },
      context,
    );
    if (isRejection(one)) throw new Error(one.code);
    expect(draftFindings(one.state, { now, directory, words }).map(({ about }) => about)).toEqual([
      'thi-tran',
    ]);
    expect(open(resolved(plan, 'GROUP.NO_MEMBERS'))).toEqual([]);
  });

  it('is told where a directory without the name never doubted it', () => {
    expect(open(after(importing(task('1', { coordinators: [nobody] })), configuring))).toEqual([
      'warning UNIT.NOT_IN_DIRECTORY coordinators 1',
    ]);
    const gone = { ...unit('so-a'), agencyId: 'so-cu' };
    expect(open(after(importing(task('1', { leads: [gone] })), configuring))).toEqual([
      'error UNIT.NOT_IN_DIRECTORY leads 1',
      'error PLAN.NO_LEAD leads 1',
    ]);
  });

  it('is left to what reading said of the same name, also once that was accepted', () => {
    const doubt: Finding = {
      code: 'UNIT.UNKNOWN',
      severity: 'warning',
      field: 'coordinators',
      messageEn: '',
      message: `“${nobody.text}” không có trong danh mục cơ quan, đơn vị.`,
    };
    const plan = after(importing(task('1', { coordinators: [nobody], findings: [doubt] })), configuring);
    expect(open(plan)).toEqual(['warning UNIT.UNKNOWN coordinators 1']);
    expect(open(resolved(plan, 'UNIT.UNKNOWN'))).toEqual([]);
  });

  it('is named by the activation, task by task, and rows without a lead as kept for their text', () => {
    const draft = after(
      importing(
        task('1', { coordinators: [group('phuong-xa')] }),
        task('2'),
        task('3', { leads: [group('phuong-xa')] }),
      ),
      configuring,
    );
    const reviewed = when(resolved(draft, 'GROUP.NO_MEMBERS'), { type: 'ReviewPlan' }, context);
    expect(reviewed).toMatchObject({
      code: 'PLAN.ERROR_FINDINGS_OPEN',
      facts: { key: '3', finding: 'PLAN.NO_LEAD' },
    });
    const ready = resolved(resolved(draft, 'GROUP.NO_MEMBERS'), 'PLAN.NO_LEAD');
    const confirmed = when(ready, { type: 'ReviewPlan' }, context);
    if (isRejection(confirmed)) throw new Error(confirmed.code);
    const activated = when(confirmed.state, { type: 'ActivatePlan' }, context);
    if (isRejection(activated)) throw new Error(activated.code);
    expect(activated.state.absent).toEqual([
      {
        key: '1',
        taskId: 'kh-1-1',
        units: [
          { role: 'coordinator', text: 'phuong-xa', agencyId: null, groupId: 'phuong-xa', why: 'no-members' },
        ],
      },
      {
        key: '3',
        taskId: null,
        units: [{ role: 'lead', text: 'phuong-xa', agencyId: null, groupId: 'phuong-xa', why: 'no-members' }],
      },
    ]);
    expect(planSentence(activated.said[0]!, { agency: String, user: String })).toBe(
      'Kích hoạt kế hoạch với 2 nhiệm vụ. Không có mặt như kế hoạch đã nêu: ' +
        '1: phuong-xa (phối hợp, nhóm chưa có thành viên); ' +
        '3: không có đơn vị chủ trì, chỉ giữ làm nội dung, phuong-xa (chủ trì, nhóm chưa có thành viên).',
    );
  });
});

describe('a unit that gave way to another', () => {
  const ended = (id: string) => ({ ...known.agencies['so-a']!, id, name: `Sở ${id}`, validTo: '2025-02-28' });
  const merged: Directory = {
    agencies: {
      ...known.agencies,
      'so-cu': ended('so-cu'),
      'so-dau-tien': ended('so-dau-tien'),
      'so-mat': ended('so-mat'),
    },
    groups: {
      ...known.groups,
      'phuong-xa': { ...wards, kinds: [], members: [{ agencyId: 'so-b', from: null, to: null }] },
      'thi-tran': towns,
    },
    successions: [
      { from: 'so-dau-tien', to: 'so-cu', on: '2020-01-01' },
      { from: 'so-cu', to: 'so-b', on: '2025-03-01' },
      { from: 'thi-tran', to: 'phuong-xa', on: '2025-07-01' },
      { from: 'so-a', to: 'so-b', on: '2027-01-01' },
    ],
  };
  const gone = (agencyId: string): ParsedUnit => ({ ...unit('x'), text: `tên ${agencyId}`, agencyId });
  const found = (plan: Plan, directory = merged) => draftFindings(plan, { now, directory, words });

  it('is an error where it is no more, and proposes who stands for it by now, also through others', () => {
    const plan = after(
      importing(task('1', { leads: [gone('so-dau-tien')], coordinators: [unit('so-a')] })),
      configuring,
    );
    const [first] = found(plan);
    expect(first).toMatchObject({
      code: 'UNIT.DISSOLVED',
      severity: 'error',
      field: 'leads',
      about: 'so-dau-tien',
      message: '“tên so-dau-tien” không còn từ ngày 01/01/2020; nhiệm vụ thuộc so-b.',
      proposal: { changes: { leads: [{ agencyId: 'so-b' }] } },
    });
    expect(
      assignmentsOf(plan, merged, now)[0]?.assignees.map(({ agencyId }) => agencyId) ?? [],
    ).not.toContain('so-dau-tien');
  });

  it('is gone from the row, and from its doubts, once the proposal is taken', () => {
    const plan = after(
      importing(task('1', { leads: [gone('so-cu')], coordinators: [unit('so-a')] })),
      configuring,
    );
    const taken = when(
      plan,
      {
        type: 'ResolveFindings',
        select: { code: 'UNIT.DISSOLVED' },
        verdict: 'take-proposal',
        reason: 'sáp nhập',
      },
      { directory: merged },
    );
    if (isRejection(taken)) throw new Error(taken.code);
    expect(found(taken.state)).toEqual([]);
    expect(assignmentsOf(taken.state, merged, now)[0]?.assignees).toMatchObject([
      { agencyId: 'so-b', role: 'lead' },
      { agencyId: 'so-a', role: 'coordinator' },
    ]);
  });

  it('stands in the way without a proposal where nobody is known to stand for it', () => {
    const plan = after(importing(task('1', { coordinators: [gone('so-mat')] })), configuring);
    expect(found(plan)).toMatchObject([{ code: 'UNIT.DISSOLVED', severity: 'error', field: 'coordinators' }]);
    expect(found(plan)[0]?.proposal).toBeUndefined();
    expect(when(plan, { type: 'ReviewPlan' }, { directory: merged })).toMatchObject({
      code: 'PLAN.ERROR_FINDINGS_OPEN',
    });
  });

  it('is a warning while the directory still has it, and nothing before its day', () => {
    const told: Directory = {
      ...merged,
      agencies: { ...merged.agencies, 'so-cu': { ...ended('so-cu'), validTo: null } },
    };
    const plan = after(
      importing(task('1', { leads: [gone('so-cu')], coordinators: [unit('so-a')] })),
      configuring,
    );
    expect(found(plan, told).map(({ code, severity, about }) => [code, severity, about])).toEqual([
      ['UNIT.DISSOLVED', 'warning', 'so-cu'],
    ]);
  });

  it('may be a group, whose successors are proposed once they have members', () => {
    const plan = after(
      importing(task('1', { leads: [group('thi-tran')], coordinators: [unit('so-a')] })),
      configuring,
    );
    expect(found(plan)[0]).toMatchObject({
      code: 'GROUP.NO_MEMBERS',
      severity: 'error',
      proposal: { changes: { leads: [{ groupId: 'phuong-xa' }] } },
    });
  });

  it('leaves its condition to the group that is proposed', () => {
    const under = { ...group('thi-tran'), condition: 'có HTX' };
    const plan = after(importing(task('1', { leads: [under], coordinators: [unit('so-a')] })), configuring);
    expect(found(plan)[0]).toMatchObject({
      proposal: { changes: { leads: [{ groupId: 'phuong-xa', condition: 'có HTX' }] } },
    });
  });

  it('leaves the row its other names, be they unknown, where the row has the group by another name', () => {
    // The finding quotes the directory's name of the group, “UBND các thị trấn”.
    const plan = after(importing(task('1', { coordinators: [nobody, group('thi-tran')] })), configuring);
    const taken = when(
      plan,
      {
        type: 'ResolveFindings',
        select: { code: 'GROUP.NO_MEMBERS' },
        verdict: 'take-proposal',
        reason: 'hai cấp',
      },
      { directory: merged },
    );
    if (isRejection(taken)) throw new Error(taken.code);
    expect(taken.state.draft.tasks[0]?.coordinators).toMatchObject([
      { text: 'Tổ công tác liên ngành', agencyId: null, groupId: null },
      { groupId: 'phuong-xa' },
    ]);
  });

  it('is said once where reading said it too', () => {
    const read: Finding = {
      code: 'UNIT.DISSOLVED',
      severity: 'warning',
      field: 'leads',
      messageEn: '',
      message: '“tên so-cu” không còn từ ngày 01/03/2025; nhiệm vụ thuộc so-b.',
    };
    const plan = after(importing(task('1', { leads: [gone('so-cu')], findings: [read] })), configuring);
    expect(found(plan).filter(({ code }) => code === 'UNIT.DISSOLVED')).toMatchObject([
      { severity: 'error' },
    ]);
  });

  it('follows no plan: the agency that stands for it does', () => {
    const plan = after(importing(task('1')));
    const command = (id: string): PlanCommand => ({
      type: 'ConfigurePlan',
      setup: { ...setup, monitoringAgencyId: id },
    });
    const process = { directory: merged, actor: { kind: 'process' as const } };
    const configured = when(plan, command('so-cu'), process);
    if (isRejection(configured)) throw new Error(configured.code);
    expect(configured.state.setup?.monitoringAgencyId).toBe('so-b');
    expect(when(plan, command('so-mat'), process)).toMatchObject({ code: 'DIRECTORY.AGENCY_ENDED' });
  });
});

describe('every unit of a reviewed draft', () => {
  const named = fc.constantFrom(
    ...['so-a', 'so-b', 'quan-1', 'quan-3', 'quan', 'lien-quan'].map(unit),
    ...['phuong-xa', 'thi-tran'].map(group),
    ...[
      { ...unit('quan'), condition: 'có HTX' },
      { ...group('thi-tran'), condition: 'có HTX' },
    ],
    ...[nobody, { ...unit('so-a'), text: 'Sở cũ', agencyId: 'so-cu' }],
  );
  const units = fc.array(named, { maxLength: 4 });
  const rows = fc
    .array(fc.record({ leads: units, coordinators: units }), { minLength: 1, maxLength: 4 })
    .map((all) => all.map((row, n) => task(String(n + 1), row)));

  const takesPart = (row: ParsedTask, one: ParsedUnit, plan: Plan): boolean => {
    const assignment = assignmentsOf(plan, directory, now).find(({ key }) => key === row.key);
    return (
      assignment?.assignees.some(
        ({ agencyId, groupId }) =>
          agencyId === one.agencyId ||
          (one.groupId !== null && (groupId === one.groupId || memberOf(one.groupId, agencyId))),
      ) === true || assignment?.openGroups?.some(({ groupId }) => groupId === one.groupId) === true
    );
  };
  const memberOf = (groupId: string, agencyId: string): boolean =>
    groupId === 'quan' && ['quan-1', 'quan-2'].includes(agencyId);
  const nameOf = ({ agencyId, groupId, text }: ParsedUnit): string => agencyId ?? groupId ?? text;

  it('is a participant, an open group or a finding; once accepted, the activation names it', () => {
    fc.assert(
      fc.property(rows, (tasks) => {
        const draft = after(importing(...tasks), configuring);
        const findings = draftFindings(draft, { now, directory, words });
        const codes = [...new Set(findings.map(({ code }) => code))];
        const accepted = codes.reduce(resolved, draft);
        const absent = when({ ...accepted, kind: 'reviewed' }, { type: 'ActivatePlan' }, context);
        for (const row of tasks)
          for (const one of [...row.leads, ...row.coordinators]) {
            if (takesPart(row, one, draft)) continue;
            const own = findings.filter(({ taskKey }) => taskKey === row.key);
            const isFound = own.some((f) => f.about === nameOf(one) || f.code === 'PLAN.NO_LEAD');
            expect([row.key, nameOf(one), isFound]).toEqual([row.key, nameOf(one), true]);
            if (isRejection(absent)) continue;
            const told = absent.state.absent?.find(({ key }) => key === row.key);
            const isTold =
              told?.taskId === null ||
              told?.units.some((u) => nameOf({ ...u, inferred: false }) === nameOf(one));
            expect([row.key, nameOf(one), isTold]).toEqual([row.key, nameOf(one), true]);
          }
      }),
      { numRuns: 300 },
    );
  });
});
