import fc from 'fast-check';
import { availableActions, type AvailableAction } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskCommand, TaskCommandType } from '#libs/domain/annex-task/commands';
import { decideTask } from '#libs/domain/annex-task/decide';
import { cyclesOf, upcomingPeriod } from '#libs/domain/annex-task/kernel/queries';
import { document, person } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { Life } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { anyLife, play } from '#libs/domain/annex-task/task-lives.spec';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';

/** A command, and how it is offered: with the number of its subject, its cycle or its group. */
interface Try {
  readonly n?: number;
  readonly cycle?: number;
  readonly groupId?: string;
  readonly command: TaskCommand;
}

/** What a life has that commands are about. */
interface Known {
  readonly life: Life;
  readonly actor: Person;
  readonly numbers: readonly number[];
  readonly cycles: readonly number[];
  readonly agencies: readonly string[];
}
type Ways = (known: Known) => readonly Try[];

const numbered =
  (make: (n: number) => TaskCommand): Ways =>
  ({ numbers }) =>
    numbers.map((n) => ({ n, command: make(n) }));
const inCycles =
  (make: (cycle: number, known: Known) => TaskCommand | readonly TaskCommand[]): Ways =>
  (known) =>
    known.cycles.flatMap((cycle) => [make(cycle, known)].flat().map((command): Try => ({ cycle, command })));
const oneTime =
  (...commands: readonly TaskCommand[]): Ways =>
  () =>
    commands.map((command) => ({ command }));
/** Never offered to anybody, and why. */
const leftOut = (why: string): string => why;

const deciding = { ...document, number: '9/QĐ', date: '2026-01-02' };
const letter = { ...deciding, number: '10/VP' };

