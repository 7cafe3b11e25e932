import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import { outcomeOf, pendingAmendmentProposals } from '#libs/domain/annex-task/amendment/proposals';
import { actionsWithMandates, availableActions } from '#libs/domain/annex-task/offers/available-actions';
import { awaitedInTask } from '#libs/domain/annex-task/standing/awaited';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import type { TaskEvent } from '#libs/domain/annex-task/events';
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
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { conflictOf } from '#libs/domain/delegation/refuse-delegate';
import { sentence } from '#libs/telling/vietnamese.spec-helper';
import { askedCommands } from '#libs/contracts/commands/task-commands';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { stillWanted } from '#libs/domain/notices/still-wanted';
import type { Actor, Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { at, endOfDay, plusMinutes } from '#libs/domain/shared/time';
import { contradictingAct } from '#libs/domain/succession/past-acts';

const unitHead = person('unit.head', 'unit', 'head');
const heirHead = person('heir.head', 'heir', 'head');
const decree = { number: '9/QĐ-UBND', date: '2026-01-05', issuer: null, signer: null, subject: null };
const later: AmendedTerms = { due: '2026-09-30' };
const propose = (terms: AmendedTerms = later): TaskCommand => ({
  type: 'ProposeAmendment',
  terms,
  reason: 'Quy định mới',
});
type Decide = Extract<TaskCommand, { type: 'DecideAmendmentProposal' }>;
const decide = (more: Partial<Decide> = {}): TaskCommand => ({
  type: 'DecideAmendmentProposal',
  proposal: 1,
  accepted: true,
  document: decree,
  ...more,
});
const refuse = (proposal = 1): TaskCommand =>
  decide({ proposal, accepted: false, answer: 'Giữ nguyên', document: undefined });

const assigned = (changes = {}): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'unit', 'second', 'heir', 'monitoring');
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  life.wake(plusMinutes(life.now, 1));
  return life;
};
/** A life in which the head of the lead has proposed other terms. */
const proposed = (terms?: AmendedTerms, changes = {}): Life => {
  const life = assigned(changes);
  expect(typesOf(life.do(propose(terms), head))).toEqual(['AmendmentProposed']);
  return life;
};
const last = ({ history }: Life): TaskEvent => history.at(-1)?.event as TaskEvent;
const told = (event: TaskEvent, life: Life) =>
  noticesFor(event, life.state).map(({ kind, to }) => [
    kind,
    to.kind === 'agency'
      ? `${to.agencyId}: ${to.roles.join(', ')}`
      : to.kind === 'user'
        ? to.userId
        : to.role,
  ]);
const may = (life: Life, actor: Actor) =>
  availableActions(life.state, life.context(actor)).filter(({ type }) => type.includes('Amendment'));

