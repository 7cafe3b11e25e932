import {
  assignee,
  assignment,
  Life,
  lead,
  monitor,
  person,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { ReminderFacts } from '#libs/domain/official-reminder/letter';
import { reminderLetter } from '#libs/exports/official-reminder/letter';
import { overdueInputsOf, overdueOf } from '#libs/domain/official-reminder/overdue';
import { at } from '#libs/domain/shared/time';

const leadHead = person('lead.head', 'lead', 'head');

const begun = (): Life => {
  const life = Life.on('2026-01-05');
  const assignees = [assignee('lead', 'lead'), assignee('unit', 'coordinator')];
  life.do({ type: 'AssignTask', assignment: assignment({ assignees }) }, process);
  return life;
};
const facts = (changes: Partial<ReminderFacts> = {}): ReminderFacts => ({
  issuer: 'Văn phòng UBND',
  superior: 'UBND thành phố',
  monitoringAgency: 'Sở Kế hoạch và Đầu tư',
  agency: { name: 'Sở Tài chính', underUbnd: true },
  plan: { number: '7/KH-UBND', date: '2026-01-15', title: null },
  items: overdueOf(begun().task, 'lead', at('2026-07-10', '09:00')),
  inputs: [],
  now: at('2026-07-10', '09:00'),
  ...changes,
});

describe('a letter that urges an agency on', () => {
  it('lists what the agency leads and is late with, by how many days, and nothing else', () => {
    const { task } = begun();
    expect(overdueOf(task, 'lead', at('2026-07-10', '09:00'))).toEqual([
      {
        taskId: 'plan-1',
        number: { kind: 'plain', number: '1' },
        clause: 'I',
        title: 'Rà soát hồ sơ',
        product: 'Báo cáo',
        cycle: '',
        due: '2026-06-30',
        firstDue: null,
        daysLate: 10,
        urgedBefore: null,
      },
    ]);
    expect(overdueOf(task, 'lead', at('2026-07-01', '00:01'))).toMatchObject([{ daysLate: 1 }]);
    expect(overdueOf(task, 'lead', at('2026-06-30', '23:59'))).toEqual([]);
    expect(overdueOf(task, 'unit', at('2026-07-10', '09:00'))).toEqual([]);
  });

  it('names the deadline that was given first, and the last letter that went to the agency', () => {
    const life = begun();
    life.do({ type: 'RequestExtension', proposedDue: at('2026-07-05', '24:00'), reason: 'x' }, leadHead);
    life.do({ type: 'DecideExtension', extension: 1, granted: true }, supervisor);
    life.now = at('2026-07-10', '09:00');
    const issued = (number: string, to: string[]) => {
      const document = { number, date: '2026-07-08', issuer: null, signer: null, subject: null };
      life.do({ type: 'RecordOfficialReminder', document, files: [], to }, monitor);
    };
    issued('1/VP', ['lead']);
    issued('2/VP', ['lead']);
    issued('3/VP', ['unit']);
    expect(overdueOf(life.task, 'lead', life.now)).toMatchObject([
      { due: '2026-07-05', firstDue: '2026-06-30', daysLate: 5, urgedBefore: { number: '2/VP' } },
    ]);
  });

  it('leaves out what waits for whoever accepts it, until that one returns it', () => {
    const life = begun();
    const file = { name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a' };
    life.do({ type: 'SubmitDeliverable', summary: 'x', files: [file] }, lead);
    expect(overdueOf(life.task, 'lead', at('2026-07-10', '09:00'))).toEqual([]);
    life.do({ type: 'ReturnDeliverable', deliverable: 1, reason: 'x' }, supervisor);
    expect(overdueOf(life.task, 'lead', at('2026-07-10', '09:00'))).toHaveLength(1);
  });

  it('leaves out what stands still, and what was accepted', () => {
    const suspended = begun();
    suspended.do({ type: 'SuspendTask', reason: 'x' }, supervisor);
    expect(overdueOf(suspended.task, 'lead', at('2026-07-10', '09:00'))).toEqual([]);
    const done = begun();
    const file = { name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a' };
    done.do({ type: 'SubmitDeliverable', summary: 'x', files: [file] }, lead);
    done.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(overdueOf(done.task, 'lead', at('2026-07-10', '09:00'))).toEqual([]);
  });

  it('lists what leads asked of a coordinating unit and wait for, until it is with them', () => {
    const life = begun();
    const unit = person('unit.officer', 'unit', 'officer');
    const owed = (day = '2026-07-10') => overdueInputsOf(life.task, 'unit', at(day, '09:00'));
    life.do(
      { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'Số liệu', due: '2026-06-20' },
      lead,
    );
    expect(owed('2026-06-20')).toEqual([]);
    expect(owed('2026-06-25')).toEqual([
      {
        taskId: 'plan-1',
        number: { kind: 'plain', number: '1' },
        clause: 'I',
        title: 'Rà soát hồ sơ',
        cycle: '',
        leadAgencyId: 'lead',
        content: 'Số liệu',
        due: '2026-06-20',
        daysLate: 5,
        urgedBefore: null,
      },
    ]);
    expect(overdueInputsOf(life.task, 'lead', at('2026-07-10', '09:00'))).toEqual([]);
    life.do({ type: 'SubmitCoordinationInput', summary: 'x', files: [] }, unit);
    expect(owed()).toEqual([]);
    life.do({ type: 'ReturnCoordinationInput', input: 1, reason: 'x' }, lead);
    expect(owed()).toHaveLength(1);
    life.do({ type: 'SuspendTask', reason: 'x' }, supervisor);
    expect(owed()).toEqual([]);
    life.do({ type: 'ResumeTask' }, supervisor);
    life.do({ type: 'WaiveCoordination', request: 1, reason: 'x' }, lead);
    expect(owed()).toEqual([]);
  });

  it('says of both what is owed, and asks for both', () => {
    const [item] = facts().items;
    if (!item) throw new Error('nothing is late');
    const input = { ...item, lead: 'Sở Y tế', content: 'Số liệu' };
    const both = reminderLetter(facts({ inputs: [input, input] }), 'vi');
    expect(both.opening).toContain(
      'còn 1 nhiệm vụ quá hạn chưa hoàn thành và 2 nội dung phối hợp quá hạn chưa gửi ý kiến như sau:',
    );
    expect(both.closing[0]).toContain(
      'hoàn thành các nhiệm vụ, gửi ý kiến phối hợp về các nội dung nêu trên',
    );
    const alone = reminderLetter(facts({ items: [], inputs: [input] }), 'vi');
    expect(alone.about).toBe('V/v đôn đốc gửi ý kiến phối hợp quá hạn theo Kế hoạch số 7/KH-UBND');
    expect(alone.opening).not.toContain('nhiệm vụ quá hạn');
  });

  it('orders who is under the UBND, and asks who is not', () => {
    const ordered = reminderLetter(facts(), 'vi');
    expect(ordered.about).toBe('V/v đôn đốc thực hiện nhiệm vụ quá hạn theo Kế hoạch số 7/KH-UBND');
    expect(ordered.opening).toContain(
      'Kế hoạch số 7/KH-UBND ngày 15 tháng 01 năm 2026 của UBND thành phố, qua theo dõi đến ngày 10 tháng 7 năm 2026',
    );
    expect(ordered.closing[0]).toContain('đôn đốc và yêu cầu Sở Tài chính khẩn trương');
    const asked = reminderLetter(facts({ agency: { name: 'Cục Thuế', underUbnd: false } }), 'vi');
    expect(asked.about).toContain('V/v đề nghị thực hiện');
    expect(asked.closing.join(' ')).toContain('trân trọng đề nghị Cục Thuế');
    expect([asked.about, ...asked.closing].join(' ')).not.toMatch(/yêu cầu|đôn đốc/);
  });

  it('names as receivers the superior and the agency that follows up, unless that one writes itself', () => {
    expect(reminderLetter(facts(), 'vi').copies).toEqual([
      'Như trên;',
      'UBND thành phố (để báo cáo);',
      'Sở Kế hoạch và Đầu tư;',
      'Lưu: VT.',
    ]);
    const own = reminderLetter(facts({ issuer: 'Sở Kế hoạch và Đầu tư', superior: null }), 'vi');
    expect(own.copies).toEqual(['Như trên;', 'Lưu: VT.']);
  });

  it('writes days in full, with a zero before days below 10 and before the months 1 and 2', () => {
    const written = (date: string): string =>
      reminderLetter(facts({ plan: { number: null, date, title: null } }), 'vi').opening;
    expect(written('2026-02-05')).toContain('ngày 05 tháng 02 năm 2026 ');
    expect(written('2026-01-31')).toContain('ngày 31 tháng 01 năm 2026 ');
    expect(written('2025-09-02')).toContain('ngày 02 tháng 9 năm 2025 ');
    expect(written('2025-12-10')).toContain('ngày 10 tháng 12 năm 2025 ');
  });

  it('names a task with its section where the numbers of the plan restart', () => {
    const life = Life.on('2026-01-05');
    const place = { key: 'XVII.1', section: 'XVII', number: '1' };
    life.do({ type: 'AssignTask', assignment: assignment(place) }, process);
    expect(overdueOf(life.task, 'lead', at('2026-07-10', '09:00'))).toMatchObject([
      { number: { kind: 'plain', number: 'XVII.1' } },
    ]);
  });
});
