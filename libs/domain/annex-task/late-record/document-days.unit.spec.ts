import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { commandTable, people } from '#libs/domain/annex-task/command-table.spec-helper';
import { earliestDayOf } from '#libs/domain/annex-task/late-record/document-days';
import {
  assignee,
  assignment,
  codeOf,
  directoryOf,
  head,
  lead,
  Life,
  monitor,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { Assignment } from '#libs/domain/annex-task/kernel/state';
import { refusalIn } from '#libs/telling/refusal';
import { supervisor as supervisorOf, type Actor } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { at } from '#libs/domain/shared/time';

const paper = (date: string) => ({ number: '9/QĐ', date, issuer: null, signer: null, subject: null });

const file = { name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64) };

/** Given by a plan of 20/12/2025, which was activated on 05/01/2026; a month later. */
const running = (changes: Partial<Assignment> = { assignedOn: '2025-12-20' }): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'unit', 'heir', 'monitoring');
  const assignees = [assignee('lead', 'lead'), assignee('unit', 'coordinator')];
  life.do({ type: 'AssignTask', assignment: assignment({ assignees, ...changes }) }, process);
  life.runUntil(at('2026-02-05', '09:00'));
  return life;
};

/** Commands about the task itself, with who gives them. */
const about: readonly (readonly [string, Actor, (date: string) => TaskCommand])[] = [
  [
    'a product',
    lead,
    (date) => ({ type: 'SubmitDeliverable', summary: 'x', files: [], document: paper(date) }),
  ],
  [
    'a reassignment',
    supervisor,
    (date) => ({ type: 'ReassignTask', from: 'unit', to: 'heir', reason: 'x', document: paper(date) }),
  ],
  ['a suspension', supervisor, (date) => ({ type: 'SuspendTask', reason: 'x', document: paper(date) })],
  [
    'an amendment',
    supervisor,
    (date) => ({ type: 'AmendTask', document: paper(date), terms: { title: 'y' } }),
  ],
  ['a cancellation', supervisor, (date) => ({ type: 'CancelTask', reason: 'x', document: paper(date) })],
  [
    'a directive',
    supervisor,
    (date) => ({ type: 'IssueDirective', kind: 'commendation', text: 'x', document: paper(date) }),
  ],
  [
    'an official reminder',
    people.office,
    (date) => ({ type: 'RecordOfficialReminder', document: paper(date), files: [] }),
  ],
];