describe('a proposal to amend a task', () => {
  it('comes from the head of any unit that takes part, and from the monitoring agency', () => {
    for (const actor of [head, unitHead, monitor])
      expect(typesOf(assigned().do(propose(), actor))).toEqual(['AmendmentProposed']);
    for (const actor of [lead, coordinator, supervisor])
      expect(codeOf(assigned().do(propose(), actor))).toBe('ACTOR.NOT_PERMITTED');
    expect(codeOf(assigned().do(propose(), heirHead))).toBe('TASK.FOREIGN');
    expect(codeOf(assigned().do(propose(), person('m', 'unit', 'monitor')))).toBe('ACTOR.NOT_PERMITTED');
  });

  it('says what would be new and what it is now, and changes nothing', () => {
    const life = proposed({ title: 'Rà soát lại', product: 'Báo cáo', due: '2026-09-30' });
    expect(life.history.at(-1)?.event).toEqual({
      type: 'AmendmentProposed',
      data: {
        proposal: 1,
        agencyId: 'lead',
        by: 'lead.head',
        reason: 'Quy định mới',
        before: { title: 'Rà soát hồ sơ', due: '2026-06-30' },
        after: { title: 'Rà soát lại', due: '2026-09-30' },
      },
    });
    expect(life.task.assignment.title).toBe('Rà soát hồ sơ');
    expect(life.task.participants['1/lead']?.approvedDue).toBe(endOfDay('2026-06-30'));
    // The unit goes on with what it has to do.
    expect(awaitedInTask(life.task)).toMatchObject([{ act: 'acknowledgement', agencyId: 'lead' }]);
  });

  it('may be made long after the task was acknowledged, and while it is suspended', () => {
    const life = assigned();
    life.now = at('2026-05-05', '09:00');
    life.do({ type: 'SuspendTask', reason: 'Chờ' }, supervisor);
    expect(typesOf(life.do(propose(), head))).toEqual(['AmendmentProposed']);
    expect(typesOf(life.do(decide({ document: { ...decree, date: '2026-05-05' } }), supervisor))).toEqual([
      'AmendmentProposalDecided',
      'TaskAmended',
    ]);
  });

  it('is refused by the rules of an amendment, where nothing would change, and beside another one', () => {
    const refused = (terms: AmendedTerms, life = assigned()) => codeOf(life.do(propose(terms), head));
    expect(refused({ title: ' ' })).toBe('AMENDMENT.TITLE_EMPTY');
    expect(refused({ until: '2027-01-01' })).toBe('AMENDMENT.NOT_RECURRING');
    expect(refused({ due: '2026-01-04' })).toBe('DEADLINE.IN_PAST');
    const yearly = {
      kind: 'recurring',
      every: 'yearly',
      from: '2027-01-01',
      until: '2029-12-31',
      dueMonthDay: null,
    };
    const coming = assigned({ schedule: yearly });
    expect(refused({ until: '2026-06-30' }, coming)).toBe('AMENDMENT.NOTHING_LEFT');
    const continuous = { schedule: { kind: 'continuous' } };
    expect(refused(later, assigned(continuous))).toBe('AMENDMENT.NO_SINGLE_DEADLINE');
    expect(refused({ title: 'Rà soát hồ sơ', due: '2026-06-30' })).toBe('AMENDMENT_PROPOSAL.CHANGES_NOTHING');
    expect(refused({})).toBe('AMENDMENT_PROPOSAL.CHANGES_NOTHING');
    const life = proposed();
    expect(codeOf(life.do(propose({ title: 'Khác' }), head))).toBe('AMENDMENT_PROPOSAL.PENDING');
    expect(typesOf(life.do(propose({ title: 'Khác' }), unitHead))).toEqual(['AmendmentProposed']);
    life.do(refuse(), supervisor);
    expect(typesOf(life.do(propose({ title: 'Khác' }), head))).toEqual(['AmendmentProposed']);
    expect(life.task.amendmentProposals?.map(({ n, agencyId }) => [n, agencyId])).toEqual([
      [1, 'lead'],
      [2, 'unit'],
      [3, 'lead'],
    ]);
  });

  it('is not made about a task that is over', () => {
    const life = assigned();
    life.do({ type: 'CancelTask', reason: 'x' }, supervisor);
    expect(codeOf(life.do(propose(), head))).toBe('TASK.CLOSED');
  });
});

