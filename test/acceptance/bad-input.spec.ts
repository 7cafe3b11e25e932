import { signInAddressLimit } from '#apps/api/http/throttling';
import { randomUUID } from 'node:crypto';
import { startApiStage, type Answer, type ApiStage, type RequestOptions } from '../support/api-stage';
import { askedAgency, assigned, assignmentOf, formOf, leadAgency } from '../support/assigned-task';
import { leavingNoTrace } from '../support/leaving-no-trace';
import { planText } from '../support/plan-text';
import { dateOf } from '#libs/domain/shared/time';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(180_000);

const fileForm = (name: string, content: string | Uint8Array<ArrayBuffer>): FormData => {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  return form;
};

describe('what the server refuses', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const [lead, unit] = [`${leadAgency}.officer`, `${askedAgency}.officer`];
  let unwatched: ApiStage;
  let stage: ApiStage;
  beforeAll(async () => {
    unwatched = await startApiStage(clock, { UPLOAD_LIMIT_BYTES: '2000', IMPORT_LIMIT_BYTES: '200000' });
    stage = leavingNoTrace(unwatched);
  });
  afterAll(() => stage?.stop());

  const post = (as: string, path: string, options: RequestOptions = {}) =>
    stage.call(as, 'POST', `/api/v1${path}`, options);
  const versionOf = async (taskId: string) =>
    (await stage.services.application.tasks.load(taskId))?.version ?? 0;

  /** Every refusal is problem+json with a code of its own and a sentence in both languages. */
  const expectRefused = (answer: Answer, status: number, code: string): void => {
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.detail).not.toContain(code);
    expect(answer.body.translations.en).not.toContain(code);
    expect(answer.body.type).toBe(`urn:dondoc:problem:${code}`);
  };
  /** The same, and the task is as it was before. */
  const expectNoEvent = async (
    taskId: string,
    request: () => Promise<Answer>,
    status: number,
    code: string,
  ) => {
    const before = await versionOf(taskId);
    expectRefused(await request(), status, code);
    expect(await versionOf(taskId)).toBe(before);
  };

  describe('of a plan file', () => {
    const send = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
      post('monitor', '/plans', { body: fileForm(name, content) });

    it.each([
      ['empty', 'a.txt', '', 422, 'IMPORT.EMPTY'],
      ['no plan at all', 'a.txt', 'Danh sách mua văn phòng phẩm\nGiấy A4\n', 422, 'IMPORT.NOT_A_PLAN'],
      ['a broken PDF', 'a.pdf', '%PDF-1.7\n%âãÏÓ', 422, 'IMPORT.BROKEN'],
      [
        'in a wrong encoding',
        'a.txt',
        new Uint8Array([0x4b, 0xff, 0xc0, 0x80, 0xe1]),
        422,
        'IMPORT.ENCODING',
      ],
      ['too large', 'a.txt', 'x'.repeat(200_001), 413, 'IMPORT.TOO_LARGE'],
    ])('that is %s', async (_, name, content, status, code) => {
      expectRefused(await send(name, content), status, code);
      expect((await stage.call('monitor', 'GET', '/api/v1/plans')).body.items).toEqual([]);
    });

    it('that comes without a form', async () => {
      expectRefused(await post('monitor', '/plans', { body: {} }), 415, 'REQUEST.MEDIA_TYPE');
      expectRefused(await post('monitor', '/plans', { body: formOf({ a: 'b' }) }), 422, 'FILE.MISSING');
    });
  });

  describe('of a draft', () => {
    const rows = [
      {
        number: '1',
        title: 'Xây dựng quy chế',
        leads: 'Sở Tài chính',
        product: 'Quy chế',
        timing: 'Năm 2026',
      },
      { number: '2', title: 'Tập huấn', leads: 'Hội Thử Nghiệm', product: 'Lớp', timing: 'Năm 2026' },
    ];
    let id: string;
    beforeAll(async () => {
      const text = planText({ number: '9/KH-UBND', date: '2026-01-15' }, rows);
      const imported = await post('monitor', '/plans', { body: fileForm('ke-hoach.txt', text) });
      id = imported.body.planId;
    });
    const draft = async () => (await stage.call('monitor', 'GET', `/api/v1/plans/${id}/draft`)).body;
    const correct = (key: string, body: unknown, headers = {}) =>
      stage.call('monitor', 'PATCH', `/api/v1/plans/${id}/draft/tasks/${key}`, { body, headers });

    it('that is imported a second time', async () => {
      const again = fileForm('khac.txt', planText({ number: '9/KH-UBND', date: '2026-01-15' }, rows));
      expectRefused(await post('monitor', '/plans', { body: again }), 409, 'PLAN.ALREADY_IMPORTED');
    });

    it('an agency that nobody knows, and a row that is not there', async () => {
      expectRefused(
        await correct('2', { leads: [{ agencyId: 'khong-co' }] }),
        422,
        'DIRECTORY.UNKNOWN_AGENCY',
      );
      expectRefused(await correct('99', { title: 'x' }), 404, 'DRAFT.ROW_NOT_FOUND');
      expectRefused(await correct('2', { tieuDe: 'x' }), 400, 'REQUEST.INVALID');
    });

    it('a correction of what somebody else has corrected meanwhile', async () => {
      const { etag } = (await draft()).tasks[1];
      expect((await correct('2', { product: 'Một lớp' }, { 'if-match': `"${etag}"` })).status).toBe(200);
      expectRefused(
        await correct('2', { product: 'Hai lớp' }, { 'if-match': `"${etag}"` }),
        412,
        'DRAFT.ROW_CHANGED',
      );
      expect((await draft()).tasks[1].product).toBe('Một lớp');
    });

    it('a policy, a supervisor or an agency that nobody knows', async () => {
      const setup = {
        monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
        supervisorId: 'supervisor',
        policyId: 'default-1',
        accepts: 'supervisor',
      };
      const refused: [object, number, string][] = [
        [{ policyId: 'khong-co' }, 404, 'POLICY.NOT_FOUND'],
        [{ supervisorId: 'khong-co' }, 422, 'PLAN.SUPERVISOR_UNKNOWN'],
        [{ supervisorId: 'committee' }, 422, 'PLAN.SUPERVISOR_UNKNOWN'],
        [{ monitoringAgencyId: 'khong-co' }, 422, 'DIRECTORY.UNKNOWN_AGENCY'],
      ];
      for (const [change, status, code] of refused)
        expectRefused(
          await stage.call('monitor', 'PUT', `/api/v1/plans/${id}/setup`, { body: { ...setup, ...change } }),
          status,
          code,
        );
    });

    it('activation before review, with an error finding open, and twice', async () => {
      const setup = {
        monitoringAgencyId: 'so-ke-hoach-va-dau-tu',
        supervisorId: 'supervisor',
        policyId: 'default-1',
        accepts: 'supervisor',
      };
      await stage.call('monitor', 'PUT', `/api/v1/plans/${id}/setup`, { body: setup });
      expectRefused(await post('monitor', `/plans/${id}/activation`), 409, 'PLAN.NOT_REVIEWED');
      expectRefused(await post('monitor', `/plans/${id}/review`), 409, 'PLAN.ERROR_FINDINGS_OPEN');
      expect((await correct('2', { leads: [{ agencyId: 'so-tu-phap' }] })).status).toBe(200);
      expect((await post('monitor', `/plans/${id}/review`)).status).toBe(201);
      expect((await post('monitor', `/plans/${id}/activation`)).status).toBe(201);
      expectRefused(await post('monitor', `/plans/${id}/activation`), 409, 'PLAN.ALREADY_ACTIVE');
    });
  });

  describe('of a submission', () => {
    const submit = (as: string, taskId: string, body: unknown, headers = {}) =>
      post(as, `/tasks/${taskId}/deliverables`, { body, headers });
    const good = () => formOf({ summary: 'Báo cáo' }, { 'a.pdf': 'x' });

    beforeAll(async () => {
      await assigned(stage.services, 'open');
      const leads = [{ agencyId: leadAgency, role: 'lead' as const, groupId: null }];
      await assigned(stage.services, 'done', {
        pastDeadline: 'record-done',
        doneOn: '2026-01-05',
        doneBy: '1/BC',
        schedule: { kind: 'single', start: null, due: '2026-01-10', interim: [] },
      });
      await assigned(stage.services, 'weekly', {
        schedule: {
          kind: 'recurring',
          every: 'weekly',
          from: '2026-03-02',
          until: '2026-12-31',
          dueMonthDay: null,
        },
        assignees: leads,
      });
    });

    it.each([
      ['to no task', 'nothing', 404, 'TASK.NOT_FOUND'],
      ['to a task that is closed', 'done', 409, 'TASK.CLOSED'],
    ])('%s', async (_, taskId, status, code) => {
      await expectNoEvent(taskId, () => submit(lead, taskId, good()), status, code);
    });

    it('to a task of others', async () => {
      await expectNoEvent('open', () => submit('so-y-te.officer', 'open', good()), 403, 'TASK.FOREIGN');
    });

    it.each([
      ['with a path in its name', { '../../etc/passwd': 'x' }, 422, 'FILE.NAME_INVALID'],
      ['with a Windows path in its name', { 'C:\\a.pdf': 'x' }, 422, 'FILE.NAME_INVALID'],
      ['that is empty', { 'a.pdf': '' }, 422, 'FILE.EMPTY'],
      ['that is too large', { 'a.pdf': 'x'.repeat(2001) }, 413, 'FILE.TOO_LARGE'],
    ])('of a file %s', async (_, files, status, code) => {
      const body = formOf({ summary: 'Báo cáo' }, files);
      await expectNoEvent('open', () => submit(lead, 'open', body), status, code);
    });

    it('without any content', async () => {
      await expectNoEvent('open', () => submit(lead, 'open', formOf({})), 400, 'REQUEST.INVALID');
      const summaryOnly = formOf({ summary: 'Báo cáo' });
      await expectNoEvent('open', () => submit(lead, 'open', summaryOnly), 422, 'DELIVERABLE.NO_CONTENT');
    });

    it.each([
      ['by its classification', { classification: 'Mật' }],
      ['by its subject', { document: JSON.stringify({ number: '3/BC', subject: 'Báo cáo (Tuyệt mật)' }) }],
    ])('of a document marked as secret %s', async (_, mark) => {
      const body = () => formOf({ summary: 'Báo cáo', ...mark }, { 'a.pdf': 'x' });
      await expectNoEvent('open', () => submit(lead, 'open', body()), 422, 'DOCUMENT.CLASSIFIED');
    });

    it('without a key, with two, or with one that was used for something else', async () => {
      const bare = { 'idempotency-key': '' };
      await expectNoEvent('open', () => submit(lead, 'open', good(), bare), 400, 'IDEMPOTENCY.KEY_MISSING');
      const short = { 'idempotency-key': 'abc' };
      await expectNoEvent('open', () => submit(lead, 'open', good(), short), 400, 'IDEMPOTENCY.KEY_INVALID');

      const key = { 'idempotency-key': randomUUID() };
      const report = (result: string) =>
        post(lead, '/tasks/open/progress-reports', { body: { result }, headers: key });
      const first = await report('Đã làm một nửa');
      expect(first.status).toBe(201);
      const repeated = await report('Đã làm một nửa');
      expect([repeated.status, repeated.body]).toEqual([201, first.body]);
      await expectNoEvent('open', () => report('Đã làm xong'), 409, 'COMMAND.ID_REUSED');
      const elsewhere = () => post(lead, '/tasks/weekly/acknowledgement', { headers: key });
      await expectNoEvent('weekly', elsewhere, 409, 'COMMAND.ID_REUSED');
    });

    it('without a cycle, while two of them are open', async () => {
      clock.instant = '2026-03-10T02:00:00.000Z';
      await stage.services.application.tasks.takeDueSteps('weekly');
      const report = { result: 'Tuần này' };
      const send = (body: unknown) => post(lead, '/tasks/weekly/progress-reports', { body });
      await expectNoEvent('weekly', () => send(report), 409, 'CYCLE.AMBIGUOUS');
      expect((await send({ ...report, cycle: 2 })).status).toBe(201);
    });
  });

  describe('of a decision', () => {
    const path = (what: string) => `/tasks/decided/deliverables/1/${what}`;
    beforeAll(async () => {
      await assigned(stage.services, 'decided');
      await post(lead, '/tasks/decided/deliverables', { body: formOf({ summary: 'x' }, { 'a.pdf': 'x' }) });
    });

    it('a new deadline in the past, or none that is later', async () => {
      const send = (newDue: string) => () =>
        post('supervisor', path('return'), { body: { reason: 'Thiếu', newDue } });
      await expectNoEvent('decided', send('2026-01-01'), 422, 'DEADLINE.IN_PAST');
      await expectNoEvent('decided', send('2026-04-01'), 422, 'DEADLINE.NOT_LATER');
    });

    it('on what has changed since it was seen', async () => {
      const { cycles } = (await stage.call('supervisor', 'GET', '/api/v1/tasks/decided')).body;
      const { etag } = cycles[0].participants[0].deliverables[0];
      const stale = { 'if-match': '"0123456789abcdef"' };
      const approve = (headers: Record<string, string>) => post('supervisor', path('approval'), { headers });
      await expectNoEvent('decided', () => approve(stale), 412, 'PRECONDITION.STALE');
      expect((await approve({ 'if-match': `"${etag}"` })).status).toBe(201);
      await expectNoEvent('decided', () => approve({}), 409, 'TASK.CLOSED');
    });

    it('by the one who submitted it', async () => {
      const own = 'so-ke-hoach-va-dau-tu';
      const accounts = [
        {
          id: 'hai-vai',
          username: 'hai-vai',
          name: 'Hai vai',
          email: 'hai-vai@don-doc.invalid',
          agencyId: own,
        },
      ];
      await stage.services.identity.createUsers(
        accounts.map((account) => ({ ...account, roles: ['officer', 'monitor'] as const })),
        'một mật khẩu khác',
      );
      await assigned(stage.services, 'own', {
        ...assignmentOf('own'),
        accepts: 'monitoring-agency',
        assignees: [{ agencyId: own, role: 'lead', groupId: null }],
      });
      const session = await stage.services.identity.signIn('hai-vai', 'một mật khẩu khác');
      const headers = { authorization: `Bearer ${'token' in session ? session.token : ''}` };
      const body = formOf({ summary: 'x' }, { 'a.pdf': 'x' });
      const submitted = await post('monitor', '/tasks/own/deliverables', { body, headers });
      expect(submitted.status).toBe(201);
      const approve = () => post('monitor', '/tasks/own/deliverables/1/approval', { headers });
      await expectNoEvent('own', approve, 403, 'DELIVERABLE.OWN_SUBMISSION');
    });
  });

  describe('of a proposal to amend a task', () => {
    const path = '/tasks/proposed/amendment-proposals';
    // Of the day of the proposal, which it answers; before, other cases move the clock.
    let document = { number: '9/QĐ-UBND', date: '' };
    const send = (fields: object) => () =>
      post(`${leadAgency}.head`, path, { body: { reason: 'x', ...fields } });
    const decide =
      (fields: object, n = 1) =>
      () =>
        post('supervisor', `${path}/${n}/decision`, { body: fields });
    beforeAll(async () => {
      document = { ...document, date: dateOf(clock.instant) };
      await assigned(stage.services, 'proposed');
    });

    it.each([
      ['without terms', { terms: {} }, 400, 'REQUEST.INVALID'],
      ['without a reason', { terms: { title: 'x' }, reason: '' }, 400, 'REQUEST.INVALID'],
      ['that changes nothing', { terms: { due: '2026-06-30' } }, 422, 'AMENDMENT_PROPOSAL.CHANGES_NOTHING'],
      ['to a day that has passed', { terms: { due: '2026-03-01' } }, 422, 'DEADLINE.IN_PAST'],
      ['of periods where there are none', { terms: { until: '2027-01-01' } }, 422, 'AMENDMENT.NOT_RECURRING'],
    ])('%s', async (_, fields, status, code) => {
      await expectNoEvent('proposed', send(fields), status, code);
    });

    it('by who only handles the task, beside another one, and decided without what a decision needs', async () => {
      const terms = { due: '2026-12-30' };
      const officers = () => post(lead, path, { body: { terms, reason: 'x' } });
      await expectNoEvent('proposed', officers, 403, 'ACTOR.NOT_PERMITTED');
      expect((await send({ terms })()).status).toBe(201);
      await expectNoEvent('proposed', send({ terms }), 409, 'AMENDMENT_PROPOSAL.PENDING');
      const refused = (fields: object, status: number, code: string, n?: number) =>
        expectNoEvent('proposed', decide(fields, n), status, code);
      await refused({ accepted: true }, 422, 'AMENDMENT_PROPOSAL.DOCUMENT_MISSING');
      await refused({ accepted: true, document: { number: '9/QĐ-UBND' } }, 400, 'REQUEST.INVALID');
      await refused({ accepted: false, answer: ' ' }, 422, 'AMENDMENT_PROPOSAL.ANSWER_MISSING');
      await refused({ accepted: true, document, terms: {} }, 400, 'REQUEST.INVALID');
      await refused({ accepted: true, document }, 404, 'AMENDMENT_PROPOSAL.NOT_FOUND', 7);
      const late = { ...document, date: '2030-01-01' };
      await refused({ accepted: true, document: late }, 422, 'AMENDMENT.DOCUMENT_IN_FUTURE');
      const past = { due: '2026-03-01' };
      await refused({ accepted: true, document, terms: past }, 422, 'DEADLINE.IN_PAST');
    });
  });

  describe('of an official reminder', () => {
    const letter = { number: '12/VP-TH', date: '2026-03-01' };
    const send = (fields: object) => () =>
      post('office', '/tasks/urged/official-reminders', { body: { document: letter, ...fields } });
    beforeAll(() => assigned(stage.services, 'urged'));

    it.each([
      ['without a number', { document: { date: '2026-03-01' } }, 400, 'REQUEST.INVALID'],
      ['without a day', { document: { number: '12/VP-TH' } }, 400, 'REQUEST.INVALID'],
      ['to nobody', { to: [] }, 400, 'REQUEST.INVALID'],
      ['to an agency that takes no part', { to: ['so-y-te'] }, 422, 'OFFICIAL_REMINDER.NOT_A_PARTICIPANT'],
      [
        'of a day that has not come',
        { document: { ...letter, date: '2030-01-01' } },
        422,
        'OFFICIAL_REMINDER.DATE_IN_FUTURE',
      ],
    ])('%s', async (_, fields, status, code) => {
      await expectNoEvent('urged', send(fields), status, code);
    });

    it('that is recorded already, or that nobody issued to be recorded by its receiver', async () => {
      const own = () => post(lead, '/tasks/urged/official-reminders', { body: { document: letter } });
      await expectNoEvent('urged', own, 403, 'ACTOR.NOT_PERMITTED');
      expect((await send({})()).status).toBe(201);
      await expectNoEvent('urged', send({}), 409, 'OFFICIAL_REMINDER.ALREADY_RECORDED');
    });
  });

  describe('of a delegation', () => {
    const give = (as: string, body: object) =>
      post(as, '/delegations', { body: { until: '2026-12-31', ...body } });

    it('in the past, for no time, to oneself, to nobody, of what is not one’s own', async () => {
      const to = { delegateId: 'so-y-te.head' };
      expectRefused(
        await give('supervisor', { ...to, from: '2026-01-01', until: '2026-01-31' }),
        422,
        'DELEGATION.IN_PAST',
      );
      expectRefused(
        await give('supervisor', { ...to, from: '2026-12-31', until: '2026-12-30' }),
        422,
        'DELEGATION.PERIOD_EMPTY',
      );
      const own = { delegateId: 'supervisor' };
      expectRefused(await give('supervisor', own), 422, 'DELEGATION.TO_ONESELF');
      const nobody = { delegateId: 'khong-co' };
      expectRefused(await give('supervisor', nobody), 422, 'DELEGATION.DELEGATE_UNKNOWN');
      expectRefused(await give(lead, { ...to, acts: ['decisions'] }), 403, 'DELEGATION.NOT_YOURS');
    });

    it('that comes back to who gave it, and an act for somebody who gave none', async () => {
      expect((await give(lead, { delegateId: unit })).status).toBe(201);
      expect((await give(unit, { delegateId: 'so-y-te.head' })).status).toBe(201);
      expectRefused(await give('so-y-te.head', { delegateId: lead }), 409, 'DELEGATION.CYCLE');
      const headers = { 'on-behalf-of': 'supervisor' };
      const act = () => post(unit, '/tasks/open/suspension', { body: { reason: 'x' }, headers });
      await expectNoEvent('open', act, 403, 'DELEGATION.NONE');
    });
  });

  describe('of anything else', () => {
    it('a policy that contradicts itself, and a version that exists', async () => {
      const define = (body: unknown) => post('admin', '/policies', { body });
      const escalation = [
        { level: 1, after: { minutes: 5 }, to: 'head' },
        { level: 2, after: { minutes: 2 }, to: 'office' },
      ];
      const contradicting = { id: 'trai-nguoc', name: 'Trái ngược', escalation };
      expectRefused(await define(contradicting), 422, 'POLICY.CONTRADICTION');
      expect((await stage.call('admin', 'GET', '/api/v1/policies/trai-nguoc')).status).toBe(404);
      expectRefused(await define({ id: 'default-1', name: 'Lại' }), 409, 'POLICY.EXISTS');
    });

    it('an account whose name is taken or whose agency is unknown, and one that disables itself', async () => {
      const account = {
        username: 'van-thu',
        name: 'Văn thư',
        email: 'van-thu@don-doc.invalid',
        roles: ['officer'],
        agencyId: leadAgency,
        password: 'một mật khẩu dài',
      };
      const key = { 'idempotency-key': randomUUID() };
      const create = (changes: object = {}, headers = {}) =>
        post('admin', '/users', { body: { ...account, ...changes }, headers });
      const created = await create({}, key);
      expect(created.status).toBe(201);
      expect((await create({}, key)).body).toEqual(created.body);
      expectRefused(await create({ name: 'Người khác' }, key), 409, 'COMMAND.ID_REUSED');
      expectRefused(await create(), 409, 'USER.NAME_TAKEN');
      const stranger = { username: 'khac', agencyId: 'khong-co' };
      expectRefused(await create(stranger), 422, 'DIRECTORY.UNKNOWN_AGENCY');
      expectRefused(await create({ username: 'khac', password: 'ngắn' }), 400, 'REQUEST.INVALID');
      const disable = (id: string) =>
        stage.call('admin', 'PATCH', `/api/v1/users/${id}`, { body: { disabled: true } });
      expectRefused(await disable('admin'), 409, 'USER.OWN_ACCOUNT');
      expectRefused(await disable('khong-co'), 404, 'USER.NOT_FOUND');
      const change = (user: string, body: object) =>
        stage.call('admin', 'PATCH', `/api/v1/users/${user}`, { body });
      expectRefused(await change('committee', { field: ['khong-co'] }), 422, 'DIRECTORY.UNKNOWN_AGENCY');
      expectRefused(await change('office', { field: [leadAgency] }), 422, 'USER.NOT_OF_COMMITTEE');
      expectRefused(await change('committee', {}), 400, 'REQUEST.INVALID');
      expect((await disable(created.body.id)).status).toBe(200);
      const gone = { username: account.username, password: account.password };
      expectRefused(
        await stage.call(null, 'POST', '/api/v1/session', { body: gone }),
        401,
        'SESSION.DISABLED',
      );
    });

    it('an agency whose name another one has', async () => {
      const body = { id: 'so-trung', name: 'Sở Tài chính', kind: 'department' };
      expectRefused(await post('admin', '/agencies', { body }), 409, 'DIRECTORY.NAME_TAKEN');
    });

    it('what is no JSON, no address, and text that cannot be stored', async () => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      const session = await stage.call('office', 'GET', '/api/v1/tasks');
      expect(session.status).toBe(200);
      const broken = await fetch(`${stage.url}/api/v1/session`, { method: 'POST', headers, body: '{"a":' });
      expect([broken.status, (await broken.json()) as object]).toMatchObject([
        400,
        { code: 'REQUEST.MALFORMED' },
      ]);
      expectRefused(await stage.call('office', 'GET', '/api/v1/nothing'), 404, 'ROUTE.NOT_FOUND');
      const unstorable = { body: { result: 'a\u0000b' } };
      expectRefused(
        await post(unit, '/tasks/open/progress-reports', unstorable),
        422,
        'COMMAND.TEXT_NOT_STORABLE',
      );
      expectRefused(await stage.call('office', 'GET', '/api/v1/tasks?limit=0'), 400, 'REQUEST.INVALID');
    });

    it('a password that is wrong, the same as a name that is unknown, and too many tries', async () => {
      const tries = async (username: string) => {
        const body = { username, password: 'không đúng' };
        return stage.call(null, 'POST', '/api/v1/session', { body });
      };
      expectRefused(await tries('office'), 401, 'SESSION.BAD_CREDENTIALS');
      const unknown = await tries('khong-co');
      expectRefused(unknown, 401, 'SESSION.BAD_CREDENTIALS');
      let last = unknown;
      for (let i = 0; i < 20; i += 1) last = await tries('khong-co');
      expectRefused(last, 429, 'SESSION.TOO_MANY_ATTEMPTS');
      expect((await tries('committee')).status).toBe(401);
    });

    it('too many names that are tried from one address, while others may still sign in', async () => {
      // Many at once: what one of them adds cannot be told from what the others do.
      const from = (address: string, username: string) =>
        unwatched.call(null, 'POST', '/api/v1/session', {
          body: { username, password: username === 'office' ? stage.password : 'không đúng' },
          headers: { 'x-forwarded-for': address },
        });
      const names = Array.from({ length: signInAddressLimit }, (_, n) => `ten-${n}`);
      const tried = await Promise.all(names.map((name) => from('203.0.113.7', name)));
      expect(new Set(tried.map(({ status }) => status))).toEqual(new Set([401]));
      expectRefused(await from('203.0.113.7', 'office'), 429, 'SESSION.TOO_MANY_ATTEMPTS');
      expect((await from('203.0.113.8', 'office')).status).toBe(201);
    });
  });
});