describe('the day of a document', () => {
  describe.each(about)('of %s', (_, actor, command) => {
    const code = (date: string, life = running()) => codeOf(life.do(command(date), actor));

    it('is not before the plan, whenever the plan was activated here', () => {
      expect(code('2025-12-19')).toBe('DOCUMENT.TOO_EARLY');
      // Issued after the plan and before its activation: what an office does while the plan is typed in.
      expect(code('2025-12-20')).toMatch(/^accepted/u);
    });

    it('is today at the latest', () => {
      expect(code('2026-02-06')).toMatch(/FUTURE$/u);
      expect(code('2026-02-05')).toMatch(/^accepted/u);
    });

    it('is in the year before the assignment at the earliest, where nobody knows the day of the plan', () => {
      expect(code('2024-12-31', running({}))).toBe('DOCUMENT.TOO_EARLY');
      expect(code('2025-01-01', running({}))).toMatch(/^accepted/u);
      const since2018 = {
        kind: 'recurring',
        every: 'yearly',
        from: '2018-01-01',
        until: '2027-12-31',
      } as const;
      const old = running({ schedule: { ...since2018, dueMonthDay: null } });
      expect(code('2017-06-01', old)).toMatch(/^accepted/u);
      const range = running({
        schedule: { kind: 'single', start: '2020-03-01', due: '2026-12-31', interim: [] },
      });
      expect(code('2019-01-01', range.fork())).toMatch(/^accepted/u);
      expect(code('2018-12-31', range)).toBe('DOCUMENT.TOO_EARLY');
    });
  });

  describe('of what answers something', () => {
    const answers: readonly (readonly [
      string,
      readonly (readonly [Actor, TaskCommand])[],
      Actor,
      (date: string) => TaskCommand,
      string,
    ])[] = [
      [
        'an extension',
        [[head, { type: 'RequestExtension', proposedDue: '2026-08-31', reason: 'x' }]],
        supervisor,
        (date) => ({ type: 'DecideExtension', extension: 1, granted: true, document: paper(date) }),
        'extension-request',
      ],
      [
        'a product that is approved',
        [[lead, { type: 'SubmitDeliverable', summary: 'x', files: [file] }]],
        supervisor,
        (date) => ({ type: 'ApproveDeliverable', deliverable: 1, document: paper(date) }),
        'submission',
      ],
      [
        'a product that is returned',
        [[lead, { type: 'SubmitDeliverable', summary: 'x', files: [file] }]],
        supervisor,
        (date) => ({ type: 'ReturnDeliverable', deliverable: 1, reason: 'x', document: paper(date) }),
        'submission',
      ],
      [
        'an input that was asked for',
        [[lead, { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x' }]],
        people['unit head'],
        (date) => ({
          type: 'SubmitCoordinationInput',
          summary: 'x',
          files: [file],
          request: 1,
          document: paper(date),
        }),
        'coordination-request',
      ],
      [
        'a proposal to amend',
        [[head, { type: 'ProposeAmendment', terms: { title: 'y' }, reason: 'x' }]],
        supervisor,
        (date) => ({ type: 'DecideAmendmentProposal', proposal: 1, accepted: true, document: paper(date) }),
        'amendment-proposal',
      ],
      [
        'a difficulty that was put forward',
        [[lead, { type: 'RaiseDifficulty', content: 'x' }]],
        monitor,
        (date) => ({ type: 'ConsolidateDifficulty', difficulty: 1, summary: 'x', document: paper(date) }),
        'difficulty',
      ],
      [
        'a difficulty that is given to somebody',
        [[lead, { type: 'RaiseDifficulty', content: 'x' }]],
        supervisor,
        (date) => ({
          type: 'AssignDifficulty',
          difficulty: 1,
          resolver: { agencyId: 'unit' },
          due: '2026-03-31',
          document: paper(date),
        }),
        'difficulty',
      ],
      [
        'a difficulty that somebody was asked to solve',
        [
          [lead, { type: 'RaiseDifficulty', content: 'x' }],
          [
            supervisor,
            { type: 'AssignDifficulty', difficulty: 1, resolver: { agencyId: 'unit' }, due: '2026-03-31' },
          ],
        ],
        people['unit head'],
        (date) => ({ type: 'ResolveDifficulty', difficulty: 1, resolution: 'x', document: paper(date) }),
        'difficulty-assignment',
      ],
    ];
    it.each(answers)('%s: is not before what it answers', (_, given, actor, command, of) => {
      const life = running();
      for (const [who, before] of given) expect(codeOf(life.do(before, who))).toMatch(/^accepted/u);
      life.now = at('2026-02-20', '09:00');
      const refused = life.do(command('2026-02-04'), actor);
      expect(refused).toMatchObject({
        code: 'DOCUMENT.TOO_EARLY',
        facts: { date: '2026-02-04', earliest: '2026-02-05', of },
      });
      if (!isRejection(refused)) throw new Error('accepted');
      expect(refusalIn('vi', refused)).toMatch(
        /^Văn bản đề ngày 04\/02\/2026 không thể có trước ngày 05\/02\/2026, là ngày /u,
      );
      expect(codeOf(life.do(command('2026-02-05'), actor))).toMatch(/^accepted/u);
    });

    it('a difficulty that is given to somebody else: is not before it was raised', () => {
      const life = running();
      life.do({ type: 'RaiseDifficulty', content: 'x' }, lead);
      life.now = at('2026-02-10', '09:00');
      const assign = (agencyId: string, date: string): TaskCommand => ({
        type: 'AssignDifficulty',
        difficulty: 1,
        resolver: { agencyId },
        due: '2026-03-31',
        document: paper(date),
      });
      expect(codeOf(life.do(assign('unit', '2026-02-10'), supervisor))).toMatch(/^accepted/u);
      expect(codeOf(life.do(assign('heir', '2026-02-07'), supervisor))).toMatch(/^accepted/u);
    });

    it('is not before the plan either, where its day was corrected to one after what is answered', () => {
      const life = running();
      life.do({ type: 'SubmitDeliverable', summary: 'x', files: [file] }, lead);
      life.now = at('2026-02-20', '09:00');
      const corrected = { to: null, assignedOn: '2026-02-10', by: 'office', reason: 'x' };
      life.do({ type: 'CorrectPlanNumber', ...corrected }, process);
      const approve = { deliverable: 1, document: paper('2026-02-07') };
      expect(life.do({ type: 'ApproveDeliverable', ...approve }, supervisor)).toMatchObject({
        code: 'DOCUMENT.TOO_EARLY',
        facts: { earliest: '2026-02-10', of: 'plan' },
      });
    });

    it('a proposal to return the task: is not before what it answers', () => {
      const life = Life.on('2026-01-05');
      life.directory = directoryOf('lead', 'unit', 'heir');
      const assignees = [assignee('lead', 'lead'), assignee('unit', 'coordinator')];
      life.do(
        { type: 'AssignTask', assignment: assignment({ assignees, assignedOn: '2025-12-20' }) },
        process,
      );
      life.wake(life.now);
      life.do({ type: 'ProposeReturn', kind: 'return', reason: 'x' }, people['unit head']);
      const decide = (date: string): TaskCommand => ({
        type: 'DecideReturnProposal',
        proposal: 1,
        accepted: true,
        to: 'heir',
        document: paper(date),
      });
      life.now = at('2026-01-07', '09:00');
      expect(life.do(decide('2026-01-04'), supervisor)).toMatchObject({ facts: { of: 'return-proposal' } });
      expect(codeOf(life.do(decide('2026-01-05'), supervisor))).toMatch(/^accepted/u);
    });
  });

  it('follows the day of the plan where that is corrected, and does so once', () => {
    const corrected = (life: Life, assignedOn: string | null) =>
      life.do(
        {
          type: 'CorrectPlanNumber',
          to: life.task.assignment.planNumber,
          assignedOn,
          by: 'office',
          reason: 'x',
        },
        process,
      );
    const cancel = (date: string): TaskCommand => ({
      type: 'CancelTask',
      reason: 'x',
      document: paper(date),
    });
    const life = running();
    expect(codeOf(life.do(cancel('2025-12-19'), supervisor))).toBe('DOCUMENT.TOO_EARLY');
    expect(corrected(life, '2025-12-10')).toMatchObject([
      { data: { assignedOn: { from: '2025-12-20', to: '2025-12-10' } } },
    ]);
    expect(corrected(life, '2025-12-10')).toEqual([]);
    expect(codeOf(life.fork().do(cancel('2025-12-09'), supervisor))).toBe('DOCUMENT.TOO_EARLY');
    expect(codeOf(life.fork().do(cancel('2025-12-10'), supervisor))).toMatch(/^accepted/u);
    // A plan without a day: papers of the year before.
    corrected(life, null);
    expect(life.task.assignment).not.toHaveProperty('assignedOn');
    expect(codeOf(life.do(cancel('2025-01-01'), supervisor))).toMatch(/^accepted/u);
  });

  it('is not asked again of what a process carries to a task', () => {
    const cancel: TaskCommand = { type: 'CancelTask', reason: 'x', document: paper('2025-01-01') };
    expect(codeOf(running().do(cancel, supervisorOf('somebody', 'plan')))).toMatch(/^accepted/u);
    const { command } = commandTable.SucceedAgency;
    if (command.type !== 'SucceedAgency') throw new Error('another command');
    const succession = { ...command, document: paper('2020-01-01') };
    expect(codeOf(running().do(succession, process))).toMatch(/^accepted/u);
  });

  it('stands in the way of no act that is offered', () => {
    const types = availableActions(running().state, running().context(supervisor)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['AmendTask', 'SuspendTask', 'CancelTask', 'ReassignTask']));
  });

  it('is unknown of what names none', () => {
    const life = running();
    const none = { number: '9/QĐ', date: null, issuer: null, signer: null, subject: null };
    expect(codeOf(life.do({ type: 'CancelTask', reason: 'x', document: none }, supervisor))).toMatch(
      /^accepted/u,
    );
    expect(earliestDayOf({ type: 'CancelTask', reason: 'x' }, life.task)).toEqual({
      day: '2025-12-20',
      of: 'plan',
    });
  });
});