describe('the decision about a proposal to amend a task', () => {
  it('amends it by a document, moves every deadline that is open, and is kept with the proposal', () => {
    const life = proposed({ title: 'Rà soát lại', due: '2026-09-30' });
    expect(typesOf(life.do(decide(), supervisor))).toEqual(['AmendmentProposalDecided', 'TaskAmended']);
    expect(life.task).toMatchObject({
      assignment: { title: 'Rà soát lại', schedule: { due: '2026-09-30' } },
      amendments: [{ n: 1, by: 'supervisor', document: decree }],
      amendmentProposals: [{ status: 'accepted', decidedBy: 'supervisor', document: decree, answer: null }],
    });
    for (const part of Object.values(life.task.participants))
      expect(part.approvedDue).toBe(endOfDay('2026-09-30'));
    const reminded = life.runUntil(at('2026-07-20', '09:00'));
    expect(typesOf(reminded)).not.toContain('DeadlineMissed');
  });

  it('may be to other terms than those proposed, which have to change something', () => {
    const life = proposed();
    const same = decide({ terms: { due: '2026-06-30' } });
    expect(codeOf(life.do(same, supervisor))).toBe('AMENDMENT_PROPOSAL.CHANGES_NOTHING');
    life.do(decide({ terms: { due: '2026-08-31' }, answer: 'Đến hết tháng 8' }), supervisor);
    expect(life.task.amendments).toMatchObject([{ after: { due: '2026-08-31' } }]);
    expect(life.task.amendmentProposals).toMatchObject([
      { after: later, status: 'accepted', answer: 'Đến hết tháng 8' },
    ]);
  });

  it('agrees with what has come to be meanwhile, without amending the task again', () => {
    const life = proposed();
    life.do({ type: 'AmendTask', document: decree, terms: later }, supervisor);
    expect(typesOf(life.do(decide(), supervisor))).toEqual(['AmendmentProposalDecided']);
    expect(life.task.amendments).toHaveLength(1);
  });

  it('refuses it with an answer, and nothing moves', () => {
    const life = proposed();
    const silent = decide({ accepted: false, answer: ' ' });
    expect(codeOf(life.do(silent, supervisor))).toBe('AMENDMENT_PROPOSAL.ANSWER_MISSING');
    expect(typesOf(life.do(refuse(), supervisor))).toEqual(['AmendmentProposalDecided']);
    expect(life.task.amendmentProposals).toMatchObject([{ status: 'refused', answer: 'Giữ nguyên' }]);
    expect(life.task.amendments).toBeUndefined();
    expect(life.task.assignment.schedule).toMatchObject({ due: '2026-06-30' });
  });

  it('is made once, by the supervisor, with a document that is not of the future', () => {
    const life = proposed();
    for (const actor of [head, monitor]) expect(codeOf(life.do(decide(), actor))).toBe('ACTOR.NOT_PERMITTED');
    const refused = (more: Partial<Decide>) => codeOf(life.do(decide(more), supervisor));
    expect(refused({ document: undefined })).toBe('AMENDMENT_PROPOSAL.DOCUMENT_MISSING');
    expect(refused({ document: { ...decree, date: '2026-01-06' } })).toBe('AMENDMENT.DOCUMENT_IN_FUTURE');
    expect(refused({ proposal: 2 })).toBe('AMENDMENT_PROPOSAL.NOT_FOUND');
    life.do(decide(), supervisor);
    expect(refused({})).toBe('AMENDMENT_PROPOSAL.DECIDED');
    expect(codeOf(life.do(refuse(), supervisor))).toBe('AMENDMENT_PROPOSAL.DECIDED');
  });

  it('does nothing by halves where the proposed deadline has passed meanwhile', () => {
    const life = proposed({ title: 'Rà soát lại', due: '2026-02-02' });
    life.now = at('2026-02-05', '09:00');
    const before = life.state;
    expect(codeOf(life.do(decide(), supervisor))).toBe('DEADLINE.IN_PAST');
    expect(life.state).toBe(before);
    expect(typesOf(life.do(decide({ terms: { title: 'Rà soát lại' } }), supervisor))).toEqual([
      'AmendmentProposalDecided',
      'TaskAmended',
    ]);
  });

  it('is never about one’s own proposal, nor that of one’s agency', () => {
    const both = person('supervisor', 'lead', 'supervisor', 'head');
    const life = assigned();
    life.do(propose(), both);
    expect(codeOf(life.do(decide(), supervisor))).toBe('AMENDMENT_PROPOSAL.OWN');
    const ofAgency = proposed();
    expect(codeOf(ofAgency.do(refuse(), both))).toBe('AMENDMENT_PROPOSAL.OWN');
    // Whoever has its part now is the proposer as well, and who proposed it stays so.
    ofAgency.do({ type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'x' }, supervisor);
    for (const agencyId of ['lead', 'heir'])
      expect(codeOf(ofAgency.do(decide(), person('supervisor', agencyId, 'supervisor')))).toBe(
        'AMENDMENT_PROPOSAL.OWN',
      );
  });

  it('is not made by a delegate whose agency takes part, proposed it or has it now', () => {
    const acting = (own: Person): Person => ({
      kind: 'person',
      userId: own.userId,
      agencyId: supervisor.agencyId,
      roles: supervisor.roles,
      onBehalfOf: {
        userId: 'supervisor',
        mandates: [{ delegationId: 'd', acts: ['decisions'], from: '2026-01-01T00:00:00Z', until: '2027' }],
        own: { agencyId: own.agencyId, roles: own.roles },
      },
    });
    const life = proposed();
    expect(codeOf(life.do(decide(), acting(head)))).toBe('AMENDMENT_PROPOSAL.OWN');
    for (const own of [lead, coordinator])
      expect(codeOf(life.do(decide(), acting(own)))).toBe('DELEGATION.OWN_UNIT');
    // Nor is such a delegate told that it waits for them.
    const matter = { type: 'DecideAmendmentProposal', amendmentProposal: 1 } as const;
    expect(conflictOf(matter, life.task, supervisor, head)?.code).toBe('AMENDMENT_PROPOSAL.OWN');
    expect(conflictOf(matter, life.task, supervisor, coordinator)?.code).toBe('DELEGATION.OWN_UNIT');
    const monitored = assigned();
    monitored.do(propose(), monitor);
    const colleague = person('monitor-2', 'monitoring', 'monitor');
    expect(codeOf(monitored.do(decide(), acting(colleague)))).toBe('DELEGATION.OWN_UNIT');
    expect(typesOf(life.do(decide(), acting(person('deputy', 'office', 'office'))))).toContain('TaskAmended');
  });

  it('may end the task, and lets every other proposal lapse with it', () => {
    const schedule = {
      kind: 'recurring',
      every: 'monthly',
      from: '2026-01-01',
      until: '2026-05-31',
      dueMonthDay: null,
    };
    const life = proposed({ until: '2026-02-28' }, { schedule, assignees: [assignee('lead', 'lead')] });
    life.do(propose({ title: 'Khác' }), monitor);
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(typesOf(life.do(decide({ terms: { until: '2026-01-31' } }), supervisor))).toEqual([
      'AmendmentProposalDecided',
      'TaskAmended',
      'TaskCompleted',
    ]);
    const [, other] = life.task.amendmentProposals ?? [];
    expect(other && outcomeOf(life.task, other)).toBe('lapsed');
  });
});

