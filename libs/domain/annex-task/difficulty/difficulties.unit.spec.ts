import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import {
  Life,
  assignee,
  assignment,
  codeOf,
  coordinator,
  directoryOf,
  document,
  lead,
  monitor,
  person,
  process,
  supervisor,
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { Notice } from '#libs/domain/notices/notice';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { stillWanted } from '#libs/domain/notices/still-wanted';
import { mayRead } from '#libs/domain/permissions/readers';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { at, endOfDay } from '#libs/domain/shared/time';

const treasury = person('treasury.officer', 'treasury', 'officer');
const expert = person('expert', 'treasury', 'officer');
const raise: TaskCommand = {
  type: 'RaiseDifficulty',
  content: 'Thiếu kinh phí',
  recommendation: 'Bổ sung dự toán',
};
const consolidate: TaskCommand = { type: 'ConsolidateDifficulty', difficulty: 1, summary: 'Đề nghị bổ sung' };
const give = (changes: Partial<Extract<TaskCommand, { type: 'AssignDifficulty' }>> = {}): TaskCommand => ({
  type: 'AssignDifficulty',
  difficulty: 1,
  resolver: { agencyId: 'treasury' },
  due: '2026-01-30',
  ...changes,
});
const account = (changes = {}) => ({
  account: { userId: 'expert', agencyId: 'treasury', roles: ['officer' as const], active: true, ...changes },
});
const solve: TaskCommand = { type: 'ResolveDifficulty', difficulty: 1, resolution: 'Đã bổ sung dự toán' };
const assigned = (changes = {}): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'unit', 'treasury', { id: 'gone', validTo: '2025-12-31' });
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  return life;
};
const raised = (): Life => {
  const life = assigned();
  life.do(raise, coordinator);
  return life;
};
const only = (life: Life) => life.task.difficulties?.[0];
const about = (events: readonly TaskEvent[]) =>
  events.flatMap((event) =>
    (event.type === 'ReminderIssued' || event.type === 'TaskEscalated') && event.data.difficulty === 1
      ? [event]
      : [],
  );
const whom = ({ kind, to }: Notice): string =>
  `${kind} → ${to.kind === 'agency' ? to.agencyId : to.kind === 'user' ? to.userId : to.role}`;
const told = (decision: readonly TaskEvent[] | Rejection, life: Life): string[] => {
  if (isRejection(decision)) throw new Error(decision.code);
  return decision.flatMap((event) => noticesFor(event, life.state)).map(whom);
};

describe('a difficulty that a progress report names', () => {
  const report = (difficulties?: string, proposals?: string): TaskCommand => ({
    type: 'ReportProgress',
    result: 'Đang làm',
    difficulties,
    proposals,
  });

  it('enters the register with what the report proposes, and reaches the monitoring agency', () => {
    const life = assigned();
    const events = life.do(report(' Thiếu kinh phí ', 'Bổ sung dự toán'), coordinator);
    expect(typesOf(events)).toEqual(['ProgressReported', 'DifficultyRaised']);
    expect(only(life)).toMatchObject({
      agencyId: 'unit',
      status: 'raised',
      raisedBy: 'unit.officer',
      content: 'Thiếu kinh phí',
      recommendation: 'Bổ sung dự toán',
    });
    expect(availableActions(life.task, life.context(monitor)).map(({ type }) => type)).toContain(
      'ConsolidateDifficulty',
    );
  });

  it('is not entered again while it is unsolved, but is by another unit, and when it comes back', () => {
    const life = assigned();
    life.do(report('Thiếu kinh phí'), coordinator);
    expect(typesOf(life.do(report('Thiếu kinh phí'), coordinator))).toEqual(['ProgressReported']);
    expect(typesOf(life.do(report('Thiếu kinh phí'), lead))).toContain('DifficultyRaised');
    life.do(consolidate, monitor);
    life.do(give(), supervisor);
    life.do(solve, treasury);
    expect(typesOf(life.do(report('Thiếu kinh phí'), coordinator))).toContain('DifficultyRaised');
    expect(life.task.difficulties).toHaveLength(3);
  });

  it('is none where the report names none', () => {
    const life = assigned();
    for (const none of [undefined, '', '  '])
      expect(typesOf(life.do(report(none), coordinator))).toEqual(['ProgressReported']);
  });
});

