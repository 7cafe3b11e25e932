import { mayHaveInsideProducts } from '#libs/domain/annex-task/standing/inside-products';
import {
  assignee,
  assignment,
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
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { followsOn } from '#libs/domain/permissions/readers';
import { sightOf } from '#libs/domain/permissions/sight';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Person } from '#libs/domain/shared/actor';

const submit: TaskCommand = { type: 'SubmitDeliverable', summary: 'Dự thảo', files: [], document };
const heir = person('heir.officer', 'heir', 'officer');
const second = person('second.head', 'second', 'head');
const auditor = person('auditor', null, 'auditor');
const outsiders = [coordinator, second, supervisor, monitor, auditor];

const assigned = (): Life => {
  const life = Life.on('2026-06-22', { ...defaultPolicy, signOff: true });
  life.directory = directoryOf('lead', 'second', 'unit', 'heir');
  const assignees = [assignee('lead', 'lead'), assignee('second', 'lead'), assignee('unit', 'coordinator')];
  life.do({ type: 'AssignTask', assignment: assignment({ assignees }) }, process);
  life.wake(life.now);
  return life;
};
const sightFor = (life: Life, ...readers: Person[]) =>
  sightOf(
    life.history,
    readers,
    readers.some((reader) => followsOn(life.state, reader)),
  );
const typesFor = (life: Life, ...readers: Person[]): string[] => {
  const { shown } = sightFor(life, ...readers);
  return life.history.filter((_, index) => shown[index]).map(({ event }) => event.type);
};
const hiddenFrom = (life: Life, ...readers: Person[]) => [...sightFor(life, ...readers).hiddenProducts];

describe('a product before its agency’s head signed it off', () => {
  it('is read by the people of that agency, and by nobody else whatever they oversee', () => {
    const life = assigned();
    life.do(submit, lead);
    for (const own of [lead, head]) expect(hiddenFrom(life, own)).toEqual([]);
    expect(typesFor(life, head)).toContain('DeliverableSubmitted');
    for (const other of outsiders) {
      expect(hiddenFrom(life, other)).toEqual([1]);
      expect(typesFor(life, other)).not.toContain('DeliverableSubmitted');
      expect(typesFor(life, other)).toContain('TaskAssigned');
    }
  });

  it('is read by everybody who may read the task once it was signed off', () => {
    const life = assigned();
    life.do(submit, lead);
    life.do({ type: 'SignOffDeliverable', deliverable: 1 }, head);
    for (const other of outsiders) {
      expect(hiddenFrom(life, other)).toEqual([]);
      expect(typesFor(life, other)).toEqual(expect.arrayContaining(['DeliverableSubmitted']));
    }
  });

  it('stays inside when it was sent back or withdrawn, as nobody outside ever saw it', () => {
    const life = assigned();
    life.do(submit, lead);
    life.do({ type: 'RefuseSignOff', deliverable: 1, reason: 'Thiếu số liệu' }, head);
    life.do(submit, lead);
    life.do({ type: 'WithdrawDeliverable', deliverable: 2, reason: 'Nhầm tệp' }, lead);
    expect(hiddenFrom(life, supervisor)).toEqual([1, 2]);
    const told = typesFor(life, supervisor);
    for (const type of ['DeliverableSubmitted', 'SignOffRefused', 'DeliverableWithdrawn'])
      expect(told).not.toContain(type);
    expect(mayHaveInsideProducts(life.task)).toBe(true);
  });

  it('is no secret of it when it was withdrawn after it had been handed in', () => {
    const life = assigned();
    life.do(submit, lead);
    life.do({ type: 'SignOffDeliverable', deliverable: 1 }, head);
    life.do({ type: 'WithdrawDeliverable', deliverable: 1, reason: 'Nhầm tệp' }, lead);
    expect(hiddenFrom(life, supervisor)).toEqual([]);
    expect(typesFor(life, supervisor)).toContain('DeliverableWithdrawn');
    expect(mayHaveInsideProducts(life.task)).toBe(false);
  });

  it('is read by whoever acts for its head, and by the people of the agency to which its work came', () => {
    const life = assigned();
    life.do(submit, lead);
    expect(hiddenFrom(life, supervisor, { ...head, userId: 'deputy' })).toEqual([]);
    expect(hiddenFrom(life, { ...heir, inherits: ['lead'] })).toEqual([]);
  });
});

describe('a unit that gave its part away', () => {
  const handedOver = (): Life => {
    const life = assigned();
    life.do({ type: 'ReportProgress', result: 'Đã làm một phần' }, lead);
    const move = { type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'Đổi chức năng' } as const;
    life.do(move, supervisor);
    life.do({ type: 'ReportProgress', result: 'Việc của đơn vị mới' }, heir);
    return life;
  };

  it('reads what was there up to the hand-over, and nothing of what came after', () => {
    const life = handedOver();
    expect(followsOn(life.state, lead)).toBe(false);
    const { until } = sightFor(life, lead);
    expect(life.history[until - 1]?.event.type).toBe('TaskReassigned');
    expect(typesFor(life, lead).filter((type) => type === 'ProgressReported')).toHaveLength(1);
    expect(typesFor(life, heir).filter((type) => type === 'ProgressReported')).toHaveLength(2);
  });

  it('reads on where it also follows the task up, or acts for somebody who does', () => {
    const life = handedOver();
    expect(sightFor(life, lead, heir).until).toBe(life.history.length);
  });

  it('reads on after it was given back', () => {
    const life = handedOver();
    life.do({ type: 'ReassignTask', from: 'heir', to: 'lead', reason: 'Giao lại' }, supervisor);
    expect(followsOn(life.state, lead)).toBe(true);
    const back = sightFor(life, heir).until;
    expect(life.history[back - 1]?.event).toMatchObject({ type: 'TaskReassigned', data: { from: 'heir' } });
  });
});