describe('a proposal to amend a task that waits', () => {
  const expected = (life: Life, actor: Person) =>
    expectedActions(actionsWithMandates(life.state, life.context(actor), [])).map(({ type, n }) => [type, n]);

  it('is expected of the supervisor, and offered to nobody else', () => {
    const life = proposed();
    life.do(propose({ title: 'Khác' }), monitor);
    expect(expected(life, supervisor)).toEqual([
      ['DecideAmendmentProposal', 1],
      ['DecideAmendmentProposal', 2],
    ]);
    const decisions = [1, 2].map((n) => ({ type: 'DecideAmendmentProposal', cycle: 1, n }));
    expect(may(life, supervisor)).toEqual(decisions);
    for (const actor of [head, monitor, lead]) expect(may(life, actor)).toEqual([]);
    const another = { type: 'ProposeAmendment', cycle: 1, n: null };
    expect(may(life, unitHead)).toEqual([another]);
    for (const actor of [head, monitor]) expect(may(assigned(), actor)).toEqual([another]);
    life.do(refuse(), supervisor);
    expect(expected(life, supervisor)).toEqual([['DecideAmendmentProposal', 2]]);
    expect(may(life, head)).toEqual([another]);
  });

  it('is reminded of and reported upward like any request that is not decided, until it is', () => {
    const about = (events: readonly TaskEvent[]) =>
      events.flatMap(({ type, data }) => ('amendmentProposal' in data ? [[type, data.agencyId]] : []));
    const life = proposed({ title: 'Khác' });
    const steps = life.runUntil(at('2026-03-20', '09:00'));
    expect(about(steps)).toEqual([
      ['ReminderIssued', 'lead'],
      // To the office, and to the Chairman.
      ['TaskEscalated', 'lead'],
      ['TaskEscalated', 'lead'],
    ]);
    const asked = life.history.flatMap(({ event }) =>
      event.type === 'ReminderIssued' && event.data.amendmentProposal ? noticesFor(event, life.state) : [],
    );
    expect(asked.map(({ kind, to }) => [kind, to])).toEqual([
      ['remind-decision', { kind: 'user', userId: 'supervisor', role: 'supervisor' }],
    ]);
    expect(asked.flatMap(askedCommands)).toEqual(['DecideAmendmentProposal']);
    const decided = proposed({ title: 'Khác' });
    decided.do(refuse(), supervisor);
    expect(about(decided.runUntil(at('2026-03-20', '09:00')))).toEqual([]);
  });

  it('waits while the task is suspended, and has its whole time afterwards', () => {
    const life = proposed({ title: 'Khác' });
    life.do({ type: 'SuspendTask', reason: 'Chờ', until: '2026-03-01' }, supervisor);
    expect(life.runUntil(at('2026-02-20', '09:00'))).toEqual([]);
    life.runUntil(at('2026-03-02', '08:00'));
    expect(typesOf(life.runUntil(at('2026-03-02', '09:00')))).not.toContain('ReminderIssued');
    const reminders = life
      .runUntil(at('2026-03-20', '09:00'))
      .flatMap((event) => (event.type === 'ReminderIssued' && event.data.kind === 'decision' ? [event] : []));
    expect(reminders).toHaveLength(1);
  });

  it.each<[string, TaskCommand, Actor]>([
    ['cancelled', { type: 'CancelTask', reason: 'x' }, supervisor],
    [
      'taken over by another plan',
      { type: 'SupersedeTask', by: 'x', reason: 'x', successor: { planId: 'p', taskId: 't' } },
      process,
    ],
  ])('lapses when the task is %s: nobody is asked any more, and it is seen', (_, end, actor) => {
    const life = proposed();
    const notice = noticesFor(last(life), life.state)[0];
    expect(isRejection(life.do(end, actor))).toBe(false);
    const [proposal] = life.task.amendmentProposals ?? [];
    expect(proposal && outcomeOf(life.task, proposal)).toBe('lapsed');
    expect(pendingAmendmentProposals(life.task)).toEqual([]);
    expect(expected(life, supervisor)).toEqual([]);
    expect(codeOf(life.do(decide(), supervisor))).toBe('TASK.CLOSED');
    expect(life.runUntil(at('2026-03-20', '09:00'))).toEqual([]);
    expect(notice && stillWanted({ ...notice, occurredAt: life.now }, life.state)).toBe(false);
  });

  it('goes along to whoever takes the part over, who gets the answer', () => {
    const life = proposed();
    life.do({ type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'x' }, supervisor);
    expect(codeOf(life.do(propose({ title: 'Khác' }), heirHead))).toBe('AMENDMENT_PROPOSAL.PENDING');
    expect(codeOf(life.do(propose({ title: 'Khác' }), head))).toBe('TASK.FOREIGN');
    life.do(refuse(), supervisor);
    expect(last(life).data).toMatchObject({ agencyId: 'heir', accepted: false });
    expect(told(last(life), life)).toEqual([['amendment-proposal-decided', 'heir: head, officer']]);
    expect(life.task.amendmentProposals).toMatchObject([{ agencyId: 'lead', heldBy: 'heir' }]);
  });

  it('goes along with a succession too, also of the monitoring agency', () => {
    const succeed = (from: string): TaskCommand => ({
      type: 'SucceedAgency',
      succession: 's',
      from,
      to: 'heir',
      monitoring: 'heir',
      reason: 'x',
      document: decree,
    });
    const life = proposed();
    life.do(propose({ title: 'Khác' }), monitor);
    life.do(succeed('lead'), process);
    life.do(succeed('monitoring'), process);
    expect(life.task.amendmentProposals).toMatchObject([{ heldBy: 'heir' }, { heldBy: 'heir' }]);
    life.do(refuse(2), supervisor);
    expect(told(last(life), life)).toEqual([
      ['amendment-proposal-decided', 'heir: head, officer'],
      ['amendment-proposal-decided', 'heir: monitor'],
    ]);
  });

  it('stays with an agency that keeps another part, and with one that nobody takes over from', () => {
    const monitorLeads = { assignees: [assignee('monitoring', 'lead'), assignee('unit', 'lead')] };
    const keeping = assigned(monitorLeads);
    keeping.do(propose(), person('monitoring.head', 'monitoring', 'head'));
    keeping.do({ type: 'ReassignTask', from: 'monitoring', to: 'heir', reason: 'x' }, supervisor);
    expect(keeping.task.amendmentProposals?.[0]?.heldBy).toBeUndefined();
    const gone = assigned();
    gone.do(propose(), unitHead);
    gone.do({ type: 'ReassignTask', from: 'unit', reason: 'x' }, supervisor);
    expect(typesOf(gone.do(decide(), supervisor))).toEqual(['AmendmentProposalDecided', 'TaskAmended']);
    expect(gone.task.amendmentProposals?.[0]?.heldBy).toBeUndefined();
  });

  it('could not have been made by an agency that is said to have ended before', () => {
    const life = proposed();
    const act = contradictingAct(life.state, { from: 'lead', to: ['heir'], on: '2026-01-05' });
    expect(act).toEqual({ taskId: 'plan-1', agencyId: 'lead', at: life.now });
    expect(contradictingAct(life.state, { from: 'lead', to: ['heir'], on: '2026-01-06' })).toBeNull();
  });
});

