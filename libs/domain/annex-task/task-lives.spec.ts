import { directiveKinds } from '#libs/domain/annex-task/directive/state';
import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import fc from 'fast-check';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { Assignee, TaskSchedule, TaskState, WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import {
  Life,
  assignee,
  assignment,
  directoryOf,
  document,
  person,
  process,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { membersOf, type GroupMember } from '#libs/domain/directory/directory';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Actor, Person, Role } from '#libs/domain/shared/actor';
import { addDays, plusMinutes } from '#libs/domain/shared/time';

/** Who takes part in a random life at its beginning, unless the monitoring agency does. */
export const assignees = [
  assignee('lead', 'lead'),
  assignee('second', 'lead'),
  assignee('unit', 'coordinator'),
  assignee('third', 'coordinator'),
];
/** The monitoring agency often leads as well. */
const withMonitoring = assignees.map((one) =>
  one.agencyId === 'second' ? assignee('monitoring', 'lead') : one,
);
const schedules: TaskSchedule[] = [
  { kind: 'continuous' },
  { kind: 'single', start: null, due: '2026-03-31', interim: ['2026-02-15'] },
  { kind: 'recurring', every: 'weekly', from: '2026-01-01', until: '2026-03-31', dueMonthDay: null },
  { kind: 'recurring', every: 'monthly', from: '2026-01-01', until: '2026-05-31', dueMonthDay: null },
  // Its first cycle opens three weeks after it is assigned.
  { kind: 'recurring', every: 'monthly', from: '2026-02-01', until: '2026-05-31', dueMonthDay: null },
];
const openGroups = [
  { groupId: 'related', role: 'coordinator' },
  { groupId: 'leaders', role: 'lead' },
] as const;
const agencies = ['lead', 'second', 'unit', 'third', 'heir', 'elsewhere', 'monitoring'];
const roles: Role[] = [
  ...([
    'officer',
    'head',
    'monitor',
    'office',
    'supervisor',
    'chair',
    'committee',
    'admin',
    'auditor',
  ] as const),
];

/** A member of the steering committee, in charge of some. */
const member = fc
  .subarray(agencies)
  .map((field): Person => ({ ...person('member', null, 'committee'), ...(field.length > 0 && { field }) }));
export const anyActor = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...agencies), fc.constantFrom(...roles))
      .map(([agency, role]) =>
        person(role === 'supervisor' ? 'supervisor' : `${agency}.${role}`, agency, role),
      ),
  },
  { weight: 1, arbitrary: member },
);
/** Mostly people who may, so that lives get somewhere. */
const likelyActor = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...agencies.slice(0, 5), 'monitoring'), fc.constantFrom<Role>('officer', 'head'))
      .map(([a, role]) => person(`${a}.${role}`, a, role)),
  },
  { weight: 3, arbitrary: fc.constant(person('supervisor', 'ubnd', 'supervisor')) },
  { weight: 1, arbitrary: fc.constant(person('monitoring.monitor', 'monitoring', 'monitor')) },
  { weight: 1, arbitrary: anyActor },
);
/** Now and then people act for one another, whether or not they may. */
const delegateOf = (own: Person, to: Person, acts: string): Person => ({
  kind: 'person',
  userId: own.userId,
  agencyId: to.agencyId,
  roles: to.roles,
  ...(to.field && { field: to.field }),
  onBehalfOf: {
    userId: to.userId,
    mandates: [
      {
        delegationId: 'd',
        acts: [acts],
        from: '2026-01-05T00:00:00.000Z',
        until: '2026-03-01T00:00:00.000Z',
      },
    ],
    own: { agencyId: own.agencyId, roles: own.roles },
  },
});
const acting = fc.oneof(
  { weight: 4, arbitrary: likelyActor },
  {
    weight: 1,
    arbitrary: fc
      .tuple(likelyActor, likelyActor, fc.constantFrom('all', 'acceptance', 'decisions', 'Acknowledge'))
      .map(([own, to, acts]) => delegateOf(own, to, acts)),
  },
);
const number = fc.integer({ min: 1, max: 6 });
const cycle = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
const maybeAgency = fc.option(fc.constantFrom('lead', 'third', 'heir', 'monitoring'), { nil: undefined });
const later = fc.constantFrom('2026-02-01', '2026-05-01', '2026-12-31');
const deciding = { number: '9/QĐ-UBND', date: '2026-01-02', issuer: null, signer: null, subject: null };
const amending = { type: 'AmendTask', document: deciding } as const;
/** What an amendment may say anew; of a deadline only some tasks take it. */
const anyTerms: fc.Arbitrary<AmendedTerms> = fc.oneof(
  // Also the deadline that the task had first.
  fc.oneof(later, fc.constant('2026-03-31')).map((due) => ({ due })),
  fc.oneof(later, fc.constantFrom('2026-01-20', '2026-03-10')).map((until) => ({ until })),
  fc.constantFrom('y', 'z').map((title) => ({ title })),
);
const first = fc.integer({ min: 1, max: 3 });
const anyProposal = anyTerms.map((terms): TaskCommand => ({ type: 'ProposeAmendment', terms, reason: 'x' }));
const anyAmendmentDecision = fc
  .tuple(first, fc.boolean(), fc.option(anyTerms, { nil: undefined }))
  .map(([proposal, accepted, terms]): TaskCommand => ({
    type: 'DecideAmendmentProposal',
    proposal,
    accepted,
    terms,
    answer: 'x',
    document: deciding,
  }));
