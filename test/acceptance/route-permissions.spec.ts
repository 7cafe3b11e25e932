import { startApiStage, type ApiStage } from '../support/api-stage';
import { password } from '../support/demonstration';
import { askedAgency, assigned, formOf, leadAgency } from '../support/assigned-task';
import { planText } from '../support/plan-text';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(180_000);

const callers = {
  admin: 'admin',
  auditor: 'auditor',
  monitor: 'monitor',
  office: 'office',
  supervisor: 'supervisor',
  chair: 'chair',
  committee: 'committee',
  lead: `${leadAgency}.officer`,
  leadHead: `${leadAgency}.head`,
  unit: `${askedAgency}.officer`,
  stranger: 'so-y-te.head',
} as const;
type Caller = keyof typeof callers;

const everybody = Object.keys(callers) as Caller[];
const overseers: Caller[] = ['auditor', 'monitor', 'office', 'supervisor', 'chair', 'committee'];
const leads: Caller[] = ['lead', 'leadHead'];
const takesPart: Caller[] = [...leads, 'unit'];
const readsTask: Caller[] = [...overseers, ...takesPart];
const text = { reason: 'Vì lý do khách quan' };

interface Route {
  readonly may: readonly Caller[];
  readonly body?: unknown;
  /** What has to stand behind the path. */
  readonly query?: string;
}

