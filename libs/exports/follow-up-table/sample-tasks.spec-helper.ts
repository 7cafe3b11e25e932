import {
  assignee,
  assignment,
  coordinator,
  directoryOf,
  head,
  lead,
  Life,
  monitor,
  person,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { Assignment } from '#libs/domain/annex-task/kernel/state';
import type { FollowUpFacts } from '#libs/domain/follow-up/row';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { at } from '#libs/domain/shared/time';

const begun = (changes: Partial<Assignment> = {}): Life => {
  const life = Life.on('2026-01-05');
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  return life;
};

const having = (life: Life, ...acts: readonly (readonly [TaskCommand, Actor])[]): Life => {
  for (const [command, actor] of acts) {
    const answer = life.do(command, actor);
    if (isRejection(answer)) throw new Error(`${command.type}: ${answer.code}`);
  }
  return life;
};

const files = [{ name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a' }];
const paper = { number: '15/BC', date: '2026-06-29', issuer: null, signer: null, subject: null };
const recurring = (every: 'quarterly' | 'half-yearly' | 'yearly' | 'monthly' | 'weekly') =>
  ({ kind: 'recurring', every, from: '2026-01-01', until: '2026-12-31', dueMonthDay: null }) as const;

const comingAgain = (every: Parameters<typeof recurring>[0]): Life => {
  const life = begun({ schedule: recurring(every), timingText: 'Định kỳ' });
  life.wake(life.now);
  return life;
};

const difficult = (): Life => {
  const life = having(
    begun(),
    [{ type: 'ReportProgress', percent: 30, result: 'Một', difficulties: 'Thiếu người' }, lead],
    [{ type: 'RaiseDifficulty', content: 'Thiếu số liệu', recommendation: 'Cấp số liệu' }, coordinator],
    [{ type: 'RaiseDifficulty', content: 'Thiếu kinh phí' }, coordinator],
    [{ type: 'ConsolidateDifficulty', difficulty: 2, summary: 'x' }, monitor],
  );
  life.directory = directoryOf('elsewhere');
  const resolver = { agencyId: 'elsewhere' };
  return having(life, [{ type: 'AssignDifficulty', difficulty: 3, resolver, due: '2026-02-10' }, supervisor]);
};

const extended = (): Life =>
  having(
    begun(),
    [{ type: 'RequestExtension', proposedDue: '2026-07-31', reason: 'x' }, head],
    [{ type: 'DecideExtension', extension: 1, granted: true, answer: 'x' }, supervisor],
    [{ type: 'RequestExtension', proposedDue: '2026-08-31', reason: 'x' }, head],
    [{ type: 'DecideExtension', extension: 2, granted: true, answer: 'x' }, supervisor],
  );

const submitted = (document?: typeof paper | Omit<typeof paper, 'date'>): Life => {
  const life = begun({ assignees: [assignee('lead', 'lead')] });
  life.now = at('2026-06-29', '16:00');
  const product = document === undefined ? {} : { document: { ...paper, ...document } };
  return having(life, [{ type: 'SubmitDeliverable', summary: 'Báo cáo rà soát', files, ...product }, lead]);
};

const late = (): Life => {
  const life = begun({ assignees: [assignee('lead', 'lead')] });
  life.now = at('2026-07-10', '09:00');
  return life;
};

/** Tasks that together say everything that a row of the follow-up table can say. */
export const sampleTasks = (): readonly Life[] => [
  begun(),
  difficult(),
  extended(),
  having(begun({ assignees: [assignee('lead', 'lead'), assignee('q2', 'lead')], section: null }), [
    { type: 'ReportProgress', percent: 45, result: 'Hai', proposals: 'Thêm người' },
    lead,
  ]),
  begun({ assignees: ['q1', 'q2'].map((id) => assignee(id, 'lead', 'quan')), planNumber: null }),
  submitted(),
  submitted({ ...paper, date: null as unknown as string }),
  having(submitted(paper), [{ type: 'ApproveDeliverable', deliverable: 1 }, supervisor]),
  having(submitted(), [{ type: 'ReturnDeliverable', deliverable: 1, reason: 'x' }, supervisor]),
  late(),
  having(late(), [{ type: 'SuspendTask', reason: 'x' }, supervisor]),
  having(begun(), [{ type: 'CancelTask', reason: 'x' }, supervisor]),
  begun({
    schedule: { kind: 'single', start: null, due: '2025-12-31', interim: [] },
    pastDeadline: 'record-done',
    doneOn: '2025-12-20',
    doneBy: 'Báo cáo số 9',
  }),
  begun({ schedule: { kind: 'continuous', from: '2026-01-01' } as Assignment['schedule'] }),
  comingAgain('weekly'),
  comingAgain('monthly'),
  comingAgain('quarterly'),
  comingAgain('half-yearly'),
  comingAgain('yearly'),
  having(begun(), [
    {
      type: 'AssignOfficer',
      officer: { ...person('lead.cb', 'lead', 'officer'), agencyId: 'lead', active: true },
    },
    head,
  ]),
];

/** What stands in a row beside the task. */
export const factsOf = (life: Life, ordinal: number): FollowUpFacts => ({
  ordinal,
  at: life.now,
  changedAt: life.now,
  names: {
    agency: (id) => `cq ${id}`,
    user: (id) => `ông ${id}`,
    group: (id) => `nhóm ${id}`,
  },
  plan: {
    date: ordinal % 2 === 0 ? null : '2026-01-02',
    authority: 'UBND thành phố',
    assignedOn: ordinal % 2 === 0 ? null : '2026-01-02',
  },
  approver: { name: 'ông supervisor', email: 's@x.invalid', phone: null },
});