describe('what is told about a proposal to amend a task', () => {
  const names = { agency: (id: string) => `Đơn vị ${id}`, user: (id: string) => `Ông ${id}` };

  it('goes to the supervisor and the monitoring agency, which is not told of its own', () => {
    const life = proposed();
    expect(told(last(life), life)).toEqual([
      ['amendment-proposed', 'supervisor'],
      // Who does not decide is told, and not asked.
      ['amendment-in-hand', 'monitoring: monitor'],
    ]);
    expect(noticesFor(last(life), life.state)[0]?.facts).toMatchObject({
      amendmentProposal: 1,
      agencyId: 'lead',
      words: 'Quy định mới',
      proposedTerms: later,
    });
    const own = assigned();
    own.do(propose(), monitor);
    expect(told(last(own), own)).toEqual([['amendment-proposed', 'supervisor']]);
  });

  it('goes to the proposer when it is decided, and everybody hears what was amended', () => {
    const life = proposed();
    const events = life.do(decide(), supervisor) as readonly TaskEvent[];
    const [decided, amended] = events.map((event) => told(event, life));
    expect(decided).toEqual([['amendment-proposal-decided', 'lead: head, officer']]);
    expect(amended?.map(([kind]) => kind)).toEqual(Array<string>(4).fill('task-amended'));
  });

  it('is kept back once it is decided, or while nobody is asked to decide', () => {
    const life = proposed();
    const occurredAt = life.now;
    const [notice] = noticesFor(last(life), life.state);
    const wanted = () => notice && stillWanted({ ...notice, occurredAt }, life.state);
    expect(wanted()).toBe(true);
    life.now = plusMinutes(life.now, 5);
    life.do({ type: 'SuspendTask', reason: 'x' }, supervisor);
    expect(wanted()).toBe(false);
    life.do({ type: 'ResumeTask' }, supervisor);
    expect(wanted()).toBe(true);
    life.do(refuse(), supervisor);
    expect(wanted()).toBe(false);
  });

  it('is a sentence in the history', () => {
    const life = proposed({ title: 'Rà soát lại', due: '2026-09-30' });
    expect(sentence(last(life), names)).toBe(
      'Đơn vị lead đề nghị sửa đổi nhiệm vụ (số 1), nội dung "Rà soát lại"; thời hạn hết ngày 30/09/2026: Quy định mới.',
    );
    const [accepted] = life.do(decide({ answer: 'Phù hợp' }), supervisor) as readonly TaskEvent[];
    expect(accepted && sentence(accepted, names)).toBe(
      'Ông supervisor đồng ý với đề nghị sửa đổi nhiệm vụ (số 1) của Đơn vị lead (văn bản số 9/QĐ-UBND ngày 05/01/2026): Phù hợp.',
    );
    const other = proposed();
    other.do(refuse(), supervisor);
    expect(sentence(last(other), names)).toBe(
      'Ông supervisor không đồng ý với đề nghị sửa đổi nhiệm vụ (số 1) của Đơn vị lead: Giữ nguyên.',
    );
  });
});
