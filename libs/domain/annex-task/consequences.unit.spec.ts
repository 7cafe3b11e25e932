import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import {
  assignee,
  assignment,
  codeOf,
  directoryOf,
  document,
  head,
  lead,
  Life,
  person,
  process,
  supervisor,
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { sentence } from '#libs/telling/vietnamese.spec-helper';
import type { Names } from '#libs/domain/shared/names';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { stillWanted } from '#libs/domain/notices/still-wanted';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { at } from '#libs/domain/shared/time';

const ask: TaskCommand = { type: 'RequestExtension', proposedDue: '2026-08-31', reason: 'Chờ số liệu' };
const propose: TaskCommand = { type: 'ProposeReturn', kind: 'return', reason: 'Không đúng chức năng' };
const move: TaskCommand = { type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'Đúng chức năng hơn' };
const deciding = { number: '9/QĐ-UBND', date: '2026-01-02', issuer: null, signer: null, subject: null };
const succeed = (to: string | null): TaskCommand => ({
  type: 'SucceedAgency',
  succession: 's',
  from: 'lead',
  to,
  reason: 'Sáp nhập',
  document: deciding,
});
const submit: TaskCommand = { type: 'SubmitDeliverable', summary: 'x', files: [], document };
const names: Names = { agency: (id) => id, user: (id) => id };

const leads = [assignee('lead', 'lead'), assignee('second', 'lead')];
const assigned = (assignees = leads): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'second', 'heir');
  life.do({ type: 'AssignTask', assignment: assignment({ assignees }) }, process);
  return life;
};
const requestOf = (life: Life, agencyId: string) => life.task.participants[`1/${agencyId}`]?.extensions?.[0];
const whoIsTold = (life: Life, command: TaskCommand, by: Actor = supervisor): string[] => {
  const events = life.do(command, by);
  if (isRejection(events)) throw new Error(events.code);
  return events
    .filter(({ type }) => type === 'ExtensionLapsed' || type === 'ReturnProposalLapsed')
    .flatMap((event) => noticesFor(event, life.state))
    .map(({ kind, to }) => `${kind} ${to.kind === 'agency' ? to.agencyId : ''}`);
};

describe('what nobody decides about any more', () => {
  it('a request for an extension lapses when the task is reassigned; who asked and who takes over are told', () => {
    const life = assigned();
    life.do(ask, head);
    expect(whoIsTold(life, move)).toEqual(['extension-lapsed lead', 'extension-lapsed heir']);
    expect(requestOf(life, 'lead')).toMatchObject({
      status: 'lapsed',
      decidedAt: life.now,
      decidedBy: null,
      lapsedAs: 'reassigned',
    });
    const events = life.history.map(({ event }) => event);
    expect(events.slice(-2).map((event) => sentence(event, names))).toEqual([
      expect.stringContaining('chuyển việc chủ trì từ lead sang heir'),
      'Thôi xem xét đề nghị gia hạn số 1 của lead: nhiệm vụ đã chuyển sang heir.',
    ]);
    const decide: TaskCommand = { type: 'DecideExtension', extension: 1, granted: true };
    expect(isRejection(life.do(decide, supervisor))).toBe(true);
    // Whoever leads now asks for what it needs itself.
    expect(typesOf(life.do(ask, person('heir.head', 'heir', 'head')))).toEqual(['ExtensionRequested']);
    expect(typesOf(life.do({ ...decide, extension: 2 }, supervisor))).toEqual(['ExtensionGranted']);
  });

  it('a proposal to return the task lapses when it is reassigned without being decided', () => {
    const life = assigned();
    life.do(propose, head);
    expect(whoIsTold(life, move)).toEqual(['return-lapsed lead']);
    expect(life.task.participants['1/lead']?.returnProposals).toMatchObject([{ status: 'lapsed' }]);

    const decided = assigned();
    decided.do(propose, head);
    const accept: TaskCommand = { type: 'DecideReturnProposal', proposal: 1, accepted: true, to: 'heir' };
    expect(typesOf(decided.do(accept, supervisor))).toEqual(['ReturnProposalDecided', 'TaskReassigned']);
  });

  it('a request lapses where the supervisor gives the task to another unit on a proposal to return it', () => {
    const life = assigned();
    life.do(propose, head);
    life.do(ask, head);
    const accept: TaskCommand = { type: 'DecideReturnProposal', proposal: 1, accepted: true, to: 'heir' };
    expect(typesOf(life.do(accept, supervisor))).toEqual([
      'ReturnProposalDecided',
      'TaskReassigned',
      'ExtensionLapsed',
    ]);
  });

  it('what goes along to the successor of an agency still waits; what cannot lapses', () => {
    const fresh = assigned();
    fresh.do(ask, head);
    expect(typesOf(fresh.do(succeed('heir'), process))).toEqual(['ParticipantSucceeded']);
    expect(requestOf(fresh, 'heir')).toMatchObject({ status: 'requested' });

    const both = assigned();
    both.do(ask, head);
    both.do(ask, person('second.head', 'second', 'head'));
    expect(typesOf(both.do(succeed('second'), process))).toEqual(['ParticipantSucceeded', 'ExtensionLapsed']);
    expect([requestOf(both, 'lead')?.status, requestOf(both, 'second')?.status]).toEqual([
      'lapsed',
      'requested',
    ]);

    const nobody = assigned();
    nobody.do(ask, head);
    expect(whoIsTold(nobody, succeed(null), process)).toEqual(['extension-lapsed lead']);
  });

  it('a product that is accepted ends what was asked for, so that nobody is asked to decide about it', () => {
    const life = assigned();
    life.do(ask, head);
    life.do(submit, lead);
    expect(typesOf(life.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor))).toEqual([
      'DeliverableApproved',
      'ExtensionLapsed',
    ]);
    const may = availableActions(life.state, life.context(supervisor)).map(({ type }) => type);
    expect(may).not.toContain('DecideExtension');
    expect(codeOf(life.do({ type: 'DecideExtension', extension: 1, granted: true }, supervisor))).toBe(
      'EXTENSION.DECIDED',
    );
  });

  it('nobody is reminded to decide about it, and a mail that asks for it is kept back', () => {
    const life = assigned();
    const [event] = life.do(ask, head) as readonly never[];
    const [waiting] = event ? noticesFor(event, life.state) : [];
    life.do(move, supervisor);
    expect(waiting && stillWanted({ ...waiting, occurredAt: life.now }, life.state)).toBe(false);
    const reminded = life.runUntil(at('2026-02-10', '12:00'));
    expect(reminded.flatMap((e) => ('extension' in e.data ? [e.type] : []))).toEqual([]);
  });
});
