import { timeIn } from '#libs/messages/dates';
import { createHash } from 'node:crypto';
import { policyStream } from '#libs/application/reference-data';
import type { Person } from '#libs/domain/shared/actor';
import { addDays, dateOf } from '#libs/domain/shared/time';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { agency, minutePolicy, must } from '../support/sample-work';
import { eventually, startWorkerStage, type WorkerStage } from '../support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

const monitor: Person = { kind: 'person', userId: 'monitor', agencyId: agency.id, roles: ['monitor'] };
/** Whoever does not acknowledge is reminded within seconds. */
const policy = { ...minutePolicy, id: 'giay-2', name: 'giay-2', acknowledgeWithin: { minutes: 0.05 } };

/** A plan in the project's own words that has no annex: what is to be done stands in its body. */
const bodyOf = (today: string, due: string): string => {
  const [year, month, day] = today.split('-');
  return [
    'ỦY BAN NHÂN DÂN',
    '',
    'Số: 31/KH-UBND',
    `Nơi nào đó, ngày ${day} tháng ${month} năm ${year}`,
    '',
    'KẾ HOẠCH',
    '',
    'Trồng cây ven đường',
    '',
    'I. NHIỆM VỤ',
    '1. Sở Nội vụ:',
    `- Chủ trì lập danh sách các tổ trồng cây của từng phường, hoàn thành trước ngày ${due}.`,
    '- Chủ trì tập huấn cách chăm cây non cho cán bộ các phường ven sông.',
    'II. CHẾ ĐỘ BÁO CÁO',
    `1. Sở Nội vụ tổng hợp, báo cáo kết quả gửi Sở Nội vụ trước ngày ${due}.`,
    '',
  ].join('\n');
};

describe('a plan without an annex', () => {
  const today = dateOf(new Date().toISOString());
  const due = timeIn('vi', 'day', addDays(today, 200));
  let stage: WorkerStage;
  let planId: string;
  const planOf = async () => (await stage.app.plans.load(planId))?.plan;
  const idOf = async (key: string): Promise<string> =>
    (await planOf())?.tasks.find((task) => task.key === key)?.taskId ?? '';

  beforeAll(async () => {
    stage = await startWorkerStage();
    const meta = { userId: null, agencyId: null, commandId: null };
    must(
      await stage.app.ledger.submit({
        stream: policyStream(policy.id),
        decider: policyDecider,
        meta,
        command: { type: 'DefinePolicy', policy },
        context: (now) => ({ now, actor: { kind: 'process' } as const }),
      }),
    );
    stage.worker.start();
    await stage.worker.ready();
  });
  afterAll(() => stage?.stop());

  it('is reviewed duty by duty, and activated with those that a person follows', async () => {
    const { plans } = stage.app;
    const bytes = Buffer.from(bodyOf(today, due));
    const fileName = 'ke-hoach.txt';
    const parsed = must(await parsePlan(bytes, { fileName, directory: { agencies: [agency], groups: [] } }));
    expect(parsed.tasks).toEqual([]);
    const [first = ''] = parsed.duties.map(({ key }) => key);
    expect(parsed.duties.length).toBeGreaterThan(1);
    const [report = ''] = parsed.reporting.map(({ key }) => key);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    ({ planId } = must(await plans.importPlan({ fileName, sha256, parsed }, monitor)));
    const setup = {
      monitoringAgencyId: agency.id,
      supervisorId: 'supervisor',
      policyId: policy.id,
      ...({ accepts: 'supervisor', until: addDays(today, 400), yearlyReport: null } as const),
    };
    must(await plans.submit(planId, { type: 'ConfigurePlan', setup }, monitor));
    const reason = 'Theo ý kiến lãnh đạo';
    const decide = async (part: 'duties' | 'reporting', key: string, decision: 'follow' | 'text') =>
      must(await plans.submit(planId, { type: 'DecideDuty', part, key, decision, reason }, monitor));
    for (const { key } of parsed.duties.slice(1)) await decide('duties', key, 'text');
    await decide('duties', first, 'follow');
    await decide('reporting', report, 'follow');
    must(await plans.submit(planId, { type: 'ReviewPlan' }, monitor));
    must(await plans.submit(planId, { type: 'ActivatePlan' }, monitor));
    await eventually('the activation', async () => (await planOf())?.kind === 'active');
    expect((await planOf())?.tasks.map(({ key }) => key)).toEqual([`duties/${first}`, `reporting/${report}`]);
  });

  it('has a process for each, which reminds, and mails whoever leads it', async () => {
    const [duty = '', report = ''] = (await planOf())?.tasks.map(({ key }) => key) ?? [];
    for (const key of [duty, report]) {
      const taskId = await idOf(key);
      await eventually(`the process of ${key}`, () => stage.isRunning(taskId));
      await eventually(`the reminder of ${key}`, async () =>
        (await stage.app.tasks.history(taskId)).some(({ type }) => type === 'ReminderIssued'),
      );
    }
    const mails = async () =>
      (await stage.smtp.listMails()).map(({ subject, text }) => `${subject}\n${text}`);
    for (const words of ['lập danh sách các tổ trồng cây', 'báo cáo kết quả gửi Sở Nội vụ'])
      await eventually(`a mail about “${words}”`, async () =>
        (await mails()).some((mail) => mail.includes(words) && mail.includes('31/KH-UBND')),
      );
    expect((await stage.smtp.listMails()).flatMap(({ to }) => to)).toContain('officer@example.vn');
  });

  it('keeps where the plan says it, and goes on as any task does', async () => {
    const [duty = ''] = (await planOf())?.tasks.map(({ key }) => key) ?? [];
    const taskId = await idOf(duty);
    const lead: Person = {
      kind: 'person',
      userId: 'officer',
      agencyId: agency.id,
      roles: ['officer', 'head'],
    };
    must(await stage.app.tasks.handle(taskId, { type: 'Acknowledge' }, lead));
    const state = (await stage.app.tasks.load(taskId))?.state;
    expect(state).toMatchObject({
      kind: 'open',
      assignment: { key: duty, planNumber: '31/KH-UBND', source: { part: 'body', line: 12 } },
    });
    expect(`duties/${state?.kind === 'open' ? state.assignment.number : ''}`).toBe(duty);
  });
});
