import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Application } from '#libs/application/application';
import type { Person } from '#libs/domain/shared/actor';
import { addDays, dateOf } from '#libs/domain/shared/time';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import { groups } from '#libs/plan-import/built-in-directory/directory';
import { successions } from '#libs/plan-import/built-in-directory/successions';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { fewAtATime } from '#libs/pacing/few-at-a-time';
import { createTaskPeriods } from '#libs/read-models/task-periods';
import { assignmentOf, leadAgency, monitoringAgency } from './assigned-task';
import { planText } from './plan-text';
import { must } from './sample-work';

/** How much there is of what long requests go through. */
export interface LongWorkSize {
  /** Of the plan; every `everyDistrict`th of them is one of all districts. */
  readonly tasks: number;
  readonly everyDistrict: number;
  /** Of one task, each a report of progress. */
  readonly events: number;
  /** Other plans, each as large. */
  readonly plans: number;
}

/** A request that has much to do. */
export interface LongRequest {
  readonly name: string;
  /** Of the demonstration's accounts. */
  readonly as: string;
  readonly method: 'GET' | 'POST';
  /** Behind `/api/v1`. */
  readonly path: string;
  readonly body?: object;
}

export interface LongWork {
  readonly planId: string;
  /** The task with the long history. */
  readonly taskId: string;
  readonly requests: readonly LongRequest[];
}

const monitor: Person = { kind: 'person', userId: 'monitor', agencyId: monitoringAgency, roles: ['monitor'] };
const officer: Person = {
  kind: 'person',
  userId: `${leadAgency}.officer`,
  agencyId: leadAgency,
  roles: ['officer'],
};
const districts = 'UBND các quận, huyện, thị xã';
const leads = ['Sở Tài chính', 'Sở Nội vụ', 'Sở Y tế', 'Sở Xây dựng'] as const;
const directory = { agencies: [...agencies], groups: [...groups], successions };

const rowsOf = ({ tasks, everyDistrict }: LongWorkSize, months: number) =>
  Array.from({ length: tasks }, (_, n) => ({
    number: `${n + 1}`,
    title: `Rà soát, số hóa hồ sơ đợt ${n + 1} và báo cáo những việc phải làm tiếp`,
    leads: n % everyDistrict === 0 ? districts : (leads[n % leads.length] ?? ''),
    coordinators: leads[(n + 1) % leads.length] ?? '',
    product: `Báo cáo đợt ${n + 1}`,
    timing: n % 50 === 1 ? 'Hàng tháng' : `Trước ngày 15/${1 + ((n + months) % 12)}/2027`,
  }));

/** Names of requests that belong together. */
export const longWorkGroups = [
  ['a rehearsal of an active plan', ['rehearsal']],
  ['a rehearsal of a draft', ['rehearsal of a draft']],
  ['exports', ['export xlsx', 'export docx', 'export as of']],
  ['an evidence pack', ['evidence', 'history']],
  ['a verification of the ledger', ['verification', 'checkpoint']],
  ['previews', ['preview of an amendment', 'preview of a closure', 'preview of a succession']],
  ['what hangs on an account', ['holdings of an account']],
  [
    'dashboards',
    ['dashboard', 'dashboard of a plan', 'dashboard as of', 'dashboard as of what had happened'],
  ],
  ['plans and drafts', ['list of plans', 'draft of a plan', 'findings table', 'difference of versions']],
] as const;

/** The requests of these names. */
export const requestsNamed = ({ requests }: LongWork, names: readonly string[]): readonly LongRequest[] =>
  names.map((name) => {
    const found = requests.find((one) => one.name === name);
    if (!found) throw new Error(`no request ${name}`);
    return found;
  });

