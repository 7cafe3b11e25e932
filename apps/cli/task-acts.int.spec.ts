import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { timeIn } from '#libs/messages/dates';
import { dateOf } from '#libs/domain/shared/time';
import { startApiStage, type ApiStage } from '../../test/support/api-stage';
import { askedAgency, assigned, leadAgency } from '../../test/support/assigned-task';
import { caller, newFolder } from './testing.spec-helper';

jest.setTimeout(120_000);

describe('acting on tasks on the command line', () => {
  const folder = newFolder();
  const officer = `${leadAgency}.officer`;
  const head = `${leadAgency}.head`;
  const unit = `${askedAgency}.officer`;
  const accounts = ['supervisor', 'monitor', officer, head, unit];
  let stage: ApiStage;
  const act = (as: string, ...args: string[]) =>
    caller({ DONDOC_DATA: folder }).dondoc('task', ...args, '--as', as);
  const done = async (as: string, ...args: string[]) => {
    const { code, err } = await act(as, ...args);
    // Who acts is said on standard error; a refusal would follow it.
    expect([code, err.split('\n').length]).toEqual([0, 1]);
  };
  const historyOf = async (taskId: string): Promise<string[]> => {
    const answer = await stage.call('committee', 'GET', `/api/v1/tasks/${taskId}/history`);
    return answer.body.items.map(({ type }: { type: string }) => type);
  };

  beforeAll(async () => {
    stage = await startApiStage({ now: () => new Date().toISOString() });
    const { url, password } = stage;
    writeFileSync(join(folder, 'demo.json'), JSON.stringify({ url, password, accounts }));
    const schedule = { kind: 'single', start: null, due: '2190-06-30', interim: [] } as const;
    for (const taskId of ['lam', 'doi']) await assigned(stage.services, taskId, { schedule });
    for (const taskId of ['lam', 'doi']) await stage.services.application.tasks.takeDueSteps(taskId);
  });
  afterAll(() => stage?.stop());

  it('a task goes from acknowledgement over coordination to approval', async () => {
    const file = join(folder, 'y-kien.pdf');
    writeFileSync(file, 'nội dung');
    const said = async (as: string, ...args: string[]) => (await act(as, ...args)).out;
    expect(await said(officer, 'acknowledge', 'lam')).toBe('Đã tiếp nhận.');
    await done(officer, 'report-progress', 'lam', '--result', 'Đang rà soát', '--percent', '30');
    const asked = ['--coordinator-ids', askedAgency, '--content', 'Xin ý kiến', '--due', '31/05/2190'];
    await done(officer, 'request-coordination', 'lam', ...asked);
    await done(unit, 'submit-input', 'lam', '--summary', 'Nhất trí', '--file', file);
    await done(officer, 'return-input', 'lam', '1', '--reason', 'Thiếu số liệu');
    await done(unit, 'submit-input', 'lam', '--summary', 'Đã bổ sung', '--request', '1');
    await done(officer, 'accept-input', 'lam', '2');
    await done(officer, 'submit', 'lam', '--summary', 'Báo cáo', '--number', '12/BC', '--file', file);
    await done(officer, 'withdraw', 'lam', '1', '--reason', 'Nhầm tệp');
    expect(await said(officer, 'submit', 'lam', '--summary', 'Báo cáo', '--number', '13/BC')).toBe(
      'Đã nộp sản phẩm số 2, chờ Lãnh đạo UBND phụ trách duyệt.',
    );
    const back = ['return', 'lam', '2', '--reason', 'Chưa đủ', '--new-due', '2190-07-31'];
    expect(await said('supervisor', ...back)).toBe(
      'Đã trả lại sản phẩm số 2, chờ Sở Tài chính hoàn thiện và nộp lại.',
    );
    await done(officer, 'submit', 'lam', '--summary', 'Báo cáo đủ', '--file', `${file},${file}`);
    const approved = await act('supervisor', 'approve', 'lam', '3', '--json');
    expect(JSON.parse(approved.out)).toMatchObject({
      taskId: 'lam',
      events: [{ type: 'DeliverableApproved' }, { type: 'CycleCompleted' }, { type: 'TaskCompleted' }],
    });
    const { body } = await stage.call('committee', 'GET', '/api/v1/tasks/lam');
    const [lead] = body.cycles[0].participants;
    expect(lead.deliverables[0]).toMatchObject({
      document: { number: '12/BC' },
      files: [{ name: 'y-kien.pdf' }],
    });
    expect(lead.deliverables[2].files).toHaveLength(2);
  });

  it('its terms and its units change by decisions', async () => {
    await done(head, 'propose-return', 'doi', '--kind', 'adjust', '--reason', 'Trùng việc');
    await done('monitor', 'give-opinion', 'doi', '1', '--opinion', 'Đúng chức năng');
    await done('supervisor', 'decide-return', 'doi', '1', '--accepted', 'no', '--answer', 'Giữ nguyên');
    await done(head, 'request-extension', 'doi', '--proposed-due', '31/08/2190', '--reason', 'Chờ số liệu');
    // What answers something is not older than it.
    const today = dateOf(new Date().toISOString());
    const decision = ['--granted', 'yes', '--due', '2190-07-31', '--number', '7/CV', '--date', today];
    await done('supervisor', 'decide-extension', 'doi', '1', ...decision);
    const document = ['--number', '9/KH-UBND', '--date', timeIn('vi', 'day', today)];
    await done('supervisor', 'amend', 'doi', ...document, '--title', 'Rà soát toàn bộ');
    await done(head, 'propose-amendment', 'doi', '--title', 'Rà soát cả năm', '--reason', 'Quy định mới');
    await done('supervisor', 'decide-amendment-proposal', 'doi', '1', '--accepted', 'yes', ...document);
    await done(
      officer,
      'request-coordination',
      'doi',
      '--coordinator-ids',
      askedAgency,
      '--content',
      'Xin ý kiến',
    );
    await done(officer, 'waive', 'doi', '--request', '1', '--reason', 'Không còn cần');
    await done('supervisor', 'suspend', 'doi', '--reason', 'Chờ quy định', '--until', '2190-02-01');
    await done('supervisor', 'resume', 'doi');
    await done('supervisor', 'direct', 'doi', '--kind', 'direction', '--text', 'Khẩn trương hoàn thành');
    await done(officer, 'acknowledge-directive', 'doi', '1');
    await done(officer, 'answer-directive', 'doi', '1', '--answer', 'Đã thực hiện');
    await done(
      'supervisor',
      'reassign',
      'doi',
      '--from',
      leadAgency,
      '--to',
      'so-y-te',
      '--reason',
      'Đúng việc',
    );
    await done('supervisor', 'cancel', 'doi', '--reason', 'Không còn cần');
    expect((await historyOf('doi')).filter((type) => type !== 'CoordinationClosed').slice(2)).toEqual([
      'ReturnProposed',
      'ReturnOpinionGiven',
      'ReturnProposalDecided',
      'ExtensionRequested',
      'ExtensionGranted',
      'TaskAmended',
      'AmendmentProposed',
      'AmendmentProposalDecided',
      'TaskAmended',
      'CoordinationRequested',
      'CoordinationWaived',
      'TaskSuspended',
      'TaskResumed',
      'DirectiveIssued',
      'DirectiveAcknowledged',
      'DirectiveAnswered',
      'TaskReassigned',
      'TaskCancelled',
    ]);
  });

  it('a refusal says its code, and wrong words are told before anything is sent', async () => {
    const refused = await act(officer, 'approve', 'lam', '3');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('ACTOR.NOT_PERMITTED: ')]);
    expect((await act('supervisor', 'suspend', 'lam')).code).toBe(2);
    expect((await act('supervisor', 'approve', 'lam', 'ba')).code).toBe(2);
    expect((await act('supervisor', 'decide-extension', 'lam', '1', '--granted', 'maybe')).code).toBe(2);
    const missing = await act(officer, 'submit', 'doi', '--summary', 'x', '--file', join(folder, 'khong-co'));
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('CLI.FILE_UNREADABLE: ')]);
  });
});
