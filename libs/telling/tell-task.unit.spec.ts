import type { TaskEvent } from '#libs/domain/annex-task/events';
import { assignee, assignment } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { cycleLabelsOf } from '#libs/telling/tell-assignment';
import { sentence } from '#libs/telling/vietnamese.spec-helper';
import { at } from '#libs/domain/shared/time';

const names = { agency: (id: string) => `Sở ${id}`, user: (id: string) => id };
const said = (event: TaskEvent): string => sentence(event, names);
const of = { cycle: 1, agencyId: 'A', by: 'x' };
const submitted = (changes: object): TaskEvent => ({
  type: 'DeliverableSubmitted',
  data: { ...of, deliverable: 1, summary: 'Kế hoạch chuyển đổi số.', files: [], document: null, ...changes },
});

describe('what a history says of what was handed in and asked', () => {
  it('gives the gist of a product, with number and day of the document where it was issued', () => {
    expect(said(submitted({}))).toBe('Sở A nộp sản phẩm số 1: Kế hoạch chuyển đổi số.');
    const document = {
      number: '301/TTr-SKHĐT',
      date: '2026-03-02',
      issuer: null,
      signer: null,
      subject: null,
    };
    expect(said(submitted({ document }))).toBe(
      'Sở A nộp sản phẩm số 1: Kế hoạch chuyển đổi số, 301/TTr-SKHĐT ngày 02/03/2026.',
    );
    expect(said(submitted({ document: { ...document, date: null }, awaitsSignOff: true }))).toBe(
      'Sở A trình thủ trưởng ký sản phẩm số 1: Kế hoạch chuyển đổi số, 301/TTr-SKHĐT.',
    );
  });

  it('tells what one unit asked of another, and what it was answered', () => {
    const due = at('2026-03-09', '24:00');
    const asked = { request: 2, coordinatorId: 'B', content: 'Góp ý dự thảo', due };
    expect(said({ type: 'CoordinationRequested', data: { ...of, ...asked } })).toMatch(
      /^Sở A đề nghị Sở B phối hợp \(yêu cầu số 2\), thời hạn: .*: Góp ý dự thảo\.$/,
    );
    const answer = { request: 2, input: 3, summary: 'Nhất trí, đề nghị bổ sung mục II', files: [] };
    expect(said({ type: 'CoordinationInputSubmitted', data: { ...of, ...answer } })).toBe(
      'Sở A gửi ý kiến phối hợp số 3: Nhất trí, đề nghị bổ sung mục II.',
    );
  });

  it('tells what a progress report says of difficulties and proposes', () => {
    const report = { percent: 40, result: 'Đã rà soát', difficulties: 'Thiếu người.', proposals: 'Bổ sung' };
    expect(said({ type: 'ProgressReported', data: { ...of, ...report } })).toBe(
      'Sở A báo cáo tiến độ (40%): Đã rà soát; khó khăn: Thiếu người; đề xuất: Bổ sung.',
    );
  });

  it('says where the report that a task is goes, and which others have to be in before', () => {
    const task = assignment({ number: '7', section: null, assignees: [assignee('A', 'lead')] });
    const report = {
      to: [
        { text: 'Sở Tài chính', agencyId: 'B', groupId: null },
        { text: 'Bộ Tài chính', agencyId: null, groupId: null },
      ],
      waitsFor: [{ key: 'R1', title: 'Báo cáo của các quận', taskId: null }],
    };
    expect(said({ type: 'TaskAssigned', data: { ...task, report } })).toBe(
      'Giao nhiệm vụ số 7 cho Sở A chủ trì. Báo cáo gửi Sở B, Bộ Tài chính, sau khi có báo cáo R1.',
    );
    expect(said({ type: 'TaskAssigned', data: task })).toBe('Giao nhiệm vụ số 7 cho Sở A chủ trì.');
  });

  it('names a period by what people call it, and a task done once by none', () => {
    const opened = (no: number, label: string): TaskEvent => ({
      type: 'CycleOpened',
      data: { no, label, periodStart: null, periodEnd: null, due: null },
    });
    const done = (cycle: number): TaskEvent => ({ type: 'CycleCompleted', data: { cycle } });
    const told = (events: readonly TaskEvent[]) =>
      events.map((event) => sentence(event, names, cycleLabelsOf(events)));
    expect(told([opened(1, '2026'), done(1), opened(2, 'Quý I/2027'), done(2)])).toEqual([
      'Mở kỳ năm 2026, thời hạn: không thời hạn.',
      'Hoàn thành kỳ năm 2026.',
      'Mở kỳ Quý I/2027, thời hạn: không thời hạn.',
      'Hoàn thành kỳ Quý I/2027.',
    ]);
    expect(told([opened(1, ''), done(1)])[1]).toBe('Các đơn vị chủ trì đã hoàn thành.');
  });
});