/** Who may call what, and with what; `{id}` is a task below /tasks and a plan below /plans. */
const routes: Record<string, Route> = {
  'DELETE /session': { may: everybody },
  'GET /plans': { may: everybody },
  'POST /plans': { may: ['monitor'], body: () => formOf({}, { 'a.txt': 'x' }) },
  'GET /plans/{id}': { may: overseers },
  'GET /plans/{id}/draft': { may: overseers },
  'GET /plans/{id}/draft/source': { may: overseers },
  'GET /plans/{id}/draft/original': { may: overseers },
  'PATCH /plans/{id}/draft/{part}/{key}': { may: ['monitor'], body: { product: 'Báo cáo' } },
  'GET /plans/{id}/history': { may: overseers },
  'GET /plans/{id}/difference': { may: overseers },
  'PATCH /plans/{id}/draft/document': { may: ['monitor'], body: { number: '7/KH-UBND' } },
  'POST /plans/{id}/draft/version': { may: ['monitor'], body: { from: 'kh-x' } },
  'POST /plans/{id}/draft/{part}': { may: ['monitor'], body: { changes: { title: 'Bổ sung' } } },
  'POST /plans/{id}/draft/{part}/{key}/removal': { may: ['monitor'], body: { reason: '' } },
  'POST /plans/{id}/draft/{part}/{key}/split': {
    may: ['monitor'],
    body: { into: [{ title: 'Một' }, { title: 'Hai' }] },
  },
  'POST /plans/{id}/draft/{part}/{key}/merge': { may: ['monitor'], body: { merge: ['9'] } },
  'POST /plans/{id}/draft/duties/{key}/decision': {
    may: ['monitor'],
    body: { decision: 'text', ...text },
  },
  'POST /plans/{id}/draft/reporting/{key}/decision': {
    may: ['monitor'],
    body: { decision: 'text', ...text },
  },
  'GET /plans/{id}/findings': { may: overseers },
  'POST /plans/{id}/findings/resolutions': {
    may: ['monitor'],
    body: { code: 'X', verdict: 'accept', ...text },
  },
  'POST /plans/{id}/findings': { may: ['monitor'], body: { taskKey: null, code: 'X', field: 'y', ...text } },
  'POST /plans/{id}/past-deadlines': {
    may: ['monitor'],
    body: { taskKey: '1', pastDeadline: 'follow-from-today' },
  },
  'PUT /plans/{id}/setup': {
    may: ['monitor'],
    body: {
      monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
      supervisorId: 'supervisor',
      policyId: 'default-1',
      accepts: 'supervisor',
    },
  },
  'PUT /plans/{id}/acceptors': { may: ['monitor'], body: { accepts: 'monitoring-agency', keys: ['1'] } },
  'GET /plans/{id}/activation': { may: overseers },
  'GET /plans/{id}/export': { may: overseers },
  'GET /plans/{id}/rehearsal': { may: overseers },
  'GET /plans/{id}/ending': { may: overseers },
  'POST /plans/{id}/closure': { may: ['supervisor'], body: text },
  'POST /plans/{id}/supersession': { may: ['supervisor'], body: { byPlanId: 'kh-x', ...text } },
  'GET /plans/{id}/official-reminders/draft': {
    may: ['monitor', 'office'],
    query: `?agency=${leadAgency}`,
  },
  'GET /plans/{id}/amendments': { may: overseers },
  'GET /plans/{id}/amendments/{n}': { may: overseers },
  'POST /plans/{id}/amendments': {
    may: ['supervisor'],
    body: { document: { number: '9/QĐ', date: '2026-02-01' }, tasks: [{ change: 'drop', key: '1' }] },
  },
  'POST /plans/{id}/supervisor': {
    may: ['office', 'supervisor', 'chair'],
    body: { supervisorId: 'supervisor', document: { number: '9/QĐ', date: '2026-02-01' } },
  },
  'POST /plans/{id}/document-corrections': { may: ['monitor', 'office'], body: { title: 'Khác', ...text } },
  'POST /plans/{id}/removal': { may: ['monitor'], body: { reason: 'nhập nhầm' } },
  'POST /plans/{id}/review': { may: ['monitor'] },
  'POST /plans/{id}/activation': { may: ['monitor'] },
  'GET /plans/{id}/dashboard': { may: overseers },
  'GET /committee': { may: ['auditor', 'office', 'supervisor', 'chair', 'committee'] },
  'GET /committee/tasks': {
    may: ['auditor', 'office', 'supervisor', 'chair', 'committee'],
  },
  'GET /dashboard': { may: ['auditor', 'office', 'supervisor', 'chair', 'committee'] },
  'GET /events': { may: everybody },
  'POST /uploads': { may: everybody, body: { name: 'a.pdf', size: 1 } },
  'GET /uploads/{id}': { may: everybody },
  'PATCH /uploads/{id}': { may: everybody, query: '?offset=0' },
  'DELETE /uploads/{id}': { may: everybody },
  'GET /tasks': { may: everybody },
  'GET /tasks/{id}': { may: readsTask },
  'GET /tasks/{id}/history': { may: readsTask },
  'GET /tasks/{id}/evidence': { may: readsTask },
  'GET /tasks/{id}/deliverables/{n}/files/{m}': { may: readsTask },
  'GET /tasks/{id}/coordination-inputs/{n}/files/{m}': { may: readsTask },
  'POST /tasks/{id}/acknowledgement': { may: takesPart },
  'POST /tasks/{id}/progress-reports': { may: takesPart, body: { result: 'Đang làm' } },
  'POST /tasks/{id}/coordination-requests': {
    may: leads,
    body: { coordinatorIds: [askedAgency], content: 'Cho ý kiến' },
  },
  'POST /tasks/{id}/coordination-inputs': { may: ['unit'], body: { summary: 'Ý kiến' } },
  'POST /tasks/{id}/coordination-inputs/{n}/acceptance': { may: leads },
  'POST /tasks/{id}/coordination-inputs/{n}/return': { may: leads, body: text },
  'POST /tasks/{id}/coordination-waivers': { may: leads, body: { request: 1, ...text } },
  'POST /tasks/{id}/deliverables': { may: leads, body: () => formOf({ summary: 'x' }, { 'a.pdf': 'x' }) },
  'POST /tasks/{id}/deliverables/{n}/approval': { may: ['supervisor'] },
  'POST /tasks/{id}/deliverables/{n}/return': { may: ['supervisor'], body: text },
  'POST /tasks/{id}/deliverables/{n}/withdrawal': { may: leads, body: text },
  'POST /tasks/{id}/extension-requests': {
    may: ['leadHead'],
    body: { proposedDue: '2026-12-30', ...text },
  },
  'POST /tasks/{id}/extension-requests/{n}/decision': {
    may: ['supervisor'],
    body: { granted: false, answer: 'Không' },
  },
  'POST /tasks/{id}/return-proposals': {
    may: ['leadHead'],
    body: { kind: 'return', ...text },
  },
  'POST /tasks/{id}/return-proposals/{n}/opinion': { may: ['monitor'], body: { opinion: 'Hợp lý' } },
  'POST /tasks/{id}/return-proposals/{n}/decision': {
    may: ['supervisor'],
    body: { accepted: false, answer: 'Không' },
  },
  'POST /tasks/{id}/group-members': {
    may: ['monitor', 'supervisor', 'leadHead'],
    body: { groupId: 'khong-co', agencyIds: ['so-y-te'] },
  },
  'POST /tasks/{id}/suspension': { may: ['supervisor'], body: text },
  'POST /tasks/{id}/resumption': { may: ['supervisor'] },
  'POST /tasks/{id}/reminder-pause': { may: ['supervisor'], body: { until: '2026-03-20', ...text } },
  'POST /tasks/{id}/amendments': {
    may: ['supervisor'],
    body: { document: { number: '9/KH', date: '2026-02-01' }, terms: { title: 'Khác' } },
  },
  'POST /tasks/{id}/amendment-proposals': {
    may: ['monitor', 'leadHead'],
    body: { terms: { title: 'Khác nữa' }, ...text },
  },
  'POST /tasks/{id}/amendment-proposals/{n}/decision': {
    may: ['supervisor'],
    body: { accepted: false, answer: 'Không' },
  },
  'POST /tasks/{id}/cancellation': { may: ['supervisor'], body: text },
  'POST /tasks/{id}/official-reminders': {
    may: ['monitor', 'office'],
    body: { document: { number: '5/UBND-TH', date: '2026-03-01' } },
  },
  'GET /tasks/{id}/official-reminders/{n}/files/{m}': { may: readsTask },
  'POST /tasks/{id}/directives': {
    may: ['supervisor', 'chair'],
    body: { kind: 'direction', text: 'Làm sớm' },
  },
  'POST /tasks/{id}/directives/{n}/acknowledgement': { may: takesPart },
  'POST /tasks/{id}/directives/{n}/answer': { may: takesPart, body: { answer: 'Đã làm' } },
  'POST /tasks/{id}/officer': { may: ['leadHead'], body: { userId: `${leadAgency}.officer` } },
  'POST /tasks/{id}/deliverables/{n}/sign-off': { may: ['leadHead'] },
  'POST /tasks/{id}/deliverables/{n}/sign-off-refusal': { may: ['leadHead'], body: text },
  'GET /difficulties': { may: everybody },
  'POST /tasks/{id}/difficulties': { may: takesPart, body: { content: 'Thiếu kinh phí' } },
  'POST /tasks/{id}/difficulties/{n}/consolidation': { may: ['monitor'], body: { summary: 'Trình' } },
  'POST /tasks/{id}/difficulties/{n}/assignment': {
    may: ['supervisor'],
    body: { agencyId: 'so-noi-vu', due: '2026-12-30' },
  },
  'POST /tasks/{id}/difficulties/{n}/resolution': { may: ['monitor'], body: { resolution: 'Đã giải quyết' } },
  // Last, so that it does not change who takes part for the others.
  'POST /tasks/{id}/reassignment': {
    may: ['supervisor'],
    body: { from: leadAgency, to: 'so-y-te', ...text },
  },
  'GET /worklist': { may: everybody },
  'POST /acknowledgements': { may: everybody, body: { tasks: [{ taskId: 'matrix' }] } },
  'GET /agencies': { may: everybody },
  'GET /agency-groups': { may: everybody },
  'GET /successions': { may: everybody },
  'GET /successions/{id}': { may: everybody },
  'GET /successions/{id}/preview': { may: ['admin', 'auditor', 'office', 'supervisor', 'chair'] },
  'GET /learned-names': { may: ['admin', 'auditor', 'monitor'] },
  'POST /learned-names/removals': {
    may: ['admin', 'monitor'],
    body: { text: 'Sở X', agencyId: leadAgency, ...text },
  },
  'GET /users': { may: ['admin', 'auditor'] },
  'POST /agencies': { may: ['admin'], body: { id: 'so-moi', name: 'Sở Thử nghiệm', kind: 'department' } },
  'POST /agency-groups': { may: ['admin'], body: { id: 'nhom-moi', name: 'Nhóm thử', open: true } },
  'PATCH /agencies/{id}': { may: ['admin'], body: { aliases: ['Sở thử'] } },
  'GET /agencies/{id}': { may: everybody },
  'GET /agency-groups/{id}': { may: everybody },
  'GET /agencies/{id}/holdings': { may: ['admin', 'auditor'] },
  'GET /directory/sheet': { may: ['admin', 'auditor'] },
  'POST /directory/sheet': {
    may: ['admin'],
    query: '?preview=true',
    body: () => formOf({}, { 'a.txt': 'x' }),
  },
  'PATCH /agency-groups/{id}': { may: ['admin'], body: { open: true } },
  'POST /successions': {
    may: ['admin'],
    body: { from: leadAgency, to: 'so-noi-vu', on: '2030-01-01' },
  },
  'POST /successions/{id}/choices': {
    may: ['supervisor'],
    body: { choices: [{ taskId: 'x', to: 'so-y-te' }] },
  },
  'POST /successions/{id}/confirmation': { may: ['admin'] },
  'POST /successions/{id}/amendment': {
    may: ['admin'],
    body: { on: '2030-01-01', document: { number: '9/NQ', date: '2026-01-01' } },
  },
  'POST /successions/{id}/withdrawal': { may: ['admin'], body: { reason: 'Ghi nhầm' } },
  'POST /users': {
    may: ['admin'],
    body: {
      username: 'moi',
      name: 'Người mới',
      email: 'moi@don-doc.invalid',
      roles: ['officer'],
      agencyId: leadAgency,
      password: 'một mật khẩu dài',
    },
  },
  'GET /people': { may: everybody, query: '?q=so' },
  'GET /users/{id}': { may: ['admin', 'auditor'] },
  'GET /users/{id}/holdings': { may: ['admin', 'auditor'] },
  'PATCH /users/{id}': { may: ['admin'], body: { disabled: false } },
  'GET /user-changes': { may: ['admin', 'auditor'] },
  'GET /me': { may: everybody },
  'PATCH /me': { may: everybody, body: { email: 'toi@don-doc.invalid' } },
  // The right one, so that the refusal is not that of who may not.
  'PUT /me/password': { may: everybody, body: () => ({ current: password, password }) },
  'GET /me/sessions': { may: everybody },
  'DELETE /me/sessions': { may: everybody },
  'DELETE /me/sessions/{id}': { may: everybody },
  'GET /delegations': { may: everybody },
  'GET /delegations/acts': { may: everybody },
  'POST /delegations': {
    // Those who could act on some task; whether it is theirs is asked when it is used.
    may: ['monitor', 'office', 'supervisor', 'chair', ...takesPart, 'stranger'],
    body: { delegateId: 'so-noi-vu.head', until: '2026-12-31' },
  },
  'POST /delegations/{id}/revocation': { may: everybody, body: text },
  'GET /calendars': { may: everybody },
  'POST /calendars/years': {
    may: ['admin'],
    body: {
      year: 2027,
      holidays: [{ date: '2027-01-01', reason: 'Tết Dương lịch' }],
      document: { number: '1/TB-BNV', date: '2026-12-01' },
    },
  },
  'POST /calendars/yearly-holidays': {
    may: ['admin'],
    body: { monthDay: '11-24', fromYear: 2027, name: 'x', document: { number: '1/QH', date: '2026-01-01' } },
  },
  'POST /calendars': { may: ['admin'], body: { date: '2026-12-31', working: false, reason: 'Nghỉ bù' } },
  'GET /policies': { may: everybody },
  'GET /policies/{id}': { may: everybody },
  'POST /policies': { may: ['admin', 'monitor'], body: { id: 'matrix-1', name: 'Thử' } },
  'GET /deliveries': { may: everybody },
  'GET /audit': { may: ['admin', 'auditor'] },
  'GET /ledger/verification': { may: ['admin', 'auditor'] },
  'GET /ledger/checkpoints': { may: ['admin', 'auditor'] },
  'POST /ledger/checkpoints': { may: ['auditor'] },
  'GET /demo/mailbox': { may: ['admin'] },
  'GET /system': { may: ['admin', 'auditor'] },
  'GET /setup/steps': { may: ['admin'] },
};