describe('a difficulty', () => {
  it('goes from a unit over the register to the UBND, to a resolver with a date, and back solved', () => {
    const life = assigned();
    expect(typesOf(life.do(raise, coordinator))).toEqual(['DifficultyRaised']);
    expect(typesOf(life.do(consolidate, monitor))).toEqual(['DifficultyConsolidated']);
    expect(typesOf(life.do(give(), supervisor))).toEqual(['DifficultyAssigned']);
    expect(typesOf(life.do(solve, treasury))).toEqual(['DifficultyResolved']);
    expect(only(life)).toMatchObject({
      n: 1,
      status: 'resolved',
      agencyId: 'unit',
      content: 'Thiếu kinh phí',
      consolidated: { by: 'monitor', summary: 'Đề nghị bổ sung' },
      assigned: { resolver: { agencyId: 'treasury', userId: null }, due: endOfDay('2026-01-30') },
      resolved: { by: 'treasury.officer', agencyId: 'treasury', resolution: 'Đã bổ sung dự toán' },
    });
  });

  it('is raised by who takes part, consolidated by who follows up, and given away by the supervisor', () => {
    const life = raised();
    expect(codeOf(life.do(raise, treasury))).toBe('TASK.FOREIGN');
    for (const who of [monitor, supervisor]) expect(codeOf(life.do(raise, who))).toBe('ACTOR.NOT_PERMITTED');
    for (const who of [lead, supervisor])
      expect(codeOf(life.do(consolidate, who))).toBe('ACTOR.NOT_PERMITTED');
    for (const who of [lead, monitor]) expect(codeOf(life.do(give(), who))).toBe('ACTOR.NOT_PERMITTED');
  });

  it('may be solved by the monitoring agency at once, and by nobody else until it is given to somebody', () => {
    const life = raised();
    for (const who of [coordinator, supervisor, treasury])
      expect(codeOf(life.do(solve, who))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do(solve, monitor))).toEqual(['DifficultyResolved']);
    const other = raised();
    other.do(consolidate, monitor);
    expect(codeOf(other.do(solve, monitor))).toBe('DIFFICULTY.NOT_OWNER');
  });

  it('may be taken up before it is consolidated, and given to another resolver', () => {
    const life = raised();
    expect(typesOf(life.do(give({ resolver: { agencyId: 'lead' } }), supervisor))).toEqual([
      'DifficultyAssigned',
    ]);
    expect(typesOf(life.do(give(), supervisor))).toEqual(['DifficultyAssigned']);
    expect(codeOf(life.do(solve, lead))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do(solve, treasury))).toEqual(['DifficultyResolved']);
  });

  it('opens the task to its resolver, to read it and to solve this and nothing else', () => {
    const life = raised();
    expect(mayRead(life.state, treasury)).toBe(false);
    life.do(give(), supervisor);
    expect(mayRead(life.state, treasury)).toBe(true);
    expect(mayRead(life.state, person('x', 'elsewhere', 'head'))).toBe(false);
    const may = availableActions(life.state, life.context(treasury));
    expect(may.map((a) => a.type)).toEqual(['ResolveDifficulty']);
    expect(expectedActions(may)).toHaveLength(1);
    life.do(solve, treasury);
    expect(mayRead(life.state, treasury)).toBe(true);
  });

  it('may be given to one person, who alone solves it', () => {
    const life = raised();
    life.do(give({ resolver: account() }), supervisor);
    expect(codeOf(life.do(solve, treasury))).toBe('ACTOR.NOT_PERMITTED');
    expect(typesOf(life.do(solve, expert))).toEqual(['DifficultyResolved']);
  });

  it('is refused where it could not be solved, and leaves nothing', () => {
    const life = raised();
    const before = life.history.length;
    const code = (changes: object) => codeOf(life.do(give(changes), supervisor));
    expect([
      code({ resolver: account({ active: false }) }),
      code({ resolver: account({ agencyId: null }) }),
      code({ resolver: { agencyId: 'nobody' } }),
      code({ resolver: { agencyId: 'gone' } }),
      code({ due: '2026-01-04' }),
      code({ difficulty: 9 }),
    ]).toEqual([
      'DIFFICULTY.RESOLVER_UNKNOWN',
      'DIFFICULTY.RESOLVER_UNKNOWN',
      'DIRECTORY.UNKNOWN_AGENCY',
      'DIFFICULTY.RESOLVER_NOT_IN_FORCE',
      'DEADLINE.IN_PAST',
      'DIFFICULTY.NOT_FOUND',
    ]);
    expect(life.history).toHaveLength(before);
    life.do(consolidate, monitor);
    expect(codeOf(life.do(consolidate, monitor))).toBe('DIFFICULTY.ALREADY_CONSOLIDATED');
    life.do(give(), supervisor);
    life.do(solve, treasury);
    for (const [command, who] of [
      [consolidate, monitor],
      [give(), supervisor],
      [solve, treasury],
    ] as const)
      expect(codeOf(life.do(command, who))).toBe('DIFFICULTY.ALREADY_RESOLVED');
  });

  it('is solved also when the task is done meanwhile', () => {
    const life = assigned({ assignees: [assignee('lead', 'lead')] });
    life.do(raise, lead);
    life.do(give(), supervisor);
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(codeOf(life.do(raise, lead))).toBe('TASK.CLOSED');
    expect(typesOf(life.do(solve, treasury))).toEqual(['DifficultyResolved']);
  });

  it('is expected of whoever has it at each stage', () => {
    const life = raised();
    const expected = (who: typeof lead) =>
      expectedActions(availableActions(life.state, life.context(who))).map((a) => a.type);
    expect([expected(monitor), expected(supervisor)]).toEqual([['ConsolidateDifficulty'], []]);
    life.do(consolidate, monitor);
    expect([expected(monitor), expected(supervisor)]).toEqual([[], ['AssignDifficulty']]);
    life.do(give(), supervisor);
    expect([expected(supervisor), expected(treasury)]).toEqual([[], ['ResolveDifficulty']]);
  });

  it('that was put forward before the task was done can still be given to somebody, and solved', () => {
    const life = raised();
    life.do(consolidate, monitor);
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(life.task.kind).toBe('completed');
    expect(typesOf(life.do(give(), supervisor))).toEqual(['DifficultyAssigned']);
    expect(typesOf(life.do(solve, treasury))).toEqual(['DifficultyResolved']);
  });
});

