import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { people } from '#libs/domain/annex-task/command-table.spec-helper';
import { delaysOf } from '#libs/domain/annex-task/standing/delay';
import { officialStatus } from '#libs/domain/annex-task/standing/status';
import {
  assignee,
  assignment,
  codeOf,
  directoryOf,
  head,
  lead,
  Life,
  person,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { defaultPolicy, type Policy } from '#libs/domain/policy/policy';
import { at } from '#libs/domain/shared/time';

const file = { name: 'bc.pdf', mediaType: 'application/pdf', size: 9, sha256: 'a'.repeat(64) };
const paper = (date: string) => ({ number: '9/BC', date, issuer: null, signer: null, subject: null });
/** The product that went out on paper on a day. */
const handedIn = (date: string, more: object = {}): TaskCommand => ({
  type: 'SubmitDeliverable',
  summary: 'x',
  files: [file],
  document: paper(date),
  occurredAt: date,
  ...more,
});

/** Given on 05/01/2026 and due on 30/06/2026; ten days late by now. */
const late = (policy?: Policy): Life => {
  const life = Life.on('2026-01-05', policy);
  life.directory = directoryOf('lead', 'unit', 'heir');
  const assignees = [assignee('lead', 'lead'), assignee('unit', 'coordinator')];
  life.do({ type: 'AssignTask', assignment: assignment({ assignees, assignedOn: '2025-12-20' }) }, process);
  life.runUntil(at('2026-07-10', '09:00'));
  return life;
};
const happened = (life: Life, type: string) => life.history.filter(({ event }) => event.type === type);

describe('what is recorded later than it happened', () => {
  it('counts as of the end of its document’s day: a product of 28/06 is in time, whenever it is recorded', () => {
    const life = late();
    expect(codeOf(life.do(handedIn('2026-06-28'), lead))).toBe('accepted: DeliverableSubmitted');
    // One millisecond before 24:00 of the day, which is 17:00 in UTC.
    expect(life.task.participants['1/lead']?.deliverables).toMatchObject([
      { submittedAt: '2026-06-28T16:59:59.999Z', knownAt: life.now },
    ]);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(life.task.participants['1/lead']?.completion).toMatchObject({
      reportedAt: '2026-06-28T16:59:59.999Z',
      acceptedAt: life.now,
      lateAgainstApproved: false,
    });
    expect(officialStatus(life.state, life.now).status).toBe('done-in-time');
    // What was said meanwhile was said.
    expect(happened(life, 'DeadlineMissed')).toHaveLength(1);
  });

  it('is late where its document is: of 02/07 it is two days late', () => {
    const life = late();
    life.do(handedIn('2026-07-02'), lead);
    life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(life.task.participants['1/lead']?.completion).toMatchObject({ lateAgainstApproved: true });
  });

  it('may be said to the instant, and means now where it says today', () => {
    const life = late();
    const occurredAt = at('2026-06-28', '10:00');
    life.fork().do(handedIn('2026-06-28', { occurredAt }), lead);
    life.do(handedIn('2026-07-10'), lead);
    expect(life.task.participants['1/lead']?.deliverables).toMatchObject([{ submittedAt: life.now }]);
    expect(life.task.participants['1/lead']?.deliverables[0]).not.toHaveProperty('knownAt');
  });

  it.each([
    ['without a document', { document: undefined }, 'LATE_RECORD.DOCUMENT_MISSING'],
    [
      'by a document without a day',
      { document: { ...paper(''), date: null } },
      'LATE_RECORD.DOCUMENT_MISSING',
    ],
    [
      'by a document without a number',
      { document: { ...paper('2026-06-28'), number: null } },
      'LATE_RECORD.DOCUMENT_MISSING',
    ],
    ['by a document of another day', { document: paper('2026-06-27') }, 'LATE_RECORD.OTHER_DAY'],
    ['by the unit that gains, without the paper itself', { files: [] }, 'LATE_RECORD.FILE_MISSING'],
    ['of tomorrow', { occurredAt: '2026-07-11', document: paper('2026-07-11') }, 'LATE_RECORD.IN_FUTURE'],
    [
      'of a day before the task was here',
      { occurredAt: '2026-01-04', document: paper('2026-01-04') },
      'LATE_RECORD.BEFORE_TASK',
    ],
    [
      'of an hour of its first day before it was here',
      { occurredAt: at('2026-01-05', '00:30'), document: paper('2026-01-05') },
      'LATE_RECORD.BEFORE_TASK',
    ],
  ])('is refused %s, and leaves nothing', (_, changes, code) => {
    const life = late();
    const { state } = life;
    expect(codeOf(life.do(handedIn('2026-06-28', changes), lead))).toBe(code);
    expect(life.state).toBe(state);
  });

  it.each([
    ['reminders', 'ReminderIssued', 'lead', '2026-06-20', '2026-06-30'],
    ['a missed deadline', 'DeadlineMissed', 'lead', '2026-06-30', '2026-07-01'],
    ['escalations', 'TaskEscalated', 'lead', '2026-07-02', '2026-07-20'],
    ['a missed input', 'CoordinationMissed', 'unit', '2026-06-12', '2026-06-20'],
  ])('is not stopped by what the process did meanwhile: %s', (_, type, from, day, recorded) => {
    const life = Life.on('2026-01-05');
    life.directory = directoryOf('lead', 'unit', 'heir');
    const assignees = [assignee('lead', 'lead'), assignee('unit', 'coordinator')];
    life.do({ type: 'AssignTask', assignment: assignment({ assignees, assignedOn: '2025-12-20' }) }, process);
    life.runUntil(at('2026-06-01', '09:00'));
    const asked = { coordinatorIds: ['unit'], content: 'x', due: '2026-06-15' };
    expect(codeOf(life.do({ type: 'RequestCoordination', ...asked }, lead))).toMatch(/^accepted/u);
    life.runUntil(at(recorded, '09:00'));
    const since = happened(life, type).filter(({ occurredAt }) => occurredAt > at(day, '23:59'));
    expect(since.length).toBeGreaterThan(0);
    const given = { from, to: 'heir', reason: 'x', document: paper(day), occurredAt: day };
    expect(codeOf(life.do({ type: 'ReassignTask', ...given }, supervisor))).toMatch(/^accepted/u);
    expect(happened(life, type)).toEqual(expect.arrayContaining(since));
  });

  it('does not mind in which order things were recorded that have nothing to do with each other', () => {
    const life = late();
    const direct = (day: string): TaskCommand => ({
      type: 'IssueDirective',
      kind: 'commendation',
      text: day,
      to: ['lead'],
      document: paper(day),
      occurredAt: day,
    });
    const amend: TaskCommand = { type: 'AmendTask', document: paper('2026-07-10'), terms: { title: 'new' } };
    for (const command of [amend, direct('2026-07-10'), direct('2026-07-02')])
      expect(codeOf(life.do(command, supervisor))).toMatch(/^accepted/u);
    expect(life.task.directives?.map(({ n, text }) => [n, text])).toEqual([
      [1, '2026-07-10'],
      [2, '2026-07-02'],
    ]);
  });

  it('must have come to the same then: of two leads the first that was accepted did not complete the task', () => {
    const life = Life.on('2026-01-05');
    life.directory = directoryOf('lead', 'lead-2');
    const assignees = [assignee('lead', 'lead'), assignee('lead-2', 'lead')];
    life.do({ type: 'AssignTask', assignment: assignment({ assignees, assignedOn: '2025-12-20' }) }, process);
    const product: TaskCommand = { type: 'SubmitDeliverable', summary: 'x', files: [file] };
    life.runUntil(at('2026-06-10', '09:00'));
    life.do(product, lead);
    life.runUntil(at('2026-06-20', '09:00'));
    life.do(product, person('lead-2.officer', 'lead-2', 'officer'));
    life.do({ type: 'ApproveDeliverable', deliverable: 2 }, supervisor);
    const approve = (day: string): TaskCommand => ({
      type: 'ApproveDeliverable',
      deliverable: 1,
      document: paper(day),
      occurredAt: day,
    });
    life.runUntil(at('2026-07-10', '09:00'));
    expect(codeOf(life.do(approve('2026-06-15'), supervisor))).toBe('LATE_RECORD.CHANGES_WHAT_FOLLOWED');
    expect(codeOf(life.do(approve('2026-06-25'), supervisor))).toMatch(/TaskCompleted$/u);
  });

  it('goes by what time had brought about by then, though nothing ran that would have recorded it', () => {
    const life = Life.on('2026-01-05');
    life.do({ type: 'AssignTask', assignment: assignment() }, process);
    life.runUntil(at('2026-06-01', '09:00'));
    life.do({ type: 'SuspendTask', reason: 'x', until: '2026-06-10' }, supervisor);
    life.now = at('2026-06-20', '09:00');
    // On the 5th it was still suspended: its end is none of what happened then.
    const direct = { kind: 'commendation', text: 'x', document: paper('2026-06-05') } as const;
    expect(
      codeOf(life.fork().do({ type: 'IssueDirective', ...direct, occurredAt: '2026-06-05' }, supervisor)),
    ).toBe('accepted: DirectiveIssued');
    const again = { reason: 'y', document: paper('2026-06-15'), occurredAt: '2026-06-15' };
    expect(codeOf(life.do({ type: 'SuspendTask', ...again }, supervisor))).toBe(
      'accepted: TaskResumed, TaskSuspended',
    );
  });

  it('is a letter of the office without its file as well: the office gains nothing by it', () => {
    const letter = { document: paper('2026-07-02'), files: [], occurredAt: '2026-07-02' };
    expect(codeOf(late().do({ type: 'RecordOfficialReminder', ...letter }, people.office))).toBe(
      'accepted: OfficialReminderRecorded',
    );
  });

  it('needs no proof where it says the very instant at which it is recorded', () => {
    const life = late();
    const now = handedIn('2026-07-10', { document: undefined, occurredAt: life.now });
    expect(codeOf(life.do(now, lead))).toBe('accepted: DeliverableSubmitted');
  });

  it('is an input with its letter and the letter itself: who was asked would gain by it', () => {
    const life = late();
    life.do({ type: 'Acknowledge' }, lead);
    const asked = { coordinatorIds: ['unit'], content: 'x', due: '2026-07-13' };
    expect(codeOf(life.do({ type: 'RequestCoordination', ...asked }, lead))).toMatch(/^accepted/u);
    life.runUntil(at('2026-07-20', '09:00'));
    const input = (files: readonly (typeof file)[]): TaskCommand => ({
      type: 'SubmitCoordinationInput',
      summary: 'x',
      files,
      request: 1,
      document: paper('2026-07-13'),
      occurredAt: '2026-07-13',
    });
    expect(codeOf(life.do(input([]), people['unit head']))).toBe('LATE_RECORD.FILE_MISSING');
    expect(codeOf(life.do(input([file]), people['unit head']))).toBe('accepted: CoordinationInputSubmitted');
    expect(life.task.participants['1/unit']?.requests).toMatchObject([
      { inputs: [{ submittedAt: '2026-07-13T16:59:59.999Z', document: { number: '9/BC' } }] },
    ]);
  });

  it('must have been possible then: nothing is approved before it was handed in', () => {
    const life = late();
    life.do(handedIn('2026-06-28'), lead);
    const approve = (date: string): TaskCommand => ({
      type: 'ApproveDeliverable',
      deliverable: 1,
      document: paper(date),
      occurredAt: date,
    });
    expect(codeOf(life.do(approve('2026-06-27'), supervisor))).toMatch(/TOO_EARLY|NOT_POSSIBLE_THEN/u);
    expect(codeOf(life.do(approve('2026-06-29'), supervisor))).toMatch(/^accepted/u);
    expect(life.task.participants['1/lead']?.completion?.acceptedAt).toBe('2026-06-29T16:59:59.999Z');
  });

  it('must have been possible at the very instant that it says', () => {
    const life = late();
    life.do(handedIn('2026-06-29', { occurredAt: at('2026-06-29', '10:00') }), lead);
    const back = (hour: string): TaskCommand => ({
      type: 'ReturnDeliverable',
      deliverable: 1,
      reason: 'x',
      document: paper('2026-06-29'),
      occurredAt: at('2026-06-29', hour),
    });
    expect(life.do(back('09:00'), supervisor)).toMatchObject({
      code: 'LATE_RECORD.NOT_POSSIBLE_THEN',
      facts: { code: 'DELIVERABLE.NOT_FOUND' },
    });
    expect(codeOf(life.do(back('11:00'), supervisor))).toBe('accepted: DeliverableReturned');
  });

  it('needs a delegation that holds when it is recorded', () => {
    const mandate = { delegationId: 'd', acts: ['AmendTask'], from: at('2026-06-01', '00:00') };
    const amend: TaskCommand = {
      type: 'AmendTask',
      document: paper('2026-06-20'),
      terms: { title: 'y' },
      occurredAt: '2026-06-20',
    };
    const codeUntil = (day: string) =>
      codeOf(
        late().do(amend, {
          ...supervisor,
          kind: 'person',
          userId: 'deputy',
          onBehalfOf: {
            userId: supervisor.userId,
            own: { agencyId: null, roles: ['supervisor'] },
            mandates: [{ ...mandate, until: at(day, '00:00') }],
          },
        }),
      );
    // It held on the day of the document, and has ended since.
    expect(codeUntil('2026-07-01')).toBe('DELEGATION.ENDED');
    expect(codeUntil('2026-08-01')).toMatch(/^accepted/u);
  });

  it('must make no difference to what happened since: an older amendment does not overrule a newer one', () => {
    const life = late();
    const amend = (date: string, title: string): TaskCommand => ({
      type: 'AmendTask',
      document: paper(date),
      occurredAt: date,
      terms: { title },
    });
    expect(codeOf(life.do(amend('2026-06-20', 'newer'), supervisor))).toMatch(/^accepted/u);
    const { state } = life;
    expect(codeOf(life.do(amend('2026-06-10', 'older'), supervisor))).toBe(
      'LATE_RECORD.CHANGES_WHAT_FOLLOWED',
    );
    expect(life.state).toBe(state);
    expect(codeOf(life.do(amend('2026-06-25', 'newest'), supervisor))).toMatch(/^accepted/u);
  });

  it('an extension that was decided in time holds as of its document, though the deadline has passed since', () => {
    const life = Life.on('2026-01-05');
    life.do({ type: 'AssignTask', assignment: assignment() }, process);
    life.runUntil(at('2026-06-20', '09:00'));
    life.do({ type: 'RequestExtension', proposedDue: '2026-07-31', reason: 'x' }, head);
    life.runUntil(at('2026-07-10', '09:00'));
    const decided = { granted: true, document: paper('2026-06-25'), occurredAt: '2026-06-25' } as const;
    expect(codeOf(life.do({ type: 'DecideExtension', extension: 1, ...decided }, supervisor))).toMatch(
      /^accepted/u,
    );
    expect(life.task.participants['1/lead']).toMatchObject({
      approvedDue: '2026-07-31T17:00:00.000Z',
      overdueSince: null,
    });
    expect(officialStatus(life.state, life.now).status).toBe('open-in-time');
  });

  it('is signed off as of the product’s own document, with its file', () => {
    const life = late({ ...defaultPolicy, signOff: true });
    life.do(handedIn('2026-06-28'), lead);
    const sign = (occurredAt: string): TaskCommand => ({
      type: 'SignOffDeliverable',
      deliverable: 1,
      occurredAt,
    });
    expect(codeOf(life.do(sign('2026-06-29'), head))).toBe('LATE_RECORD.OTHER_DAY');
    // Signed now it leaves now, whenever it was prepared.
    const signed = life.fork();
    signed.do({ type: 'SignOffDeliverable', deliverable: 1 }, head);
    const [product] = signed.task.participants['1/lead']?.deliverables ?? [];
    expect(product).toMatchObject({ submittedAt: life.now, preparedAt: '2026-06-28T16:59:59.999Z' });
    expect(product).not.toHaveProperty('knownAt');
    expect(codeOf(life.do(sign('2026-06-28'), head))).toBe('accepted: DeliverableSignedOff');
    expect(life.task.participants['1/lead']?.deliverables[0]?.submittedAt).toBe('2026-06-28T16:59:59.999Z');
  });

  it('is not signed off late without the paper itself', () => {
    const life = late({ ...defaultPolicy, signOff: true });
    expect(codeOf(life.do(handedIn('2026-07-10', { files: [] }), lead))).toMatch(/^accepted/u);
    life.runUntil(at('2026-07-13', '09:00'));
    const sign: TaskCommand = { type: 'SignOffDeliverable', deliverable: 1 };
    expect(codeOf(life.do({ ...sign, occurredAt: '2026-07-10' }, head))).toBe('LATE_RECORD.FILE_MISSING');
    expect(codeOf(life.do(sign, head))).toMatch(/^accepted/u);
  });

  it('gives whoever accepts the whole term from when it was recorded', () => {
    const life = late();
    life.do(handedIn('2026-06-28'), lead);
    // Three working days after Friday, 10/07/2026: nothing is due at once.
    expect((life.next() ?? '') > at('2026-07-10', '18:00')).toBe(true);
  });

  it('is somebody else’s time from when it happened: the days since are the approver’s', () => {
    const life = late();
    life.do(handedIn('2026-06-28'), lead);
    const [delay] = delaysOf(life.history, life.now);
    const sum = (delay?.shares ?? []).reduce((ms, share) => ms + share.ms, 0);
    expect(sum).toBe(delay?.ms);
    const approver = delay?.shares.find(({ bearer }) => bearer === 'approver')?.ms;
    expect(approver).toBe(Date.parse(life.now) - Date.parse('2026-06-28T16:59:59.999Z'));
  });

  it('is recorded by those who may, with the authority that they have when they record it', () => {
    expect(codeOf(late().do(handedIn('2026-06-28'), people['unit head']))).toBe('ACTOR.NOT_PERMITTED');
  });
});