/** The whole table of commands, each with contents that nothing but their subject can be refused for. */
const table: Readonly<Record<TaskCommandType, Ways | string>> = {
  AssignTask: leftOut('the activation of a plan assigns'),
  TakeDueSteps: leftOut('the process of a task takes its steps'),
  SupersedeTask: leftOut('the end of a plan decides about all its tasks at once'),
  LinkPredecessor: leftOut('the end of a plan links the tasks that go on'),
  SucceedSupervisor: leftOut('the plan says who is in charge, and its process carries that to the tasks'),
  CorrectPlanNumber: leftOut('the plan says its number, and its process carries that to the tasks'),
  SucceedAgency: leftOut('the end of an agency moves its tasks'),
  Acknowledge: inCycles((cycle) => ({ type: 'Acknowledge', cycle })),
  RequestCoordination: inCycles((cycle, { agencies }) =>
    agencies.map((id) => ({ type: 'RequestCoordination', cycle, coordinatorIds: [id], content: 'x' })),
  ),
  SubmitCoordinationInput: ({ numbers, cycles }) =>
    numbers.flatMap((n) =>
      cycles.map((cycle): Try => ({
        n,
        cycle,
        command: { type: 'SubmitCoordinationInput', cycle, request: n, summary: 'x', files: [] },
      })),
    ),
  AcceptCoordinationInput: numbered((input) => ({ type: 'AcceptCoordinationInput', input })),
  ReturnCoordinationInput: numbered((input) => ({ type: 'ReturnCoordinationInput', input, reason: 'x' })),
  WaiveCoordination: numbered((request) => ({ type: 'WaiveCoordination', request, reason: 'x' })),
  ReportProgress: inCycles((cycle) => ({ type: 'ReportProgress', cycle, result: 'x' })),
  SubmitDeliverable: inCycles((cycle) => ({
    type: 'SubmitDeliverable',
    cycle,
    summary: 'x',
    files: [],
    document,
  })),
  WithdrawDeliverable: numbered((n) => ({ type: 'WithdrawDeliverable', deliverable: n, reason: 'x' })),
  SignOffDeliverable: numbered((n) => ({ type: 'SignOffDeliverable', deliverable: n })),
  RefuseSignOff: numbered((n) => ({ type: 'RefuseSignOff', deliverable: n, reason: 'x' })),
  ApproveDeliverable: numbered((n) => ({ type: 'ApproveDeliverable', deliverable: n })),
  ReturnDeliverable: numbered((n) => ({ type: 'ReturnDeliverable', deliverable: n, reason: 'x' })),
  RequestExtension: inCycles((cycle) => ({
    type: 'RequestExtension',
    cycle,
    proposedDue: '2030-01-01',
    reason: 'x',
  })),
  DecideExtension: numbered((n) => ({ type: 'DecideExtension', extension: n, granted: false, answer: 'x' })),
  ProposeReturn: inCycles((cycle) => ({ type: 'ProposeReturn', cycle, kind: 'adjust', reason: 'x' })),
  GiveOpinion: numbered((n) => ({ type: 'GiveOpinion', proposal: n, opinion: 'x' })),
  DecideReturnProposal: numbered((n) => ({
    type: 'DecideReturnProposal',
    proposal: n,
    accepted: false,
    answer: 'x',
  })),
  ReassignTask: ({ agencies }) =>
    agencies.flatMap((from) =>
      [...agencies, undefined].map((to): Try => ({
        command: { type: 'ReassignTask', from, to, reason: 'x', document: deciding },
      })),
    ),
  NameGroupMembers: ({ agencies }) =>
    ['related', 'leaders'].flatMap((groupId) =>
      agencies.map((id): Try => ({
        groupId,
        command: { type: 'NameGroupMembers', groupId, agencyIds: [id] },
      })),
    ),
  SuspendTask: oneTime({ type: 'SuspendTask', reason: 'x', document: deciding }),
  ResumeTask: oneTime({ type: 'ResumeTask' }),
  PauseReminders: oneTime({ type: 'PauseReminders', until: '2030-01-01', reason: 'x' }),
  AmendTask: oneTime({ type: 'AmendTask', document: deciding, terms: { product: 'Một sản phẩm khác' } }),
  ProposeAmendment: oneTime({ type: 'ProposeAmendment', terms: { product: 'Một đề án' }, reason: 'x' }),
  DecideAmendmentProposal: numbered((n) => ({
    type: 'DecideAmendmentProposal',
    proposal: n,
    accepted: false,
    answer: 'x',
  })),
  CancelTask: oneTime({ type: 'CancelTask', reason: 'x', document: deciding }),
  IssueDirective: oneTime(
    { type: 'IssueDirective', kind: 'direction', text: 'x' },
    { type: 'IssueDirective', kind: 'criticism', text: 'x' },
  ),
  AcknowledgeDirective: numbered((n) => ({ type: 'AcknowledgeDirective', directive: n })),
  AnswerDirective: numbered((n) => ({ type: 'AnswerDirective', directive: n, answer: 'x' })),
  RaiseDifficulty: oneTime({ type: 'RaiseDifficulty', content: 'x' }),
  ConsolidateDifficulty: numbered((n) => ({ type: 'ConsolidateDifficulty', difficulty: n, summary: 'x' })),
  AssignDifficulty: numbered((n) => ({
    type: 'AssignDifficulty',
    difficulty: n,
    resolver: { agencyId: 'elsewhere' },
    due: '2030-01-01',
  })),
  ResolveDifficulty: numbered((n) => ({ type: 'ResolveDifficulty', difficulty: n, resolution: 'x' })),
  AssignOfficer: ({ actor }) =>
    [null, { userId: 'new', agencyId: actor.agencyId, roles: ['officer'] as const, active: true }].map(
      (officer): Try => ({ command: { type: 'AssignOfficer', officer } }),
    ),
  RecordOfficialReminder: ({ agencies }) =>
    agencies.map((id): Try => ({
      command: { type: 'RecordOfficialReminder', document: letter, files: [], to: [id] },
    })),
};

const agencies = ['lead', 'second', 'unit', 'third', 'heir', 'elsewhere', 'monitoring'];
const everybody: readonly Person[] = [
  ...agencies.flatMap((id) => [
    person(`${id}.officer`, id, 'officer'),
    person(`${id}.head`, id, 'head'),
    person(`${id}.monitor`, id, 'monitor'),
  ]),
  person('monitoring.all', 'monitoring', 'monitor', 'head', 'officer'),
  person('supervisor', 'ubnd', 'supervisor'),
  person('supervisor', 'lead', 'supervisor'),
  person('another', 'ubnd', 'supervisor'),
  person('office', 'ubnd', 'office'),
  person('committee', 'ubnd', 'committee'),
  person('admin', 'ubnd', 'admin', 'supervisor'),
];