/** Any command, most of them refused. */
export const anyCommand: fc.Arbitrary<TaskCommand> = fc.oneof(
  cycle.map((c): TaskCommand => ({ type: 'Acknowledge', cycle: c })),
  fc.tuple(cycle, fc.subarray(['unit', 'third', 'lead'])).map(([c, coordinatorIds]): TaskCommand => ({
    type: 'RequestCoordination',
    cycle: c,
    coordinatorIds,
    content: 'x',
  })),
  cycle.map((c): TaskCommand => ({ type: 'SubmitCoordinationInput', cycle: c, summary: 'x', files: [] })),
  number.map((input): TaskCommand => ({ type: 'AcceptCoordinationInput', input })),
  number.map((input): TaskCommand => ({ type: 'ReturnCoordinationInput', input, reason: 'x' })),
  number.map((request): TaskCommand => ({ type: 'WaiveCoordination', request, reason: 'x' })),
  cycle.map((c): TaskCommand => ({ type: 'ReportProgress', cycle: c, result: 'x' })),
  cycle.map((c): TaskCommand => ({ type: 'SubmitDeliverable', cycle: c, summary: 'x', files: [], document })),
  number.map((deliverable): TaskCommand => ({ type: 'ApproveDeliverable', deliverable })),
  number.map((deliverable): TaskCommand => ({ type: 'SignOffDeliverable', deliverable })),
  number.map((deliverable): TaskCommand => ({ type: 'RefuseSignOff', deliverable, reason: 'x' })),
  number.map((deliverable): TaskCommand => ({ type: 'WithdrawDeliverable', deliverable, reason: 'x' })),
  fc
    .tuple(number, fc.option(fc.constantFrom('2026-02-01', '2026-05-01'), { nil: undefined }))
    .map(([deliverable, newDue]): TaskCommand => ({
      type: 'ReturnDeliverable',
      deliverable,
      reason: 'x',
      newDue,
    })),
  fc.tuple(cycle, later).map(([c, proposedDue]): TaskCommand => ({
    type: 'RequestExtension',
    cycle: c,
    proposedDue,
    reason: 'x',
  })),
  fc
    .tuple(number, fc.boolean(), fc.boolean(), fc.option(later, { nil: undefined }))
    .map(([extension, granted, carryCoordination, due]): TaskCommand => ({
      type: 'DecideExtension',
      extension,
      granted,
      carryCoordination,
      due,
      answer: 'x',
    })),
  fc.option(later, { nil: undefined }).map((until): TaskCommand => ({
    type: 'SuspendTask',
    reason: 'x',
    until,
  })),
  fc.constant<TaskCommand>({ type: 'ResumeTask' }),
  fc.integer({ min: -1, max: 40 }).map((days): TaskCommand => ({
    type: 'PauseReminders',
    until: addDays('2026-01-05', days),
    reason: 'x',
  })),
  anyTerms.map((terms): TaskCommand => ({ ...amending, terms })),
  anyProposal,
  anyAmendmentDecision,
  fc.constantFrom<'return' | 'adjust'>('return', 'adjust').map((kind): TaskCommand => ({
    type: 'ProposeReturn',
    kind,
    reason: 'x',
  })),
  number.map((proposal): TaskCommand => ({ type: 'GiveOpinion', proposal, opinion: 'x' })),
  fc.tuple(number, fc.boolean(), maybeAgency).map(([proposal, accepted, to]): TaskCommand => ({
    type: 'DecideReturnProposal',
    proposal,
    accepted,
    to,
    answer: 'x',
  })),
  fc
    .tuple(fc.constantFrom(...agencies), maybeAgency)
    .map(([from, to]): TaskCommand => ({ type: 'ReassignTask', from, to, reason: 'x' })),
  fc
    .tuple(
      fc.constantFrom(...directiveKinds),
      fc.option(fc.subarray(['lead', 'third', 'heir']), { nil: undefined }),
    )
    .map(([kind, to]): TaskCommand => ({ type: 'IssueDirective', kind, text: 'x', to })),
  number.map((directive): TaskCommand => ({ type: 'AcknowledgeDirective', directive })),
  number.map((directive): TaskCommand => ({ type: 'AnswerDirective', directive, answer: 'x' })),
  fc
    .tuple(fc.constantFrom('related', 'leaders'), fc.subarray(['heir', 'elsewhere', 'unit']))
    .map(([groupId, agencyIds]): TaskCommand => ({ type: 'NameGroupMembers', groupId, agencyIds })),
  fc.option(fc.constantFrom('lead', 'unit')).map((agencyId): TaskCommand => ({
    type: 'AssignOfficer',
    officer: agencyId && { userId: `${agencyId}.officer`, agencyId, roles: ['officer'], active: true },
  })),
  fc.constant<TaskCommand>({ type: 'RaiseDifficulty', content: 'x' }),
  number.map((difficulty): TaskCommand => ({ type: 'ConsolidateDifficulty', difficulty, summary: 'x' })),
  fc
    .tuple(number, fc.constantFrom('elsewhere', 'heir', 'lead'), later)
    .map(([difficulty, agencyId, due]): TaskCommand => ({
      type: 'AssignDifficulty',
      difficulty,
      resolver: { agencyId },
      due,
    })),
  number.map((difficulty): TaskCommand => ({ type: 'ResolveDifficulty', difficulty, resolution: 'x' })),
  fc
    .tuple(
      fc.constantFrom('1/UBND', '2/UBND'),
      fc.option(fc.subarray(['lead', 'unit', 'heir']), { nil: undefined }),
    )
    .map(([letter, to]): TaskCommand => {
      const issued = { ...document, number: letter, date: '2026-01-06' };
      return { type: 'RecordOfficialReminder', document: issued, files: [], to };
    }),
  // Rarely, as nothing happens to a task afterwards.
  fc
    .integer({ min: 0, max: 9 })
    .map((n): TaskCommand => (n === 0 ? { type: 'CancelTask', reason: 'x' } : { type: 'ResumeTask' })),
);
/** An agency gives way to another one, whether it takes part or not. */
const anySuccession = fc
  .tuple(fc.constantFrom(...agencies), fc.option(fc.constantFrom(...agencies), { nil: null, freq: 9 }))
  .filter(([from, to]) => from !== to)
  .map(([from, to]): TaskCommand => ({
    type: 'SucceedAgency',
    succession: from,
    from,
    to,
    monitoring: to ?? undefined,
    resolving: to ?? undefined,
    reason: 'x',
    document: deciding,
  }));