const methods = ['get', 'post', 'put', 'patch', 'delete'];

describe('who may call which route', () => {
  let stage: ApiStage;
  let planId: string;
  beforeAll(async () => {
    stage = await startApiStage(new ManualClock('2026-03-02T02:00:00.000Z'));
    await assigned(stage.services, 'matrix');
    const plan = planText({ number: '7/KH-UBND', date: '2026-01-15' }, [
      {
        number: '1',
        title: 'Xây dựng quy chế',
        leads: 'Sở Tài chính',
        product: 'Quy chế',
        timing: 'Năm 2026',
      },
    ]);
    const form = new FormData();
    form.append('file', new Blob([plan]), 'ke-hoach.txt');
    const imported = await stage.call('monitor', 'POST', '/api/v1/plans', { body: form });
    planId = imported.body.planId;
  });
  afterAll(() => stage?.stop());

  const pathOf = (route: string): string =>
    `/api/v1${route}`
      .replace('/plans/{id}', `/plans/${planId}`)
      .replace('/tasks/{id}', '/tasks/matrix')
      .replace('/successions/{id}', '/successions/khong-co')
      .replace('/agencies/{id}', '/agencies/so-moi')
      .replace('/agency-groups/{id}', '/agency-groups/nhom-moi')
      .replace('/uploads/{id}', '/uploads/khong-co')
      .replace('/users/{id}', '/users/office')
      .replace('/sessions/{id}', '/sessions/khong-co')
      .replace('/policies/{id}', '/policies/default-1')
      .replace('{part}', 'tasks')
      .replace('{key}', '1')
      .replace(/\{[nm]\}/g, '1');

  it('knows every route that the server publishes', async () => {
    const { body } = await stage.call(null, 'GET', '/api/openapi.json');
    const published = Object.entries(body.paths as Record<string, object>).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => methods.includes(method))
        .map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    );
    expect(published.sort()).toEqual([...Object.keys(routes), 'POST /session', 'GET /setup'].sort());
  });

  it.each(Object.keys(routes))('%s', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const { may, body, query = '' } = routes[route] as Route;
    const options = () =>
      body === undefined ? {} : { body: typeof body === 'function' ? (body as () => unknown)() : body };
    const admitted: string[] = [];
    // The session's own end comes last of all for a caller; here it must not end those of other lines.
    for (const caller of route === 'DELETE /session' ? [] : everybody) {
      const { status } = await stage.call(callers[caller], method, pathOf(path) + query, options());
      expect(status).toBeLessThan(500);
      expect(status).not.toBe(401);
      if (status !== 403) admitted.push(caller);
    }
    if (route !== 'DELETE /session') expect(admitted).toEqual(everybody.filter((c) => may.includes(c)));
    const nobody = await stage.call(null, method, pathOf(path) + query, options());
    expect([nobody.status, nobody.body.code]).toEqual([401, 'SESSION.MISSING']);
  });

  it('ends a session at once', async () => {
    const token = (await stage.services.identity.signIn('office', 'sai')) as { code?: string };
    expect(token.code).toBe('SESSION.BAD_CREDENTIALS');
    expect((await stage.call('committee', 'DELETE', '/api/v1/session')).status).toBe(204);
    const after = await stage.call('committee', 'GET', '/api/v1/tasks');
    expect([after.status, after.body.code]).toEqual([401, 'SESSION.REVOKED']);
  });
});
