import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import { openCyclesOf, participantOf } from '#libs/domain/annex-task/kernel/queries';
import type { Assignment, OpenGroup } from '#libs/domain/annex-task/kernel/state';
import { officialStatus } from '#libs/domain/annex-task/standing/status';
import { statusAt } from '#libs/domain/annex-task/standing/status-course';
import {
  assignee,
  assignment,
  codeOf,
  directoryOf,
  document,
  head,
  Life,
  monitor,
  person,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { sentence } from '#libs/telling/vietnamese.spec-helper';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { stillWanted } from '#libs/domain/notices/still-wanted';
import { mayRead } from '#libs/domain/permissions/readers';
import type { Person } from '#libs/domain/shared/actor';
import { at } from '#libs/domain/shared/time';

const condition = 'có HTX thuộc diện giải thể';
const asked = ['first', 'second', 'third'];
const leading: OpenGroup = { groupId: 'districts', role: 'lead', condition, asked };
const coordinating: OpenGroup = { ...leading, role: 'coordinator' };
const first = person('first.head', 'first', 'head');

/** A task for those of three districts to whom the condition applies, beside one unit that coordinates. */
const begun = (changes: Partial<Assignment> = {}): Life => {
  const life = Life.on('2026-03-02');
  const members = asked.map((agencyId) => ({ agencyId, from: null, to: null }));
  const districts = { id: 'districts', name: 'Các huyện', aliases: [], open: false, kinds: [], members };
  life.directory = { ...directoryOf(...asked, 'lead', 'unit', 'monitoring'), groups: { districts } };
  const given = { assignees: [assignee('unit', 'coordinator')], openGroups: [leading], ...changes };
  life.do({ type: 'AssignTask', assignment: assignment(given) }, process);
  return life;
};
const name = (...agencyIds: string[]) =>
  ({ type: 'NameGroupMembers', groupId: 'districts', agencyIds }) as const;
const nobody = { ...name(), nobody: true };
const isAsked = (life: Life, actor: Person): boolean =>
  expectedActions(availableActions(life.state, life.context(actor))).some(
    ({ type }) => type === 'NameGroupMembers',
  );
const withLead = () =>
  begun({
    assignees: [assignee('lead', 'lead'), assignee('unit', 'coordinator')],
    openGroups: [coordinating],
  });

describe('a group under a condition', () => {
  it('reaches the task although nobody else leads it, and owes nothing until it is said to whom it applies', () => {
    const life = begun();
    expect(life.task.kind).toBe('open');
    life.runUntil(at('2026-12-31', '12:00'));
    const concerned = life.history.flatMap(({ event }) =>
      'agencyId' in event.data ? [event.data.agencyId] : [],
    );
    expect(new Set(concerned)).toEqual(new Set(['unit']));
    expect(openCyclesOf(life.task)).toHaveLength(1);
  });

  it('has the deadline of its task all the same, by which the status is told', () => {
    const life = begun();
    const [before, after] = [at('2026-06-30', '12:00'), at('2026-07-02', '12:00')];
    expect([before, after].map((when) => officialStatus(life.state, when).status)).toEqual([
      'open-in-time',
      'open-overdue',
    ]);
    expect([before, after].map((when) => statusAt(life.task, when))).toEqual([
      'open-in-time',
      'open-overdue',
    ]);
  });

  it('is for those above to settle where it leads, and also for the monitoring agency where it coordinates', () => {
    const life = begun();
    expect([monitor, supervisor, first].map((one) => isAsked(life, one))).toEqual([true, true, false]);
    expect(codeOf(life.do(name('first'), first))).toBe('TASK.FOREIGN');
    expect(codeOf(life.do(name('first'), monitor))).toBe('accepted: GroupMembersNamed');
    expect(isAsked(life, monitor)).toBe(false);

    const other = withLead();
    expect([head, monitor, supervisor].map((one) => isAsked(other, one))).toEqual([true, true, false]);
    expect(codeOf(other.fork().do(name('first'), head))).toBe('accepted: GroupMembersNamed');
    expect(codeOf(other.do(name('first'), monitor))).toBe('accepted: GroupMembersNamed');
  });

  it('asks whoever settles it and tells its members that it may concern them, as long as that is so', () => {
    const life = withLead();
    const told = noticesFor(life.history[0]!.event, life.state).filter(
      ({ facts }) => facts.groupId !== undefined,
    );
    expect(told.map(({ kind, to }) => [kind, 'agencyId' in to && to.agencyId])).toEqual([
      ['condition-to-settle', 'lead'],
      ['condition-to-settle', 'monitoring'],
      ...asked.map((agencyId) => ['may-concern', agencyId]),
    ]);
    expect(told.every(({ facts }) => facts.words === condition)).toBe(true);
    const wanted = () =>
      told.filter((one) => stillWanted({ ...one, occurredAt: life.now }, life.state)).length;
    expect(wanted()).toBe(5);
    life.do(name('second'), head);
    expect(wanted()).toBe(0);
  });

  it('lets those who are asked read the task, until it is said that it does not concern them', () => {
    const life = withLead();
    expect(mayRead(life.state, first)).toBe(true);
    life.do(name('second'), head);
    expect(mayRead(life.state, first)).toBe(false);
    expect(mayRead(life.state, person('second.head', 'second', 'head'))).toBe(true);
  });

  it('has members that take part like others once they are named', () => {
    const life = begun();
    life.now = at('2026-03-10', '09:00');
    life.do(name('first', 'third'), monitor);
    expect(participantOf(life.task, 1, 'first')).toMatchObject({
      role: 'lead',
      groupId: 'districts',
      approvedDue: '2026-06-30T17:00:00.000Z',
    });
    expect(codeOf(life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, first))).toBe(
      'accepted: DeliverableSubmitted',
    );
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(life.task.kind).toBe('open');
  });

  it('may concern nobody, which is said once and may still be put right by a name', () => {
    const life = withLead();
    expect(codeOf(life.do(name(), monitor))).toBe('GROUP.NOBODY_NAMED');
    const events = life.do(nobody, monitor);
    expect(codeOf(events)).toBe('accepted: GroupMembersNamed');
    expect([head, monitor].map((one) => isAsked(life, one))).toEqual([false, false]);
    expect(mayRead(life.state, first)).toBe(false);
    const said = life.history.at(-1)!.event;
    expect(sentence(said, { agency: (id) => id, user: (id) => id })).toBe(
      'monitor xác định điều kiện không áp dụng cho đơn vị nào.',
    );
    expect(noticesFor(said, life.state)).toEqual([]);
    expect(codeOf(life.do(nobody, monitor))).toBe('GROUP.NOT_NOBODY');
    expect(codeOf(life.do(name('first'), head))).toBe('accepted: GroupMembersNamed');
    expect(life.task.assignment.openGroups).toEqual([coordinating]);
  });

  it.each([
    ['somebody who is no member', name('lead'), supervisor, 'GROUP.NOT_A_MEMBER'],
    ['nobody, where nobody else leads', nobody, supervisor, 'TASK.NO_LEAD'],
    ['nobody together with names', { ...name('first'), nobody: true }, supervisor, 'GROUP.NOT_NOBODY'],
  ])('is not settled by naming %s', (_, command, actor, code) => {
    const life = begun();
    const before = life.state;
    expect(codeOf(life.do(command, actor))).toBe(code);
    expect(life.state).toBe(before);
  });

  it('says of its task in the history for whom it waits', () => {
    const life = begun();
    expect(sentence(life.history[0]!.event, { agency: (id) => id, user: (id) => id })).toBe(
      'Giao nhiệm vụ số 1; chờ xác định đơn vị chủ trì (“có HTX thuộc diện giải thể”).',
    );
  });

  it('without a condition is no task where nobody leads', () => {
    const life = Life.on('2026-03-02');
    const openGroups = [{ groupId: 'districts', role: 'lead' }] as const;
    const given = assignment({ assignees: [assignee('unit', 'coordinator')], openGroups });
    expect(codeOf(life.do({ type: 'AssignTask', assignment: given }, process))).toBe('TASK.NO_LEAD');
  });
});