const leading = fc.constantFrom('lead', 'second', 'heir', 'monitoring');
const officer = leading.map((agencyId) => person(`${agencyId}.officer`, agencyId, 'officer'));
const agencysHead = leading.map((agencyId) => person(`${agencyId}.head`, agencyId, 'head'));
const approver = fc.constantFrom(
  person('supervisor', 'ubnd', 'supervisor'),
  person('monitoring.monitor', 'monitoring', 'monitor'),
);
const move = (command: fc.Arbitrary<TaskCommand>, actor: fc.Arbitrary<Actor>) =>
  fc.record({ kind: fc.constant('command' as const), command, actor });
/** Products by whoever may hand them in, and decisions by whoever may accept them, so that lives get to an end. */
const aboutProducts = fc.oneof(
  move(
    cycle.map((c) => ({ type: 'SubmitDeliverable', cycle: c, summary: 'x', files: [], document })),
    officer,
  ),
  move(
    first.map((deliverable) => ({ type: 'SignOffDeliverable', deliverable })),
    agencysHead,
  ),
  move(
    first.map((deliverable) => ({ type: 'ReturnDeliverable', deliverable, reason: 'x' })),
    approver,
  ),
  move(
    first.map((deliverable) => ({ type: 'ApproveDeliverable', deliverable })),
    approver,
  ),
);
/** Proposals by whoever may make them, and decisions by who may decide. */
const aboutAmendments = fc.oneof(
  move(anyProposal, agencysHead),
  move(anyProposal, fc.constant(person('monitoring.monitor', 'monitoring', 'monitor'))),
  move(anyAmendmentDecision, fc.constant(person('supervisor', 'ubnd', 'supervisor'))),
);
/** Whatever moves a deadline, or hangs on one, by whoever may do so. */
const aboutDeadlines = fc.oneof(
  move(
    fc.tuple(cycle, fc.option(later, { nil: undefined })).map(([c, due]) => ({
      type: 'RequestCoordination',
      cycle: c,
      coordinatorIds: ['unit'],
      content: 'x',
      due,
    })),
    officer,
  ),
  move(
    fc.tuple(cycle, later).map(([c, proposedDue]) => ({
      type: 'RequestExtension',
      cycle: c,
      proposedDue,
      reason: 'x',
    })),
    agencysHead,
  ),
  move(
    first.map((extension) => ({ type: 'DecideExtension', extension, granted: true })),
    fc.constant(person('supervisor', 'ubnd', 'supervisor')),
  ),
  move(
    fc.oneof(
      { weight: 3, arbitrary: anyTerms.map((terms): TaskCommand => ({ ...amending, terms })) },
      {
        weight: 1,
        arbitrary: later.map((until): TaskCommand => ({ type: 'SuspendTask', reason: 'x', until })),
      },
      { weight: 1, arbitrary: fc.constant<TaskCommand>({ type: 'ResumeTask' }) },
    ),
    fc.constant(person('supervisor', 'ubnd', 'supervisor')),
  ),
);
const anyMove = fc.oneof(
  { weight: 3, arbitrary: aboutDeadlines },
  { weight: 1, arbitrary: aboutAmendments },
  { weight: 6, arbitrary: aboutProducts },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      command: anySuccession,
      actor: fc.constant(process),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('command' as const), command: anyCommand, actor: acting }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      minutes: fc.integer({ min: 1, max: 20_000 }),
    }),
  },
);
/** A schedule and what people try in turn; see `play`. */
export const anyLife = fc.record({
  schedule: fc.constantFrom(...schedules),
  moves: fc.array(anyMove, { maxLength: 60, size: 'max' }),
  /** Whether the policy asks for the head's sign-off. */
  signOff: fc.boolean(),
  accepts: fc.constantFrom<WhoAccepts>('supervisor', 'monitoring-agency'),
  assignees: fc.constantFrom(assignees, withMonitoring),
  /** Which agency is the office of the UBND; it may lead or follow a task up like others. */
  office: fc.constantFrom('elsewhere', 'monitoring', 'lead'),
});
/** What a life is played from; whatever is left out is as in most plans. */
interface Plan {
  readonly schedule: TaskSchedule;
  readonly moves: readonly unknown[];
  readonly signOff?: boolean;
  readonly accepts?: WhoAccepts;
  readonly assignees?: readonly Assignee[];
  readonly office?: string;
  /** Who belongs to a group of wards, which leads as well; absent where there is none. */
  readonly groups?: readonly GroupMember[];
}