/** A name for what is offered, or could be done; the cycle only where commands name one. */
const nameOf = (type: TaskCommandType, { n, cycle, groupId }: Omit<Try, 'command'>): string =>
  [type, n ?? '-', cycle ?? '-', groupId ?? '-'].join(' ');

const possible = (known: Known): Set<string> => {
  const { life, actor } = known;
  const tries = Object.values(table).flatMap((ways) => (typeof ways === 'string' ? [] : ways(known)));
  return new Set(
    tries
      .filter(({ command }) => !isRejection(decideTask(command, life.state, life.context(actor))))
      .map(({ command, ...one }) => nameOf(command.type, one)),
  );
};

/** As it is offered, with no more than commands name. */
const offeredName = ({ type, n, cycle, groupId }: AvailableAction, named: Set<string>): string => {
  const subject = { ...(n !== null && { n }), ...(groupId !== undefined && { groupId }) };
  return nameOf(type, named.has(type) ? { ...subject, cycle } : subject);
};

/** Of one state: each person is offered what they may do, and nothing else. */
const compare = (life: Life): readonly TaskCommandType[] => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
  const ahead = upcomingPeriod(life.task);
  const cycles = [...cyclesOf(life.task), ...(ahead ? [ahead] : [])].map(({ no }) => no);
  return everybody.flatMap((actor) => {
    const known = { life, actor, numbers, cycles, agencies };
    const tries = Object.values(table).flatMap((ways) => (typeof ways === 'string' ? [] : ways(known)));
    const named = new Set(tries.flatMap((t) => (t.cycle === undefined ? [] : [t.command.type])));
    const offered = availableActions(life.state, life.context(actor));
    const inReach = offered.filter(({ n }) => n === null || n <= numbers.length);
    const names = new Set(inReach.map((one) => offeredName(one, named)));
    expect([...names].sort()).toEqual([...possible(known)].sort());
    return offered.map(({ type }) => type);
  });
};

const schedule2026 = { kind: 'single', start: null, due: '2026-03-31', interim: [] } as const;
const head = person('lead.head', 'lead', 'head');
const officer = person('lead.officer', 'lead', 'officer');
const unit = person('unit.officer', 'unit', 'officer');
const supervisor = person('supervisor', 'ubnd', 'supervisor');
const monitor = person('monitoring.monitor', 'monitoring', 'monitor');
const submit: TaskCommand = { type: 'SubmitDeliverable', summary: 'x', files: [], document };
/** A life in which everything is asked of somebody once. */
const course: readonly (readonly [TaskCommand, Person])[] = [
  [{ type: 'ProposeReturn', kind: 'adjust', reason: 'x' }, head],
  [{ type: 'GiveOpinion', proposal: 1, opinion: 'x' }, monitor],
  [{ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x' }, officer],
  [{ type: 'SubmitCoordinationInput', summary: 'x', files: [] }, unit],
  [{ type: 'ReturnCoordinationInput', input: 1, reason: 'x' }, officer],
  [{ type: 'SubmitCoordinationInput', summary: 'x', files: [] }, unit],
  [{ type: 'AcceptCoordinationInput', input: 2 }, officer],
  [{ type: 'RequestExtension', proposedDue: '2026-05-01', reason: 'x' }, head],
  [{ type: 'ProposeAmendment', terms: { title: 'x' }, reason: 'x' }, monitor],
  [{ type: 'RaiseDifficulty', content: 'x' }, unit],
  [{ type: 'IssueDirective', kind: 'direction', text: 'x' }, supervisor],
  [submit, officer],
  [{ type: 'SignOffDeliverable', deliverable: 1 }, head],
  [{ type: 'SuspendTask', reason: 'x' }, supervisor],
];

describe('what is offered to a person', () => {
  it('is what they may do, and nothing that they may do is left out', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        compare(play(plan));
      }),
      { numRuns: 60 },
    );
  });

  it('comes to every command that a person can give on a task, while it lives', () => {
    const seen = new Set<string>();
    const moves = course.map(([command, actor]) => ({ kind: 'command', command, actor }));
    const life = play({ schedule: schedule2026, moves, signOff: true }, (now) => {
      for (const type of compare(now)) seen.add(type);
    });
    expect(life.history.map(({ event }) => event.type)).toContain('TaskSuspended');
    const offerable = Object.entries(table).filter(([, ways]) => typeof ways !== 'string');
    expect([...seen].sort()).toEqual(offerable.map(([type]) => type).sort());
  });
});
