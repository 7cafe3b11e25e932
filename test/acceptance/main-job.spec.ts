import { timeIn } from '#libs/messages/dates';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledPrograms } from '../support/compiled';
import { formOf } from '../support/assigned-task';
import { planText } from '../support/plan-text';
import { movedTo, walkOf } from '../support/first-walk';
import { stackClient, type StackClient } from '../support/stack-client';
import { eventually } from '../support/worker-stage';
import { caller } from '#apps/cli/testing.spec-helper';
import { freePort } from '#infra/embedded/wait';
import { startStack, type Stack } from '#infra/stack/start-stack';
import { loadConfig } from '#libs/config/config';
import { addDays, dateOf } from '#libs/domain/shared/time';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

const password = 'chung cho mọi tài khoản trình diễn';
const seconds = (n: number) => ({ minutes: n / 60 });

/** A ladder in seconds. */
const policy = {
  id: 'giay-1',
  name: 'Tính bằng giây',
  promptSlotMinutes: 0,
  spreadMinutes: 0,
  acknowledgeWithin: seconds(600),
  coordinationClosesBefore: { workingDays: 1 },
  overdueEvery: seconds(6),
  coordinationReminders: [],
  overdueRepeats: 2,
  escalation: [
    { level: 1, after: seconds(3), to: 'head' },
    { level: 2, after: seconds(9), to: 'monitoring-agency' },
  ],
};

interface Event {
  readonly type: string;
  readonly data: { readonly agencyId: string; readonly level?: number };
}