/** Plays a life; `seen` gets every state on the way. */
export const play = (
  { schedule, moves, signOff, accepts = 'supervisor', assignees: parts = assignees, office, groups }: Plan,
  seen?: (life: Life) => void,
): Life => {
  const life = Life.on('2026-01-05', { ...defaultPolicy, signOff });
  life.directory = directoryOf(
    ...agencies.map((id) => (id === office ? { id, kind: 'office' as const } : id)),
  );
  if (groups) {
    const wards = { id: 'wards', name: 'wards', aliases: [], open: false, kinds: [], members: groups };
    const { agencies: own } = directoryOf('ward-1', 'ward-2', 'ward-3');
    life.directory = { agencies: { ...life.directory.agencies, ...own }, groups: { wards } };
  }
  const members = membersOf(life.directory, 'wards', '2026-01-05');
  const assigned = assignment({
    schedule,
    accepts,
    openGroups,
    assignees: [...parts, ...members.map((id) => assignee(id, 'lead', 'wards'))],
    ...(groups && { groups: [{ groupId: 'wards', role: 'lead' }] }),
  });
  life.do({ type: 'AssignTask', assignment: assigned }, process);
  seen?.(life);
  for (const move of moves as {
    kind: string;
    command: TaskCommand;
    actor: Actor;
    minutes: number;
  }[]) {
    if (move.kind === 'command') life.do(move.command, move.actor);
    else life.wake(plusMinutes(life.now, move.minutes));
    seen?.(life);
  }
  return life;
};

/** The state after the first `count` events. */
export const fold = (life: Life, count = life.history.length): TaskState =>
  life.history
    .slice(0, count)
    .reduce((state, happened) => taskDecider.evolve(state, happened), taskDecider.initial);
