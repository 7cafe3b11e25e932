import { participantOf, openCyclesOf } from '#libs/domain/annex-task/kernel/queries';
import type { Assignment, TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import {
  assignee,
  assignment,
  codeOf,
  directoryOf,
  document,
  Life,
  person,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { AgencyGroup, GroupMember, Succession } from '#libs/domain/directory/directory';
import { sentence } from '#libs/telling/vietnamese.spec-helper';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { mayRead } from '#libs/domain/permissions/readers';
import { at, type LocalDate } from '#libs/domain/shared/time';

const listed = (
  agencyId: string,
  from: LocalDate | null = null,
  to: LocalDate | null = null,
): GroupMember => ({
  agencyId,
  from,
  to,
});
const wards = (...members: GroupMember[]): AgencyGroup => ({
  id: 'wards',
  name: 'UBND các phường',
  aliases: [],
  open: false,
  kinds: [],
  members,
});
const monthly: TaskSchedule = {
  kind: 'recurring',
  every: 'monthly',
  dueMonthDay: null,
  from: '2026-03-01',
  until: '2026-12-31',
};
const ids = ['first', 'second', 'third', 'lead', 'heir', 'monitoring'];

/** A monthly task of the first and the second ward, assigned on 2/3/2026; the directory may change later. */
const begun = (changes: Partial<Assignment> = {}, ...members: GroupMember[]): Life => {
  const life = Life.on('2026-03-02');
  const assignees = [assignee('first', 'lead', 'wards'), assignee('second', 'lead', 'wards')];
  const groups = [{ groupId: 'wards', role: 'lead' }] as const;
  knows(life, ...(members.length > 0 ? members : [listed('first'), listed('second')]));
  const given = assignment({ schedule: monthly, assignees, groups, ...changes });
  life.do({ type: 'AssignTask', assignment: given }, process);
  return life;
};
const knows = (life: Life, ...members: GroupMember[]): void => {
  life.directory = { ...directoryOf(...ids), groups: { wards: wards(...members) } };
};
const owing = (life: Life, cycle: number): string[] =>
  Object.values(life.task.participants)
    .filter((p) => p.cycle === cycle && p.releasedAt === undefined)
    .map(({ agencyId }) => agencyId)
    .sort();
const changesOf = (life: Life) =>
  life.history.flatMap(({ event }) => (event.type === 'GroupMembersChanged' ? [event] : []));
const submit = (life: Life, agencyId: string, cycle?: number) =>
  life.do(
    { type: 'SubmitDeliverable', cycle, summary: 'x', files: [], document },
    person(`${agencyId}.head`, agencyId, 'head'),
  );

describe('a group whose members change', () => {
  it('has in each period the members of its first day', () => {
    const life = begun(
      {},
      listed('first', null, '2026-03-31'),
      listed('second'),
      listed('third', '2026-04-01'),
    );
    life.runUntil(at('2026-05-02', '12:00'));
    expect([1, 2, 3].map((no) => owing(life, no))).toEqual([
      ['first', 'second'],
      ['second', 'third'],
      ['second', 'third'],
    ]);
    const [only, ...more] = changesOf(life);
    expect(more).toEqual([]);
    expect(only?.data).toEqual({
      cycle: 2,
      joined: [assignee('third', 'lead', 'wards')],
      left: [assignee('first', 'lead', 'wards')],
      deadlines: [{ cycle: 2, due: '2026-04-30T17:00:00.000Z' }],
    });
    const types = life.history.map(({ event }) => event.type);
    expect(types[types.indexOf('GroupMembersChanged') + 1]).toBe('CycleOpened');
  });

  it('has the same members when the process wakes late', () => {
    const members = [listed('first', null, '2026-03-31'), listed('second'), listed('third', '2026-04-20')];
    const life = begun({}, ...members);
    life.wake(at('2026-05-10', '09:00'));
    expect([2, 3].map((no) => owing(life, no))).toEqual([['second'], ['second', 'third']]);
  });

  it('lets go who left of nothing that it owed before, which it can still do and read', () => {
    const life = begun({}, listed('first', null, '2026-03-31'), listed('second'));
    life.runUntil(at('2026-04-02', '12:00'));
    expect(openCyclesOf(life.task).map(({ no }) => no)).toEqual([1, 2]);
    const officer = person('first.head', 'first', 'head');
    expect(codeOf(submit(life, 'first', 2))).toBe('TASK.FOREIGN');
    expect(codeOf(submit(life, 'first', 1))).toBe('accepted: DeliverableSubmitted');
    expect(life.task.former).toBeUndefined();
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    // Nothing is left that it owes: it reads on what it did, like everybody who took part before.
    expect(life.task.former).toEqual([{ ...assignee('first', 'lead', 'wards'), leftGroup: true }]);
    expect(life.task.assignment.assignees).toEqual([assignee('second', 'lead', 'wards')]);
    expect(mayRead(life.state, officer)).toBe(true);
    expect(codeOf(submit(life, 'first'))).toBe('TASK.FOREIGN');
  });

  it('tells who joined that the task is theirs, and who left that nothing new comes', () => {
    const life = begun(
      {},
      listed('first', null, '2026-03-31'),
      listed('second'),
      listed('third', '2026-04-01'),
    );
    life.runUntil(at('2026-04-01', '12:00'));
    const [event] = changesOf(life);
    if (!event) throw new Error('nobody joined or left');
    expect(noticesFor(event, life.state)).toMatchObject([
      { kind: 'assigned-lead', to: { agencyId: 'third' }, facts: { deadline: '2026-04-30T17:00:00.000Z' } },
      { kind: 'group-left', to: { agencyId: 'first' } },
    ]);
    expect(sentence(event, { agency: (id) => id, user: (id) => id })).toBe(
      'Thành viên nhóm được giao thay đổi khi mở kỳ mới: third tham gia chủ trì; first không còn thuộc nhóm, không có việc mới.',
    );
  });

  it('takes a member that joins in the middle of a period into it, by the day that is everybody’s', () => {
    const life = begun();
    knows(life, listed('first'), listed('second'), listed('third', '2026-03-10'));
    life.runUntil(at('2026-03-09', '23:59'));
    expect(owing(life, 1)).toEqual(['first', 'second']);
    // The directory says so some days ahead: the process wakes on the day.
    expect(life.next()).toBe(at('2026-03-10', '00:00'));
    life.runUntil(at('2026-03-20', '12:00'));
    expect(participantOf(life.task, 1, 'third')).toMatchObject({
      role: 'lead',
      groupId: 'wards',
      takenOverAt: at('2026-03-10', '00:00'),
      originalDue: '2026-03-31T17:00:00.000Z',
      approvedDue: '2026-03-31T17:00:00.000Z',
    });
    expect(changesOf(life)).toHaveLength(1);
    // It has its own two working days to acknowledge.
    const reminded = life.history.flatMap(({ event }) =>
      event.type === 'ReminderIssued' && event.data.agencyId === 'third' ? [event.data.kind] : [],
    );
    expect(reminded[0]).toBe('acknowledgement');
  });

  it('takes who joins after the deadline in with the next period only', () => {
    const life = begun({ schedule: { ...monthly, dueDay: 15 } as TaskSchedule });
    knows(life, listed('first'), listed('second'), listed('third', '2026-03-20'));
    life.runUntil(at('2026-04-02', '12:00'));
    expect([1, 2].map((no) => owing(life, no))).toEqual([
      ['first', 'second'],
      ['first', 'second', 'third'],
    ]);
  });

  it('of a task that is due once is joined until its deadline, as that is by now, and left by nobody', () => {
    const due = { kind: 'single', start: null, due: '2026-06-30', interim: [] } as const;
    const life = begun({ schedule: due });
    const amending = { number: '9/QĐ', date: '2026-03-01', issuer: null, signer: null, subject: null };
    life.do({ type: 'AmendTask', document: amending, terms: { due: '2026-08-31' } }, supervisor);
    knows(
      life,
      ...[listed('first', null, '2026-05-31'), listed('second')],
      ...[listed('third', '2026-07-15'), listed('heir', '2026-09-01')],
    );
    life.runUntil(at('2026-12-31', '12:00'));
    expect(owing(life, 1)).toEqual(['first', 'second', 'third']);
    expect(participantOf(life.task, 1, 'third')?.approvedDue).toBe('2026-08-31T17:00:00.000Z');
  });

  it('does not bring back whom a decision took out, but does bring back who had left and belongs to it again', () => {
    const life = begun(
      {},
      listed('first', null, '2026-03-31'),
      listed('first', '2026-05-01'),
      listed('second'),
    );
    const decided = { reason: 'x', document: { ...document, date: '2026-03-02' } };
    life.do({ type: 'ReassignTask', from: 'second', to: 'heir', ...decided }, supervisor);
    submit(life, 'first');
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    life.runUntil(at('2026-04-02', '12:00'));
    expect(life.task.former?.map(({ agencyId }) => agencyId)).toEqual(['second', 'first']);
    life.runUntil(at('2026-05-02', '12:00'));
    expect([2, 3].map((no) => owing(life, no))).toEqual([['heir'], ['first', 'heir']]);
  });

  it('takes in nobody who is no more', () => {
    const life = begun();
    knows(life, listed('first'), listed('second'), listed('third'));
    life.directory = { ...life.directory, ...directoryOf(...ids, { id: 'third', validTo: '2026-02-28' }) };
    life.directory = { ...life.directory, groups: { wards: wards(listed('first'), listed('third')) } };
    life.runUntil(at('2026-04-02', '12:00'));
    expect(owing(life, 1)).toEqual(['first', 'second']);
    expect(owing(life, 2)).toEqual(['first']);
  });

  it('does not take who joins into a period that is over, though its deadline was moved beyond its end', () => {
    const life = begun();
    life.do({ type: 'SuspendTask', reason: 'x', until: '2026-03-20' }, supervisor);
    knows(life, listed('first'), listed('second'), listed('third', '2026-04-05'));
    life.runUntil(at('2026-04-06', '12:00'));
    expect(participantOf(life.task, 1, 'first')?.approvedDue).toBe('2026-04-19T17:00:00.000Z');
    expect([1, 2].map((no) => owing(life, no))).toEqual([
      ['first', 'second'],
      ['first', 'second', 'third'],
    ]);
  });

  it('lets who left answer what it was asked by a directive before', () => {
    const life = begun({}, listed('first', null, '2026-03-31'), listed('second'));
    submit(life, 'first');
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    life.do({ type: 'IssueDirective', kind: 'direction', text: 'x', to: ['first'] }, supervisor);
    life.runUntil(at('2026-04-02', '12:00'));
    const answer = { type: 'AnswerDirective', directive: 1, answer: 'x' } as const;
    expect(codeOf(life.do(answer, person('first.head', 'first', 'head')))).toBe(
      'accepted: DirectiveAnswered',
    );
    expect(life.task.former?.map(({ agencyId }) => agencyId)).toEqual(['first']);
  });

  it('leaves an agency that has a name of its own in the task, and the task with a lead', () => {
    const own = begun({ assignees: [assignee('first', 'lead'), assignee('second', 'lead', 'wards')] });
    knows(own, listed('third', '2026-04-01'));
    own.runUntil(at('2026-04-02', '12:00'));
    expect(owing(own, 2)).toEqual(['first', 'third']);

    const emptied = begun();
    knows(emptied);
    emptied.runUntil(at('2026-04-02', '12:00'));
    expect(owing(emptied, 2)).toEqual(['first', 'second']);
    expect(changesOf(emptied)).toEqual([]);
  });

  it('is as it was where the task was assigned before groups were kept', () => {
    const life = Life.on('2026-03-02');
    knows(life, listed('third'));
    const assignees = [assignee('first', 'lead', 'wards')];
    life.do({ type: 'AssignTask', assignment: assignment({ schedule: monthly, assignees }) }, process);
    life.runUntil(at('2026-05-02', '12:00'));
    expect(owing(life, 3)).toEqual(['first']);
  });
});

describe('a member of a group that gives way to another agency', () => {
  const act: Succession = { from: 'first', to: 'heir', on: '2026-04-01', act: 'first', general: true };
  const endedAt = (life: Life, ...members: GroupMember[]): void => {
    knows(life, ...members);
    const { agencies } = life.directory;
    const first = agencies['first'];
    if (!first) throw new Error('unknown');
    life.directory = {
      ...life.directory,
      agencies: { ...agencies, first: { ...first, validTo: '2026-03-31' } },
      successions: [act],
    };
  };
  const succeed = (life: Life) =>
    life.do(
      {
        type: 'SucceedAgency',
        succession: 'first',
        from: 'first',
        to: 'heir',
        reason: 'x',
        document: { number: '1', date: '2026-03-01', issuer: null, signer: null, subject: null },
      },
      process,
    );

  it('is carried by the succession alone, whichever of both comes first', () => {
    const members = [listed('first', null, '2026-03-31'), listed('second'), listed('heir', '2026-04-01')];
    for (const opensFirst of [true, false]) {
      const life = begun();
      endedAt(life, ...members);
      life.runUntil(at('2026-03-31', '23:00'));
      life.now = at('2026-04-01', '00:00');
      if (opensFirst) life.wake(life.now);
      expect(codeOf(succeed(life))).toBe('accepted: ParticipantSucceeded');
      life.runUntil(at('2026-05-02', '12:00'));
      expect(changesOf(life)).toEqual([]);
      expect([1, 2, 3].map((no) => owing(life, no))).toEqual([
        ['heir', 'second'],
        ['heir', 'second'],
        ['heir', 'second'],
      ]);
    }
  });

  it('leaves its place to who is no member itself, as the act has it', () => {
    const life = begun();
    endedAt(life, listed('first', null, '2026-03-31'), listed('second'));
    life.runUntil(at('2026-04-02', '12:00'));
    succeed(life);
    life.runUntil(at('2026-05-02', '12:00'));
    expect(owing(life, 3)).toEqual(['heir', 'second']);
    // Once the directory says that it does not belong to the group, it leaves like others.
    endedAt(life, listed('second'), listed('heir', '2026-04-01', '2026-05-31'));
    life.runUntil(at('2026-06-02', '12:00'));
    expect(owing(life, 4)).toEqual(['second']);
  });
});