describe('a difficulty that waits', () => {
  const line = ({ type, data }: ReturnType<typeof about>[number]): string =>
    type === 'TaskEscalated' ? `${data.to}` : (data.key.split(':')[0] ?? '');

  it('in the register is brought to mind of the monitoring agency, and reported above it', () => {
    const life = raised();
    const events = about(life.runUntil(at('2026-02-20', '12:00')));
    expect(events.map(line)).toEqual(['difficulty#1-raised', 'office', 'vice-chair', 'chair']);
    const [first] = events;
    expect(first && noticesFor(first, life.state).map(whom)).toEqual(['remind-difficulty → monitoring']);
  });

  it('for a decision is brought to mind of the supervisor', () => {
    const life = raised();
    life.do(consolidate, monitor);
    const events = about(life.runUntil(at('2026-02-20', '12:00')));
    expect(events.map(line)).toEqual(['difficulty#1-consolidated', 'office', 'chair']);
    const [first] = events;
    expect(first && noticesFor(first, life.state).map(whom)).toEqual(['remind-difficulty → supervisor']);
  });

  it('for its resolver is brought to mind before and after its day, and reported level by level', () => {
    const life = raised();
    life.do(give(), supervisor);
    const events = about(life.runUntil(at('2026-03-20', '12:00')));
    expect(events.map(line)).toEqual([
      'difficulty#1@treasury',
      'difficulty#1@treasury',
      'difficulty-late#1@treasury',
      'head',
      'monitoring-agency',
      'office',
      'vice-chair',
      'chair',
    ]);
    expect(new Set(events.map((e) => e.data.agencyId))).toEqual(new Set(['treasury']));
    expect(events.slice(0, 4).flatMap((event) => noticesFor(event, life.state).map(whom))).toEqual([
      'remind-difficulty → treasury',
      'remind-difficulty → treasury',
      'remind-difficulty → treasury',
      'escalated → treasury',
    ]);
  });

  it('for one person reminds that person, and is reported from the monitoring agency on', () => {
    const life = raised();
    life.do(give({ resolver: account() }), supervisor);
    const events = about(life.runUntil(at('2026-03-20', '12:00')));
    expect(events.map(line).slice(3)).toEqual(['monitoring-agency', 'office', 'vice-chair', 'chair']);
    const [first] = events;
    expect(first && noticesFor(first, life.state).map(whom)).toEqual(['remind-difficulty → expert']);
  });

  it('asks for nothing more once it is solved, and stands still with the task', () => {
    const life = raised();
    life.do(give(), supervisor);
    life.do({ type: 'SuspendTask', reason: 'x' }, supervisor);
    expect(about(life.runUntil(at('2026-02-05', '09:00')))).toEqual([]);
    life.do({ type: 'ResumeTask' }, supervisor);
    const [first] = about(life.runUntil(at('2026-03-02', '12:00')));
    expect(first?.data.deadline).toBe(endOfDay('2026-03-02'));
    life.do(solve, treasury);
    expect(about(life.runUntil(at('2026-06-20', '12:00')))).toEqual([]);
  });
});

describe('who is told of a difficulty', () => {
  it('is whoever has it next, and who raised it what became of it', () => {
    const life = assigned();
    expect(told(life.do(raise, coordinator), life)).toEqual(['difficulty-raised → monitoring']);
    expect(told(life.do(consolidate, monitor), life)).toEqual(['difficulty-consolidated → supervisor']);
    expect(told(life.do(give(), supervisor), life)).toEqual([
      'difficulty-assigned → treasury',
      'difficulty-in-hand → unit',
    ]);
    expect(told(life.do(solve, treasury), life)).toEqual([
      'difficulty-resolved → unit',
      'difficulty-resolved → monitoring',
    ]);
  });

  it('a notice that waits is kept back once it went on to somebody else', () => {
    const life = raised();
    const made = life.history.at(-1);
    const waiting = (made ? noticesFor(made.event, life.state) : []).map((n) => ({
      ...n,
      occurredAt: life.now,
    }));
    const wanted = () => waiting.map((n) => stillWanted(n, life.state));
    expect(wanted()).toEqual([true]);
    life.now = at('2026-01-06', '09:00');
    life.do(consolidate, monitor);
    expect(wanted()).toEqual([false]);
  });
});