/** Brings plans, tasks, a long history and lists into the application's database, and says what may be asked of them. */
export async function prepareLongWork(
  app: Application,
  source: DataSource,
  size: LongWorkSize,
): Promise<LongWork> {
  const { plans, tasks, ledger } = app;
  const today = dateOf(await app.clock.now());

  const imported = async (number: string, months: number): Promise<string> => {
    const bytes = Buffer.from(planText({ number, date: today }, rowsOf(size, months)));
    const fileName = 'ke-hoach.txt';
    const parsed = must(await parsePlan(bytes, { fileName, directory }));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return must(await plans.importPlan({ fileName, sha256, parsed }, monitor)).planId;
  };
  const setup = {
    monitoringAgencyId: monitoringAgency,
    supervisorId: 'supervisor',
    policyId: 'default-2',
    ...({ accepts: 'supervisor', until: '2027-12-31', yearlyReport: '12-15' } as const),
  };
  const planId = await imported('41', 0);
  must(await plans.submit(planId, { type: 'ConfigurePlan', setup }, monitor));
  must(await plans.submit(planId, { type: 'ReviewPlan' }, monitor));
  must(await plans.submit(planId, { type: 'ActivatePlan' }, monitor));
  const keys = must(await plans.listAssignments(planId)).map(({ key }) => key);
  await fewAtATime(keys, async (key) => void must(await plans.assignTask(planId, key)));
  must(await plans.finishActivation(planId));
  const version = await imported('41', 1);
  must(await plans.submit(version, { type: 'ConfigurePlan', setup }, monitor));
  for (let n = 0; n < size.plans; n += 1) await imported(`${50 + n}`, n);

  const taskId = 'lich-su-dai';
  const schedule = { kind: 'single' as const, start: null, due: addDays(today, 200), interim: [] };
  must(await tasks.assign(assignmentOf(taskId, { schedule, planId })));
  await fewAtATime(
    Array.from({ length: size.events }, (_, n) => n),
    async (n) => {
      const result = `Đã rà soát, tổng hợp ý kiến và dự thảo phần ${n + 1} của báo cáo.`;
      must(await tasks.handle(taskId, { type: 'ReportProgress', percent: n % 100, result }, officer));
    },
  );
  await drainSubscriber({ ledger, dataSource: source, ...createTaskPeriods() });

  const asOf = encodeURIComponent(new Date(Date.now() - 1_000).toISOString());
  const get = (name: string, as: string, path: string): LongRequest => ({ name, as, method: 'GET', path });
  const post = (name: string, as: string, path: string, body: object): LongRequest => ({
    name,
    as,
    method: 'POST',
    path,
    body,
  });
  const act = {
    kind: 'merger',
    from: leadAgency,
    to: 'so-noi-vu',
    on: addDays(today, 30),
    document: { number: '19/NQ-HĐND', date: today },
  };
  const requests = [
    get('list of plans', 'office', '/plans'),
    get('draft of a plan', 'monitor', `/plans/${version}/draft`),
    get('findings table', 'monitor', `/plans/${version}/findings?format=xlsx`),
    get('difference of versions', 'monitor', `/plans/${version}/difference?against=${planId}`),
    get('activation', 'monitor', `/plans/${planId}/activation`),
    get('rehearsal of a draft', 'monitor', `/plans/${version}/rehearsal?until=2027-03-31`),
    get('rehearsal', 'monitor', `/plans/${planId}/rehearsal?until=2027-03-31`),
    get('export xlsx', 'office', `/plans/${planId}/export?format=xlsx`),
    get('export docx', 'office', `/plans/${planId}/export?format=docx`),
    get('history', 'office', `/tasks/${taskId}/history`),
    get('evidence', 'auditor', `/tasks/${taskId}/evidence`),
    get('verification', 'auditor', '/ledger/verification'),
    post('checkpoint', 'auditor', '/ledger/checkpoints', {}),
    post('preview of an amendment', 'supervisor', `/plans/${planId}/amendments?preview=true`, {
      from: version,
    }),
    post('preview of a closure', 'supervisor', `/plans/${planId}/closure?preview=true`, { reason: 'xong' }),
    post('preview of a succession', 'admin', '/successions?preview=true', act),
    get('holdings of an account', 'admin', `/users/${leadAgency}.officer/holdings`),
    get('dashboard of a plan', 'office', `/plans/${planId}/dashboard`),
    get('dashboard', 'office', '/dashboard'),
    get('dashboard as of', 'office', `/dashboard?asOf=${asOf}`),
    get('dashboard as of what had happened', 'office', `/dashboard?asOfOccurred=${asOf}`),
    get('tasks as of what had happened', 'office', `/tasks?limit=200&asOfOccurred=${asOf}`),
    get('work list', `${leadAgency}.officer`, '/worklist'),
    get('export as of', 'office', `/plans/${planId}/export?format=xlsx&asOfOccurred=${asOf}`),
  ];
  return { planId, taskId, requests };
}
