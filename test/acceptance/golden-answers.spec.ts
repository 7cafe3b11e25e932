import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '#apps/api/create-app';
import { allMigrations } from '#apps/api/migrations';
import { demoAccounts, withMail } from '#apps/api/seed/accounts';
import { monitoringAgencyId } from '#apps/api/seed/demonstration/people';
import { seedDemonstration } from '#apps/api/seed/demonstration/seed-demonstration';
import { openServices, type Services } from '#apps/api/services';
import { caller, newFolder } from '#apps/cli/testing.spec-helper';
import { keepSecrets } from '#infra/stack/data-secrets';
import { waitUntil } from '#infra/embedded/wait';
import { loadConfig } from '#libs/config/config';
import { hasEnded } from '#libs/domain/directory/directory';
import { isRejection } from '#libs/domain/shared/rejection';
import { at } from '#libs/domain/shared/time';
import { migrate } from '#libs/ledger/migrate';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { provinceOfToday } from '#libs/plan-import/built-in-directory/province-of-today';
import { createTaskPeriods } from '#libs/read-models/task-periods';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';
import { expectGolden, expectGoldenAnswer } from '../support/golden';
import { planText, type AnnexRow } from '../support/plan-text';
import { keptTokens } from '../support/tokens';

jest.setTimeout(300_000);

const today = '2026-11-30';
const password = 'thử nghiệm, không phải bí mật';
const lead = 'so-tai-chinh';
const document = { number: '19/NQ-HĐND', date: '2026-11-20' };

const row = (number: string, title: string, changes: Partial<AnnexRow> = {}): AnnexRow => ({
  number,
  title,
  leads: 'Sở Tài chính',
  product: 'Báo cáo',
  timing: 'Trước ngày 30/11/2027',
  ...changes,
});

