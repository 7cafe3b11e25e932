import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import { participantOf } from '#libs/domain/annex-task/kernel/queries';
import type { Assignment, TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import {
  assignee,
  assignment,
  codeOf,
  coordinator,
  directoryOf,
  document,
  head,
  lead,
  Life,
  monitor,
  person,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { sentence } from '#libs/telling/vietnamese.spec-helper';
import { noticesFor } from '#libs/domain/notices/notices-for';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { at } from '#libs/domain/shared/time';

const named = (...agencyIds: string[]) =>
  ({ type: 'NameGroupMembers', groupId: 'related', agencyIds }) as const;
const leading = (...agencyIds: string[]) =>
  ({ type: 'NameGroupMembers', groupId: 'leaders', agencyIds }) as const;

/** A task of one lead and one coordinating unit, with an open group of each kind. */
const begun = (changes: Partial<Assignment> = {}): Life => {
  const life = Life.on('2026-03-02');
  life.directory = directoryOf('lead', 'unit', 'third', 'fourth', 'monitoring', {
    id: 'gone',
    validTo: '2025-06-30',
  });
  const openGroups = [
    { groupId: 'related', role: 'coordinator' },
    { groupId: 'leaders', role: 'lead' },
  ] as const;
  const assignees = [assignee('lead', 'lead'), assignee('unit', 'coordinator')];
  life.do({ type: 'AssignTask', assignment: assignment({ assignees, openGroups, ...changes }) }, process);
  return life;
};
const actionsOf = (life: Life, actor: Person) => availableActions(life.state, life.context(actor));
const expectedOf = (life: Life, actor: Person) =>
  expectedActions(actionsOf(life, actor)).flatMap(({ type, groupId }) =>
    type === 'NameGroupMembers' ? [groupId] : [],
  );

describe('an open group', () => {
  it('owes nothing until its members are named', () => {
    const life = begun();
    life.runUntil(at('2026-12-31', '12:00'));
    const concerned = life.history.flatMap(({ event }) =>
      'agencyId' in event.data ? [event.data.agencyId] : [],
    );
    expect(new Set(concerned)).toEqual(new Set(['lead', 'unit']));
  });

  it('is for the head of the lead to name where it coordinates, and for those above where it leads', () => {
    const life = begun();
    for (const actor of [lead, coordinator, person('unit.head', 'unit', 'head'), monitor, supervisor])
      expect(codeOf(life.do(named('third'), actor))).toBe('ACTOR.NOT_PERMITTED');
    for (const actor of [lead, head, coordinator])
      expect(codeOf(life.do(leading('fourth'), actor))).toBe('ACTOR.NOT_PERMITTED');
    expect(codeOf(life.do(named('third'), person('x', 'third', 'head')))).toBe('TASK.FOREIGN');
    expect(codeOf(life.do(named('third'), head))).toBe('accepted: GroupMembersNamed');
    expect(codeOf(life.do(leading('fourth'), monitor))).toBe('accepted: GroupMembersNamed');
  });

  it('is expected to be named by them, and may be added to afterwards', () => {
    const life = begun();
    expect(expectedOf(life, head)).toEqual(['related']);
    expect(expectedOf(life, supervisor)).toEqual(['leaders']);
    expect(expectedOf(life, monitor)).toEqual(['leaders']);
    expect(expectedOf(life, coordinator)).toEqual([]);
    life.do(named('third'), head);
    expect(expectedOf(life, head)).toEqual([]);
    expect(actionsOf(life, head)).toContainEqual(
      expect.objectContaining({ type: 'NameGroupMembers', groupId: 'related', further: true }),
    );
    expect(codeOf(life.do(named('fourth'), head))).toBe('accepted: GroupMembersNamed');
    expect(life.task.assignment.assignees.slice(2)).toEqual([
      assignee('third', 'coordinator', 'related'),
      assignee('fourth', 'coordinator', 'related'),
    ]);
  });

  it.each([
    ['a group that the task does not name', { ...named('third'), groupId: 'wards' }, 'GROUP.NOT_IN_TASK'],
    ['nobody', named(), 'GROUP.NOBODY_NAMED'],
    ['an unknown agency', named('third', 'nowhere'), 'DIRECTORY.UNKNOWN_AGENCY'],
    ['an agency that is no more', named('gone'), 'GROUP.MEMBER_NOT_IN_FORCE'],
    ['itself', named('lead'), 'GROUP.MEMBER_IS_ITSELF'],
    ['somebody who takes part already', named('third', 'unit'), 'GROUP.TAKES_PART_ALREADY'],
  ])('is not named %s', (_, command, code) => {
    const life = begun();
    const before = life.state;
    expect(codeOf(life.do(command, head))).toBe(code);
    expect(life.state).toBe(before);
  });

  it('has members that are told, acknowledge for themselves and are reminded to', () => {
    const life = begun();
    life.now = at('2026-03-10', '09:00');
    const events = life.do(named('third', 'third'), head);
    if (isRejection(events)) throw new Error(events.code);
    const [event] = events;
    if (!event) throw new Error('no event');
    expect(noticesFor(event, life.state)).toMatchObject([
      {
        kind: 'assigned-coordinator',
        to: { agencyId: 'third' },
        slot: 'prompt',
        facts: { deadline: '2026-06-30T17:00:00.000Z', coordinators: { first: ['unit', 'third'] } },
      },
    ]);
    expect(sentence(event, { agency: (id) => id, user: (id) => id })).toBe(
      'lead.head chỉ định third phối hợp.',
    );
    // Two working days from the naming, not from the assignment.
    const reminded = life.runUntil(at('2026-03-13', '12:00')).filter((e) => e.type === 'ReminderIssued');
    expect(reminded.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ agencyId: 'third', kind: 'acknowledgement' }),
    );
    expect(codeOf(life.do({ type: 'Acknowledge' }, person('t', 'third', 'officer')))).toBe(
      'accepted: AssignmentAcknowledged',
    );
  });

  it('has members that can be asked to coordinate, and take part in the cycles that follow', () => {
    const schedule: TaskSchedule = {
      kind: 'recurring',
      every: 'monthly',
      dueMonthDay: null,
      from: '2026-03-01',
      until: '2026-12-31',
    };
    const life = begun({ schedule });
    life.do(named('third'), head);
    const asked = life.do(
      { type: 'RequestCoordination', coordinatorIds: ['third'], content: 'Số liệu' },
      lead,
    );
    expect(codeOf(asked)).toBe('accepted: CoordinationRequested');
    life.runUntil(at('2026-04-02', '12:00'));
    expect(participantOf(life.task, 2, 'third')).toMatchObject({ role: 'coordinator', groupId: 'related' });
  });

  it('whose members lead: each answers for itself, by the deadline that the task has by then', () => {
    const life = begun();
    const amending = { number: '9/QĐ', date: '2026-03-01', issuer: null, signer: null, subject: null };
    life.do({ type: 'AmendTask', document: amending, terms: { due: '2026-08-31' } }, supervisor);
    life.do(leading('third'), supervisor);
    expect(participantOf(life.task, 1, 'third')).toMatchObject({
      role: 'lead',
      originalDue: '2026-06-30T17:00:00.000Z',
      approvedDue: '2026-08-31T17:00:00.000Z',
    });
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(life.task.kind).toBe('open');
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, person('t', 'third', 'head'));
    life.do({ type: 'ApproveDeliverable', deliverable: 2 }, supervisor);
    expect(life.task.kind).toBe('completed');
  });

  it('whose first member coordinates by the deadline as it was amended, not by a lead’s own', () => {
    const amending = { number: '9/QĐ', date: '2026-03-01', issuer: null, signer: null, subject: null };
    const due = '2026-08-31T17:00:00.000Z';
    const alone = () => begun({ assignees: [assignee('lead', 'lead')] });
    const dueOf = (life: Life) => participantOf(life.task, 1, 'third')?.approvedDue;

    const amended = alone();
    amended.do({ type: 'AmendTask', document: amending, terms: { due: '2026-08-31' } }, supervisor);
    amended.do(named('third'), head);
    expect(dueOf(amended)).toBe(due);

    const both = alone();
    both.do({ type: 'AmendTask', document: amending, terms: { due: '2026-08-31' } }, supervisor);
    both.do({ type: 'RequestExtension', proposedDue: '2026-09-30', reason: 'x' }, head);
    both.do({ type: 'DecideExtension', extension: 1, granted: true }, supervisor);
    both.do(named('third'), head);
    expect(dueOf(both)).toBe(due);

    const suspended = alone();
    suspended.do({ type: 'SuspendTask', reason: 'x', until: '2026-03-31' }, supervisor);
    suspended.runUntil(at('2026-04-10', '09:00'));
    suspended.do(named('third'), head);
    expect(dueOf(suspended)).toBe(participantOf(suspended.task, 1, 'lead')?.approvedDue);
  });

  it('named before deadlines were said with the names folds as it did', () => {
    const life = begun({ assignees: [assignee('lead', 'lead')] });
    const data = { groupId: 'related', role: 'coordinator', by: 'x', agencyIds: ['third'] } as const;
    const state = taskDecider.evolve(life.state, {
      event: { type: 'GroupMembersNamed', data },
      occurredAt: life.now,
    });
    expect(state.kind === 'open' && participantOf(state, 1, 'third')?.approvedDue).toBe(
      '2026-06-30T17:00:00.000Z',
    );
  });

  it('named when the deadline has passed is late from then on, not before', () => {
    const life = begun();
    life.runUntil(at('2026-07-20', '09:00'));
    life.do(leading('third'), supervisor);
    const events = life.runUntil(at('2026-07-21', '12:00'));
    const levels = events.flatMap((e) =>
      e.type === 'TaskEscalated' && e.data.agencyId === 'third' ? [e.data.level] : [],
    );
    expect(levels).toEqual([1]);
  });
});