describe('the main job, from a file to a completed task, on the whole stack', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-main-job-'));
  const today = dateOf(new Date().toISOString());
  const [due, past] = [addDays(today, 20), addDays(today, -20)];
  const lead = 'so-tai-chinh.officer';
  let stack: Stack;
  let client: StackClient;
  let planId: string;

  const act = (as: string, what: string, body: unknown = {}) =>
    client.done(as, 'POST', `/tasks/${planId}-1/${what}`, body);
  const historyOf = async (key: string): Promise<Event[]> =>
    (await client.done('committee', 'GET', `/tasks/${planId}-${key}/history`)).items;

  beforeAll(async () => {
    const dist = compiledPrograms();
    const { PATH, XDG_CACHE_HOME = '' } = loadConfig();
    const config = loadConfig({
      PATH,
      XDG_CACHE_HOME,
      PORT: String(await freePort()),
      DONDOC_DATA: dataDir,
      DONDOC_DEMO_PASSWORD: password,
    });
    stack = await startStack({ config, dist, empty: false, withoutPlan: true, say: () => undefined });
    client = stackClient(stack);
  });
  afterAll(async () => {
    await stack?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('imports a plan, which is activated once a person has settled what is doubtful', async () => {
    await client.done('monitor', 'POST', '/policies', policy);
    const text = planText({ number: '21/KH-UBND', date: addDays(today, -60) }, [
      {
        number: '1',
        title: 'Rà soát tài sản công',
        leads: 'Sở Tài chính',
        product: 'Báo cáo',
        coordinators: 'Sở Tư pháp; Sở Nội vụ',
        timing: `Trước ${timeIn('vi', 'day', due)}`,
      },
      {
        number: '2',
        title: 'Lập danh sách hộ kinh doanh',
        leads: 'Các tổ chức chính trị - xã hội',
        product: 'Danh sách',
        timing: `Trước ${timeIn('vi', 'day', past)}`,
      },
      { number: '3', title: 'Họp giao ban', leads: 'Sở Nội vụ', product: 'Biên bản', timing: 'Khi cần' },
    ]);
    const form = new FormData();
    form.append('file', new Blob([text]), 'ke-hoach.txt');
    planId = (await client.done('monitor', 'POST', '/plans', form)).planId;
    await client.done('monitor', 'PUT', `/plans/${planId}/setup`, {
      monitoringAgencyId: 'so-tai-chinh',
      supervisorId: 'supervisor',
      policyId: policy.id,
      accepts: 'supervisor',
    });
    expect((await client.send('monitor', 'POST', `/plans/${planId}/review`)).body.code).toBe(
      'PLAN.ERROR_FINDINGS_OPEN',
    );
    const timing = { timing: { kind: 'by-date', due } };
    await client.done('monitor', 'PATCH', `/plans/${planId}/draft/tasks/3`, timing);
    const draft = await client.done('monitor', 'GET', `/plans/${planId}/draft`);
    for (const { severity, code, taskKey, field } of draft.openFindings)
      if (code === 'PLAN.PAST_DEADLINE')
        await client.done('monitor', 'POST', `/plans/${planId}/past-deadlines`, {
          taskKey,
          pastDeadline: 'follow-from-today',
        });
      else if (severity === 'error')
        await client.done('monitor', 'POST', `/plans/${planId}/findings`, {
          taskKey,
          code,
          field,
          reason: 'Đã đối chiếu',
        });
    await client.done('monitor', 'POST', `/plans/${planId}/review`);
    await client.done('monitor', 'POST', `/plans/${planId}/activation`);
    await eventually('the activation', async () => {
      const { kind, assigned } = await client.done('monitor', 'GET', `/plans/${planId}/activation`);
      return kind === 'active' && assigned === 3;
    });
  });

  it('tells the agencies, collects inputs, takes a product back and accepts it, with a mail at every turn', async () => {
    await client.isMailed(lead, 'Rà soát tài sản công', 'chủ trì');
    await act(lead, 'acknowledgement');
    await act(lead, 'coordination-requests', {
      coordinatorIds: ['so-tu-phap', 'so-noi-vu'],
      content: 'Đề nghị cho ý kiến',
    });
    await client.isMailed('so-tu-phap.officer', 'phối hợp', 'Rà soát tài sản công');
    await act('so-tu-phap.officer', 'coordination-inputs', { summary: 'Ý kiến lần một' });
    await act(lead, 'coordination-inputs/1/return', { reason: 'Thiếu số liệu quý III' });
    await client.isMailed('so-tu-phap.officer', 'Thiếu số liệu quý III');
    await act('so-tu-phap.officer', 'coordination-inputs', { summary: 'Ý kiến lần hai' });
    await act(lead, 'coordination-inputs/2/acceptance');
    await act(lead, 'coordination-waivers', { request: 2, reason: 'Đã có ý kiến tại cuộc họp' });
    await act(lead, 'progress-reports', { percent: 80, result: 'Đã tổng hợp' });
    await act(lead, 'deliverables', formOf({ summary: 'Báo cáo' }, { 'Báo cáo.pdf': 'bản một' }));
    await client.isMailed('supervisor', 'Rà soát tài sản công');
    await act('supervisor', 'deliverables/1/return', { reason: 'Chưa có phụ lục' });
    await client.isMailed(lead, 'Chưa có phụ lục');
    await act(lead, 'deliverables', formOf({ summary: 'Báo cáo kèm phụ lục' }, { 'Báo cáo.pdf': 'bản hai' }));
    await act('supervisor', 'deliverables/2/approval');
    await client.isMailed(lead, 'duyệt');
    const task = await client.done('committee', 'GET', `/tasks/${planId}-1`);
    expect(task).toMatchObject({ status: 'done-in-time', stage: 'done', availableActions: [] });
    const types = (await historyOf('1')).map(({ type }) => type);
    expect(types.filter((type) => type === 'CoordinationClosed')).toHaveLength(1);
    expect(types.at(-1)).toBe('TaskCompleted');
  });

  it('marks each member of a group overdue once, reminds it again, and escalates it level by level', async () => {
    const members = (await client.done('committee', 'GET', `/tasks/${planId}-2`)).leads.map(
      ({ agencyId }: { agencyId: string }) => agencyId,
    );
    expect(members.length).toBeGreaterThan(5);
    const of = async (type: string) => (await historyOf('2')).filter((event) => event.type === type);
    await eventually('the second level for all of them', async () => {
      const escalated = await of('TaskEscalated');
      return escalated.filter(({ data }) => data.level === 2).length === members.length;
    });
    expect((await of('DeadlineMissed')).map(({ data }) => data.agencyId).sort()).toEqual(members.toSorted());
    for (const level of [1, 2]) {
      const escalated = (await of('TaskEscalated')).filter(({ data }) => data.level === level);
      expect(escalated.map(({ data }) => data.agencyId).sort()).toEqual(members.toSorted());
    }
    expect((await of('ReminderIssued')).length).toBeGreaterThanOrEqual(members.length);
    await client.isMailed(`${members[0]}.head`, 'Lập danh sách hộ kinh doanh');
    await client.isMailed('monitor', 'Lập danh sách hộ kinh doanh');
    const overdue = await client.done('committee', 'GET', `/tasks?plan=${planId}&status=open-overdue`);
    expect(overdue.items.map(({ number }: { number: string }) => number)).toEqual(['2']);
  });

  it('takes every command of the first walk in its order, on the plan that it names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-walk-'));
    const year = Number(today.slice(0, 4));
    const { dondoc } = caller({ DONDOC_DATA: dataDir }, { home: folder, secret: password });
    for (const name of ['signed.pdf', 'report.pdf']) writeFileSync(join(folder, name), '%PDF-1.4 ký');
    const example = join(folder, 'example-plan.txt');
    writeFileSync(example, movedTo(year, readFileSync('docs/example-plan.txt', 'utf8')));
    const known = new Map([
      ['docs/example-plan.txt', example],
      ['$(date', ''],
      ['+%F)', today],
      ['NEW', planId],
      ...[
        'signed.pdf',
        'report.pdf',
        'doubts.xlsx',
        'follow-up.xlsx',
        'letter.docx',
        'proof.zip',
        'files',
        'directory.xlsx',
      ].map((name) => [name, join(folder, name)]),
    ] as [string, string][]);
    const refused: string[] = [];
    for (const written of walkOf(process.cwd(), year)) {
      const args = written.map((word) => known.get(word) ?? word).filter((word) => word !== '');
      const heard = await dondoc(...args);
      if (heard.code !== 0) refused.push(`${args.join(' ')}: ${heard.code} ${heard.err}`);
      const id = /kh-[0-9a-f]{12}/u.exec(heard.out)?.[0];
      if (args[1] === 'import' && id !== undefined) known.set('PLAN', id).set('TASK', `${id}-1`);
    }
    rmSync(folder, { recursive: true, force: true });
    expect([refused, known.has('PLAN')]).toEqual([[], true]);
  });

  it('and the ledger holds together', async () => {
    const verification = await client.done('auditor', 'GET', '/ledger/verification');
    expect(verification).toMatchObject({ ok: true, problems: [] });
    expect(verification.events).toBeGreaterThan(100);
    const checkpoint = await client.done('auditor', 'POST', '/ledger/checkpoints');
    expect(checkpoint.heads).toHaveLength(checkpoint.streams);
  });
});