/** Over the demonstration as it stands at one instant, so that the same is answered every time. */
describe('what the API and the command line answer', () => {
  const home = newFolder();
  let server: TestPostgres;
  let services: Services & { close(): Promise<void> };
  let app: NestFastifyApplication;
  let planId: string;
  let url: string;
  let tokens: ReturnType<typeof keptTokens>;

  const send = async (path: string, init: RequestInit) => {
    const response = await fetch(url + path, init);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  };
  let keys = 0;
  const call = async (as: string, method: string, path: string, body?: unknown, headers: object = {}) => {
    const form = body instanceof FormData;
    const token = await tokens.of(as);
    return send(`/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(method === 'POST' && { 'idempotency-key': `golden-key-${++keys}` }),
        ...(body !== undefined && !form && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
    });
  };
  /** Answers what was answered, after comparing it. */
  const expectAnswer = async (name: string, as: string, method: string, path: string, body?: unknown) => {
    const { status, body: answer } = await call(as, method, path, body);
    expectGoldenAnswer(`http/${name}`, { status, answer });
    return answer;
  };
  const expectRead = (name: string, as: string, path: string) => expectAnswer(name, as, 'GET', path);
  const expectPrinted = async (name: string, as: string, ...args: string[]): Promise<void> => {
    const { dondoc } = caller({ DONDOC_DATA: home }, { home });
    const { code, out, err } = await dondoc(...args, '--as', as, '--json');
    if (code !== 0) throw new Error(err);
    const answer: unknown = JSON.parse(out);
    expect(out).toBe(JSON.stringify(answer, null, 2));
    expectGoldenAnswer(`cli/${name}`, answer);
  };
  const form = (rows: readonly AnnexRow[], number: string): FormData => {
    const given = new FormData();
    given.append(
      'file',
      new Blob([planText({ number, date: '2026-11-15' }, rows)]),
      `ke-hoach-${number}.txt`,
    );
    return given;
  };
  const setup = {
    monitoringAgencyId,
    supervisorId: 'supervisor',
    policyId: 'default-1',
    accepts: 'supervisor',
  };

  beforeAll(async () => {
    server = await startTestPostgres();
    await migrate({ adminUrl: server.adminUrl, appUser: 'dondoc_app', migrations: allMigrations });
    const mailbox = join(home, 'mailbox');
    mkdirSync(mailbox);
    const head = 'From: a@example.vn\r\nTo: b@example.vn\r\nSubject: Thu\r\nMessage-ID: <1@example.vn>\r\n';
    writeFileSync(join(mailbox, '1795000000000-1.eml'), `${head}\r\nNội dung\r\n`);
    const config = loadConfig({
      DATABASE_URL: server.appUrl,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      DONDOC_TOKEN_KEY: randomBytes(32).toString('base64'),
      DONDOC_DATA: home,
      DONDOC_CHECK_ANSWERS: '1',
      DONDOC_MAILBOX_DIR: mailbox,
      DONDOC_CHECKPOINT_KEY_FILE: keepSecrets(newFolder(), undefined).checkpointKeyFile,
    });
    const clock = new ManualClock(at(today, '10:00'));
    services = await openServices(config, clock);
    const inForce = provinceOfToday.agencies.filter((agency) => !hasEnded(agency, today));
    await services.identity.createUsers(demoAccounts(inForce, monitoringAgencyId).map(withMail), password);
    const made = await seedDemonstration({ dataSource: services.dataSource, clock, root: process.cwd() });
    if (isRejection(made)) throw new Error(made.code);
    planId = made.planId;
    const { ledger } = services.application;
    await drainSubscriber({ ledger, dataSource: services.dataSource, ...createTaskPeriods() });
    app = await createApp(services);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    tokens = keptTokens(send, '/api/v1/session', password);
    const accounts = ['admin', 'auditor', 'monitor', 'office', 'supervisor', 'committee'];
    writeFileSync(join(home, 'demo.json'), JSON.stringify({ url, password, accounts }));
  });
  afterAll(async () => {
    await app?.close();
    await services?.close();
    await server?.stop();
  });

  it('tells plans and their dashboards', async () => {
    await expectRead('plans', 'committee', '/plans');
    for (const part of ['', '/draft', '/history', '/activation', '/amendments', '/ending', '/findings'])
      await expectRead(`plan${part.replace('/', '-')}`, 'monitor', `/plans/${planId}${part}`);
    await expectRead('plan-dashboard', 'committee', `/plans/${planId}/dashboard`);
    await expectRead(
      'plan-dashboard-before',
      'committee',
      `/plans/${planId}/dashboard?asOf=2026-08-31T17:00:00Z`,
    );
    await expectRead('dashboard', 'committee', '/dashboard?agencyAs=today');
    await expectRead('rehearsal', 'monitor', `/plans/${planId}/rehearsal?limit=5`);
    await expectPrinted('plan-list', 'monitor', 'plan', 'list');
    await expectPrinted('plan-findings', 'monitor', 'plan', 'findings', planId);
    await expectPrinted('plan-show', 'monitor', 'plan', 'show', planId);
    await expectPrinted('plan-history', 'monitor', 'plan', 'history', planId);
    await expectPrinted('plan-dashboard', 'committee', 'plan', 'dashboard', planId);
    await expectPrinted('plan-rehearse', 'monitor', 'plan', 'rehearse', planId, '--until', '2026-12-15');
  });

  it('tells tasks and their histories, now and before', async () => {
    await expectRead('tasks', 'committee', `/tasks?plan=${planId}&limit=100`);
    await expectRead('tasks-before', 'committee', `/tasks?asOf=2026-08-31T17:00:00Z&status=open-in-time`);
    for (const key of ['6', '10', '12', '16', '20', '23', '24']) {
      await expectRead(`task-${key}`, 'supervisor', `/tasks/${planId}-${key}`);
      await expectRead(`task-${key}-history`, 'auditor', `/tasks/${planId}-${key}/history?folded=true`);
    }
    await expectRead('task-16-history-all', 'auditor', `/tasks/${planId}-16/history?predecessors=true`);
    await expectRead('task-16-before', 'committee', `/tasks/${planId}-16?asOf=2026-08-31T17:00:00Z`);
    await expectRead('difficulties', 'monitor', '/difficulties');
    for (const as of ['supervisor', 'monitor', `${lead}.head`])
      await expectRead(`worklist-${as}`, as, '/worklist');
    await expectPrinted('task-list', 'committee', 'task', 'list', '--plan', planId);
    await expectPrinted('task-show', 'supervisor', 'task', 'show', `${planId}-16`);
    await expectPrinted('task-history', 'auditor', 'task', 'history', `${planId}-12`);
    await expectPrinted('task-worklist', 'supervisor', 'worklist');
    await expectPrinted('difficulties', 'monitor', 'difficulties');
  });

  it('tells directory, calendar, policies, accounts and proofs', async () => {
    for (const [name, as, path] of [
      ['agencies', 'monitor', '/agencies'],
      ['agency', 'monitor', `/agencies/${lead}`],
      ['agency-holdings', 'admin', `/agencies/${lead}/holdings`],
      ['agency-groups', 'monitor', '/agency-groups'],
      ['agency-group', 'monitor', '/agency-groups/ubnd-phuong-xa'],
      ['users', 'admin', '/users'],
      ['user', 'admin', '/users/supervisor'],
      ['user-holdings', 'admin', '/users/supervisor/holdings'],
      ['people', 'supervisor', '/people?q=S%E1%BB%9F%20Y'],
      ['me', 'committee', '/me'],
      ['successions', 'monitor', '/successions'],
      ['calendars', 'monitor', '/calendars'],
      ['policies', 'monitor', '/policies'],
      ['policy', 'monitor', '/policies/default-1'],
      ['learned-names', 'monitor', '/learned-names'],
      ['deliveries', 'auditor', '/deliveries'],
      ['verification', 'auditor', '/ledger/verification'],
      ['mailbox', 'admin', '/demo/mailbox'],
    ] as const)
      await expectRead(name, as, path);
    await expectAnswer('checkpoint', 'auditor', 'POST', '/ledger/checkpoints');
    await expectRead('checkpoints', 'auditor', '/ledger/checkpoints');
    await expectPrinted('agency-list', 'admin', 'agency', 'list');
    await expectPrinted('agency-holdings', 'admin', 'agency', 'holdings', lead);
    await expectPrinted('group-show', 'admin', 'group', 'show', 'ubnd-phuong-xa');
    await expectPrinted('calendar-show', 'admin', 'calendar', 'show');
    await expectPrinted('users-list', 'admin', 'user', 'list');
    await expectPrinted('users-holdings', 'admin', 'user', 'holdings', 'supervisor');
    await expectPrinted('succession-list', 'admin', 'succession', 'list');
  });

  it('answers acts on tasks', async () => {
    const of = `${planId}-16`;
    await expectPrinted(
      'act-direct',
      'supervisor',
      'task',
      'direct',
      of,
      '--kind',
      'direction',
      '--text',
      'Gấp',
    );
    await expectPrinted('act-suspend', 'supervisor', 'task', 'suspend', of, '--reason', 'Chờ');
    await expectPrinted('act-resume', 'supervisor', 'task', 'resume', of);
    const tasks = { tasks: [{ taskId: of }, { taskId: `${planId}-khong-co` }] };
    await expectAnswer('acknowledgements', `${lead}.head`, 'POST', '/acknowledgements', tasks);
    await expectAnswer('act-refused', 'committee', 'POST', `/tasks/${of}/cancellation`, { reason: 'x' });
    await expectRead('task-16-after', 'supervisor', `/tasks/${of}`);
  });

  it('answers a plan from its file over an amendment to its end', async () => {
    const rows = [
      row('1', 'Xây dựng quy chế quản lý tài sản công'),
      row('2', 'Họp giao ban', { timing: 'Khi cần' }),
    ];
    const { planId: id } = await expectAnswer('import', 'monitor', 'POST', '/plans', form(rows, '7'));
    await expectRead('draft-new', 'monitor', `/plans/${id}/draft`);
    await expectAnswer('setup', 'monitor', 'PUT', `/plans/${id}/setup`, setup);
    const change = { timing: { kind: 'by-date', due: '2027-06-30' }, reason: 'Đã hỏi' };
    await expectAnswer('row-corrected', 'monitor', 'PATCH', `/plans/${id}/draft/tasks/2`, change);
    await expectAnswer('row-added', 'monitor', 'POST', `/plans/${id}/draft/tasks`, {
      changes: { title: 'Việc mới' },
    });
    const { tasks: drafted } = (await call('monitor', 'GET', `/plans/${id}/draft`)).body;
    const { key } = drafted.find(({ title }: { title: string }) => title === 'Việc mới');
    const dropped = `/plans/${id}/draft/tasks/${key}/removal`;
    await expectAnswer('row-dropped', 'monitor', 'POST', dropped, { reason: 'Trùng' });
    for (const finding of (await expectRead('findings', 'monitor', `/plans/${id}/findings`)).items)
      if (finding.severity !== 'info') {
        const { taskKey, code, field } = finding;
        await call('monitor', 'POST', `/plans/${id}/findings`, { taskKey, code, field, reason: 'Đã rõ' });
      }
    await expectAnswer('reviewed', 'monitor', 'POST', `/plans/${id}/review`);
    await expectRead('draft-reviewed', 'monitor', `/plans/${id}/draft`);
    await expectAnswer('activated', 'monitor', 'POST', `/plans/${id}/activation`);
    await expectRead('activation-begun', 'monitor', `/plans/${id}/activation`);
    const { plans } = services.application;
    for (const { key } of (await plans.load(id))?.plan.tasks ?? []) await plans.assignTask(id, key);
    await plans.finishActivation(id);
    const newer = [
      row('1', rows[0]?.title ?? '', { product: 'Đề án' }),
      row('2', 'Lập hồ sơ', { leads: 'Sở Y tế' }),
    ];
    const { planId: from } = await expectAnswer(
      'import-newer',
      'monitor',
      'POST',
      `/plans?replaces=${id}`,
      form(newer, '7'),
    );
    await expectRead('difference', 'monitor', `/plans/${from}/difference`);
    await expectPrinted('plan-diff', 'monitor', 'plan', 'diff', from);
    await expectAnswer('amendment-preview', 'monitor', 'POST', `/plans/${id}/amendments?preview=true`, {
      from,
    });
    await expectAnswer('amendment', 'supervisor', 'POST', `/plans/${id}/amendments`, { from, document });
    await expectRead('amendment-1', 'monitor', `/plans/${id}/amendments/1`);
    const { amendments } = services.application;
    const concerned = await amendments.listTasks(id, 1);
    if (isRejection(concerned)) throw new Error(concerned.code);
    for (const { key } of concerned) await amendments.carryOut(id, 1, key);
    await amendments.finish(id, 1, []);
    await expectRead('amendments-done', 'monitor', `/plans/${id}/amendments`);
    await expectAnswer('supervisor-named', 'office', 'POST', `/plans/${id}/supervisor`, {
      supervisorId: 'supervisor',
      document,
    });
    const reason = 'Thay bằng kế hoạch mới';
    const asked = await expectAnswer(
      'closure-preview',
      'supervisor',
      'POST',
      `/plans/${id}/closure?preview=true`,
      { reason },
    );
    const choices = (asked.tasks ?? []).map(({ key }: { key: string }) => ({ key, choice: 'close', reason }));
    await expectAnswer('closure', 'supervisor', 'POST', `/plans/${id}/closure`, {
      reason,
      document,
      choices,
    });
    await expectRead('ending', 'monitor', `/plans/${id}/ending`);
    await expectRead('plan-history-ended', 'monitor', `/plans/${id}/history`);
  });

  it('answers successions, delegations, accounts and what was refused', async () => {
    const merger = { kind: 'merger', from: 'so-y-te', to: lead, on: '2026-12-16', document };
    await expectAnswer('succession-preview', 'admin', 'POST', '/successions?preview=true', merger);
    await expectAnswer('succession', 'admin', 'POST', '/successions', merger);
    await expectRead('succession-shown', 'monitor', '/successions/so-y-te');
    await expectRead('succession-preview-recorded', 'supervisor', '/successions/so-y-te/preview');
    await expectAnswer('succession-withdrawn', 'admin', 'POST', '/successions/so-y-te/withdrawal', {
      reason: 'x',
      document,
    });
    await expectAnswer('succession-fact', 'admin', 'POST', '/successions', {
      from: 'so-noi-vu',
      to: lead,
      on: '2030-01-01',
    });
    await expectRead('successions-after', 'monitor', '/successions');
    const given = { delegateId: 'office', until: '2026-12-31', document };
    const { id } = await expectAnswer('delegation', 'supervisor', 'POST', '/delegations', given);
    await expectRead('delegations', 'supervisor', '/delegations');
    await expectRead('worklist-office', 'office', '/worklist');
    await expectRead('task-16-office', 'office', `/tasks/${planId}-16`);
    await expectAnswer('revocation', 'supervisor', 'POST', `/delegations/${id}/revocation`, {
      reason: 'Đã về',
    });
    await expectPrinted('delegation-list', 'supervisor', 'delegation', 'list');
    const account = {
      username: 'moi',
      name: 'Người mới',
      email: 'm@example.vn',
      agencyId: lead,
      roles: ['officer'],
    };
    const { id: user } = await expectAnswer('user-new', 'admin', 'POST', '/users', { ...account, password });
    await expectAnswer('user-changed', 'admin', 'PATCH', `/users/${user}`, {
      name: 'Người khác',
      disabled: true,
    });
    // Names of accounts may be a second old.
    const changes = async () => (await call('admin', 'GET', '/user-changes?limit=1')).body.items;
    await waitUntil(async () => (await changes())[0].name === 'Người khác', 10_000);
    await expectRead('user-changes', 'admin', '/user-changes?limit=2');
    await expectAnswer('agency-new', 'admin', 'POST', '/agencies', {
      id: 'thu',
      name: 'Đơn vị thử',
      kind: 'other',
    });
    await expectAnswer('policy-new', 'monitor', 'POST', '/policies', { id: 'thu', name: 'Thử' });
    await expectRead('audit', 'auditor', '/audit?limit=5');
    await expectPrinted('audit-list', 'auditor', 'audit', 'list', '--limit', '3');
    await expectAnswer('invalid', 'admin', 'POST', '/agencies', { id: 'thu' });
  });

  it('publishes for every route the parameters and bodies that it took before', async () => {
    const { body } = await send('/api/openapi.json', {});
    const lines = Object.entries(
      body.paths as Record<string, Record<string, Record<string, unknown>>>,
    ).flatMap(([path, { parameters = [], ...item }]) =>
      Object.entries(item).map(([method, { responses: _, ...operation }]) =>
        JSON.stringify({ route: `${method} ${path}`, shared: parameters, ...operation }),
      ),
    );
    expectGolden('openapi-requests.jsonl', `${lines.sort().join('\n')}\n`);
  });
});
