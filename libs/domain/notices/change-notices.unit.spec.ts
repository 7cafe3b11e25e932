import type { TaskCommand } from '#libs/domain/annex-task/commands';
import {
  assignment,
  head,
  lead,
  Life,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { Notice } from '#libs/domain/notices/notice';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { stillWanted } from '#libs/domain/notices/still-wanted';
import { isRejection } from '#libs/domain/shared/rejection';
import { endOfDay } from '#libs/domain/shared/time';

const ask: TaskCommand = { type: 'RequestExtension', proposedDue: '2026-08-31', reason: 'Chờ số liệu' };
const grant: TaskCommand = { type: 'DecideExtension', extension: 1, granted: true, carryCoordination: true };

const assigned = (): Life => {
  const life = Life.on('2026-01-05');
  life.do({ type: 'AssignTask', assignment: assignment() }, process);
  life.do({ type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x', due: '2026-06-15' }, lead);
  return life;
};
const told = (life: Life, command: TaskCommand, by: typeof head): Notice[] => {
  const events = life.do(command, by);
  if (isRejection(events)) throw new Error(events.code);
  return events.flatMap((event) => noticesFor(event, life.state));
};
const whom = ({ kind, to }: Notice): string =>
  `${kind} → ${to.kind === 'agency' ? to.agencyId : to.kind === 'user' ? to.userId : to.role}`;

describe('who is told about a change of the terms', () => {
  it('the supervisor and those who follow the task up are told what a lead asks for', () => {
    const notices = told(assigned(), ask, head);
    expect(notices.map(whom)).toEqual([
      'extension-requested → supervisor',
      // Who does not decide is told, and not asked.
      'extension-in-hand → monitoring',
    ]);
    expect(notices[0]?.facts).toMatchObject({
      proposedDue: endOfDay('2026-08-31'),
      deadline: endOfDay('2026-06-30'),
      words: 'Chờ số liệu',
    });
  });

  it('the lead is told the decision, and a coordinating unit whose deadline moved along', () => {
    const life = assigned();
    told(life, ask, head);
    const notices = told(life, grant, supervisor);
    expect(notices.map((n) => [whom(n), n.facts.deadline])).toEqual([
      ['extension-granted → lead', endOfDay('2026-08-31')],
      ['coordination-moved → unit', endOfDay('2026-08-16')],
    ]);
  });

  it('a request that was decided meanwhile is told to nobody any more', () => {
    const life = assigned();
    const [notice] = told(life, ask, head);
    const waiting = notice && { ...notice, occurredAt: life.now };
    expect(waiting && stillWanted(waiting, life.state)).toBe(true);
    told(life, grant, supervisor);
    expect(waiting && stillWanted(waiting, life.state)).toBe(false);
  });

  it.each<[TaskCommand, string]>([
    [{ type: 'SuspendTask', reason: 'Chờ quy định' }, 'task-suspended'],
    [{ type: 'CancelTask', reason: 'Trùng việc' }, 'task-cancelled'],
    [
      {
        type: 'AmendTask',
        document: { number: '9/QĐ', date: '2026-01-05', issuer: null, signer: null, subject: null },
        terms: { due: '2026-09-30' },
      },
      'task-amended',
    ],
  ])('everybody who takes part, and who follows the task up, is told: $type', (command, kind) => {
    const all = told(assigned(), command, supervisor).filter((notice) => notice.kind === kind);
    expect(all.map(whom)).toEqual(
      ['lead', 'unit', 'second', 'monitoring'].map((agencyId) => `${kind} → ${agencyId}`),
    );
  });

  it('a unit is told by when its input is wanted where an amendment or a return moves the deadline', () => {
    const moved = (notices: Notice[]) =>
      notices.flatMap((n) => (n.kind === 'coordination-moved' ? [[whom(n), n.facts.deadline]] : []));
    const by = { number: '9/QĐ', date: '2026-01-05', issuer: null, signer: null, subject: null };
    const amend: TaskCommand = { type: 'AmendTask', document: by, terms: { due: '2026-09-30' } };
    const expected = [['coordination-moved → unit', endOfDay('2026-09-15')]];
    expect(moved(told(assigned(), amend, supervisor))).toEqual(expected);
    const returned = assigned();
    told(returned, { type: 'SubmitDeliverable', summary: 'x', files: [], document: by }, lead);
    const give: TaskCommand = {
      type: 'ReturnDeliverable',
      deliverable: 1,
      reason: 'x',
      newDue: '2026-09-30',
    };
    expect(moved(told(returned, give, supervisor))).toEqual(expected);
  });

  it('a reminder that waits is kept back while the task is suspended', () => {
    const life = assigned();
    const reminded = life.runUntil('2026-06-29T05:00:00.000Z').findLast((e) => e.type === 'ReminderIssued');
    const [notice] = reminded ? noticesFor(reminded, life.state) : [];
    const waiting = notice && { ...notice, occurredAt: life.now };
    expect(waiting && stillWanted(waiting, life.state)).toBe(true);
    life.do({ type: 'SuspendTask', reason: 'x' }, supervisor);
    expect(waiting && stillWanted(waiting, life.state)).toBe(false);
  });
});
