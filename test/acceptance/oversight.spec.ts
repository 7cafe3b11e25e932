import { startApiStage, type ApiStage } from '../support/api-stage';
import { askedAgency, assigned, formOf, leadAgency } from '../support/assigned-task';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

describe('what is directed and reported upward, over HTTP', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const [officer, unit] = [`${leadAgency}.officer`, `${askedAgency}.officer`];
  let stage: ApiStage;
  const post = (as: string, what: string, body?: unknown) =>
    stage.call(as, 'POST', `/api/v1/tasks/${what}`, body === undefined ? {} : { body });
  const get = async (as: string, path: string) => (await stage.call(as, 'GET', `/api/v1/${path}`)).body;
  const later = (minutes: number) => {
    clock.instant = new Date(Date.parse(clock.instant) + minutes * 60_000).toISOString();
  };
  const sentences = async (taskId: string, as = 'committee'): Promise<string[]> =>
    (await get(as, `tasks/${taskId}/history`)).items.map(({ sentence }: { sentence: string }) => sentence);
  const expectedOf = async (who: string, taskId: string): Promise<string[]> => {
    later(1);
    await stage.drain();
    const { items } = await get(who, 'worklist');
    const item = items.find(({ id }: { id: string }) => id === taskId);
    return (item?.expected ?? []).map(({ type }: { type: string }) => type);
  };
  beforeAll(async () => {
    stage = await startApiStage(clock);
  });
  afterAll(() => stage?.stop());

  it('a directive goes from the supervisor over the work list of an agency to its answer', async () => {
    await assigned(stage.services, 'directed');
    const issued = {
      kind: 'direction',
      text: 'Báo cáo kết quả rà soát',
      due: '2026-03-10',
      document: { number: '12/TB-UBND', date: '2026-03-01' },
    };
    expect((await post('monitor', 'directed/directives', issued)).body.code).toBe('ACTOR.NOT_PERMITTED');
    expect((await post('supervisor', 'directed/directives', { ...issued, to: [leadAgency] })).status).toBe(
      201,
    );
    expect(await expectedOf(officer, 'directed')).toEqual(
      expect.arrayContaining(['AnswerDirective', 'AcknowledgeDirective']),
    );
    expect(await expectedOf(unit, 'directed')).not.toContain('AnswerDirective');
    const foreign = await post(unit, 'directed/directives/1/acknowledgement');
    expect([foreign.status, foreign.body.code]).toEqual([403, 'DIRECTIVE.NOT_ADDRESSED']);

    expect((await post(officer, 'directed/directives/1/acknowledgement')).status).toBe(201);
    const answer = { answer: 'Đã rà soát 120 cơ sở' };
    expect((await post(officer, 'directed/directives/1/answer', answer)).status).toBe(201);
    const again = await post(officer, 'directed/directives/1/answer', answer);
    expect([again.status, again.body.code]).toEqual([409, 'DIRECTIVE.ALREADY_ANSWERED']);
    const none = await post(officer, 'directed/directives/9/answer', answer);
    expect([none.status, none.body.code]).toEqual([404, 'DIRECTIVE.NOT_FOUND']);

    expect((await get('committee', 'tasks/directed')).directives).toMatchObject([
      {
        n: 1,
        kind: 'direction',
        due: '2026-03-10T17:00:00.000Z',
        issuedBy: 'supervisor',
        addressees: [{ agencyId: leadAgency, name: 'Sở Tài chính', answer: answer.answer }],
      },
    ]);
    expect((await sentences('directed')).slice(-3)).toEqual([
      'Lãnh đạo UBND phụ trách có ý kiến chỉ đạo (số 1) đối với Sở Tài chính, trả lời trước khi hết ngày 10/03/2026 (văn bản số 12/TB-UBND ngày 01/03/2026): Báo cáo kết quả rà soát.',
      'Sở Tài chính đã tiếp nhận ý kiến số 1 (Chuyên viên Sở Tài chính).',
      'Sở Tài chính trả lời ý kiến số 1: Đã rà soát 120 cơ sở.',
    ]);
  });

  it('a directive between two cycles of a task is on the work list as well', async () => {
    const schedule = {
      kind: 'recurring',
      every: 'monthly',
      from: '2026-03-01',
      until: '2026-12-31',
    } as const;
    await assigned(stage.services, 'monthly', { schedule: { ...schedule, dueMonthDay: null } });
    expect((await post(officer, 'monthly/acknowledgement')).status).toBe(201);
    const product = formOf({ summary: 'Báo cáo tháng' }, { 'a.pdf': 'x' });
    expect((await post(officer, 'monthly/deliverables', product)).status).toBe(201);
    expect((await post('supervisor', 'monthly/deliverables/1/approval')).status).toBe(201);
    expect(await expectedOf(officer, 'monthly')).not.toContain('AnswerDirective');
    const issued = { kind: 'direction', text: 'Bổ sung số liệu' };
    expect((await post('supervisor', 'monthly/directives', issued)).status).toBe(201);
    expect(await expectedOf(officer, 'monthly')).toContain('AnswerDirective');
    expect((await post(officer, 'monthly/directives/1/answer', { answer: 'Đã bổ sung' })).status).toBe(201);
    expect(await expectedOf(officer, 'monthly')).toEqual([]);
  });

  it('a member of the committee directs those of the field that the administrator put them in charge of', async () => {
    await assigned(stage.services, 'in-field');
    const issued = { kind: 'commendation', text: 'Làm nhanh' };
    const directed = () => post('committee', 'in-field/directives', issued);
    expect((await directed()).body.code).toBe('ACTOR.NOT_PERMITTED');
    const inCharge = (field: readonly string[]) =>
      stage.call('admin', 'PATCH', '/api/v1/users/committee', { body: { field } });
    expect((await inCharge(['so-y-te'])).status).toBe(200);
    expect([(await directed()).status, (await directed()).body.code]).toEqual([
      403,
      'DIRECTIVE.NOBODY_IN_FIELD',
    ]);
    expect((await inCharge([leadAgency])).status).toBe(200);
    expect((await get('committee', 'tasks/in-field')).availableActions).toMatchObject([
      { type: 'IssueDirective' },
    ]);
    expect((await directed()).status).toBe(201);
    expect((await get('committee', 'tasks/in-field')).directives).toMatchObject([
      { issuedBy: 'committee', addressees: [{ agencyId: leadAgency }] },
    ]);
    expect((await inCharge([])).status).toBe(200);
    expect((await directed()).body.code).toBe('ACTOR.NOT_PERMITTED');
  });

  it('praise needs a note of it and no more', async () => {
    await assigned(stage.services, 'praised');
    const wrong = { kind: 'commendation', text: 'Làm tốt', due: '2026-03-10' };
    const refused = await post('supervisor', 'praised/directives', wrong);
    expect([refused.status, refused.body.code]).toEqual([422, 'DIRECTIVE.NO_ANSWER_WANTED']);
    expect(
      (await post('supervisor', 'praised/directives', { kind: 'commendation', text: 'Làm tốt' })).status,
    ).toBe(201);
    expect((await post(unit, 'praised/directives/1/answer', { answer: 'x' })).body.code).toBe(
      'DIRECTIVE.NO_ANSWER_WANTED',
    );
    expect((await post(unit, 'praised/directives/1/acknowledgement')).status).toBe(201);
    const unknown = await post('supervisor', 'praised/directives', { kind: 'khen', text: 'x' });
    expect([unknown.status, unknown.body.code]).toEqual([400, 'REQUEST.INVALID']);
  });

  it('a difficulty goes to a resolver who takes no part, and comes back solved to who raised it', async () => {
    await assigned(stage.services, 'hindered');
    const solver = 'so-noi-vu.officer';
    const raised = { content: 'Thiếu kinh phí rà soát', recommendation: 'Bổ sung dự toán' };
    expect((await post(unit, 'hindered/difficulties', raised)).status).toBe(201);
    expect(await expectedOf('monitor', 'hindered')).toEqual(['ConsolidateDifficulty']);
    const report = { number: '45/BC-SKHĐT', date: '2026-03-02' };
    const summary = { summary: 'Đề nghị bố trí 200 triệu đồng', document: report };
    expect((await post('monitor', 'hindered/difficulties/1/consolidation', summary)).status).toBe(201);
    expect(await expectedOf('supervisor', 'hindered')).toEqual(['AssignDifficulty']);

    expect((await stage.call(solver, 'GET', '/api/v1/tasks/hindered')).status).toBe(403);
    const given = { agencyId: 'so-noi-vu', due: '2026-03-20', instruction: 'Giải quyết trong tháng 3' };
    const both = await post('supervisor', 'hindered/difficulties/1/assignment', {
      ...given,
      userId: 'office',
    });
    expect([both.status, both.body.code]).toEqual([400, 'REQUEST.INVALID']);
    const nobody = { userId: 'khong-co', due: given.due };
    const unknown = await post('supervisor', 'hindered/difficulties/1/assignment', nobody);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'DIFFICULTY.RESOLVER_UNKNOWN']);
    expect((await post('supervisor', 'hindered/difficulties/1/assignment', given)).status).toBe(201);

    expect(await expectedOf(solver, 'hindered')).toEqual(['ResolveDifficulty']);
    expect((await get(solver, 'tasks/hindered')).difficulties).toMatchObject([{ content: raised.content }]);
    const early = await post(officer, 'hindered/difficulties/1/resolution', { resolution: 'x' });
    expect([early.status, early.body.code]).toEqual([403, 'ACTOR.NOT_PERMITTED']);
    const resolution = { resolution: 'Đã bổ sung dự toán', document: { number: '77/QĐ-UBND' } };
    expect((await post(solver, 'hindered/difficulties/1/resolution', resolution)).status).toBe(201);
    const again = await post(solver, 'hindered/difficulties/1/resolution', resolution);
    expect([again.status, again.body.code]).toEqual([409, 'DIFFICULTY.ALREADY_RESOLVED']);

    expect((await get(unit, 'tasks/hindered')).difficulties).toMatchObject([
      {
        n: 1,
        status: 'resolved',
        name: 'Sở Tư pháp',
        resolver: { name: 'Sở Nội vụ', person: null },
        resolved: resolution,
      },
    ]);
    expect((await sentences('hindered')).slice(-4)).toEqual([
      'Sở Tư pháp phản ánh khó khăn, vướng mắc (số 1): Thiếu kinh phí rà soát; kiến nghị: Bổ sung dự toán.',
      'Cơ quan theo dõi tổng hợp khó khăn số 1 của Sở Tư pháp, trình UBND (văn bản số 45/BC-SKHĐT ngày 02/03/2026): Đề nghị bố trí 200 triệu đồng.',
      'Lãnh đạo UBND phụ trách giao Sở Nội vụ giải quyết khó khăn số 1 của Sở Tư pháp, thời hạn: hết ngày 20/03/2026: Giải quyết trong tháng 3.',
      'Sở Nội vụ giải quyết khó khăn số 1 của Sở Tư pháp (văn bản số 77/QĐ-UBND): Đã bổ sung dự toán.',
    ]);
  });

  it('the register lists what its reader may know, by plan, status, unit and resolver, page by page', async () => {
    for (const [taskId, planId] of [
      ['reg-1', 'kh-mot'],
      ['reg-2', 'kh-mot'],
      ['reg-3', 'kh-hai'],
    ] as const) {
      await assigned(stage.services, taskId, { planId });
      later(1);
      expect((await post(officer, `${taskId}/difficulties`, { content: taskId })).status).toBe(201);
    }
    expect((await post(unit, 'reg-1/difficulties', { content: 'của đơn vị phối hợp' })).status).toBe(201);
    const person = { userId: 'so-y-te.head', due: '2026-03-30' };
    expect((await post('supervisor', 'reg-2/difficulties/1/assignment', person)).status).toBe(201);
    await stage.drain();
    const listed = async (who: string, query: string): Promise<string[]> =>
      (await get(who, `difficulties?${query}`)).items.map(
        ({ taskId, n }: { taskId: string; n: number }) => `${taskId} ${n}`,
      );
    for (const who of ['monitor', 'supervisor', 'office', 'committee', officer])
      expect(await listed(who, 'plan=kh-mot')).toEqual(['reg-1 1', 'reg-2 1', 'reg-1 2']);
    expect(await listed('committee', 'plan=kh-mot&status=assigned')).toEqual(['reg-2 1']);
    expect(await listed('committee', `plan=kh-mot&agency=${askedAgency}`)).toEqual(['reg-1 2']);
    expect(await listed('committee', 'resolver=so-y-te')).toEqual(['reg-2 1']);
    // Who has to solve one reads that task, and sees it in the register; nobody else of the agency does.
    expect(await listed('so-y-te.head', 'plan=kh-mot')).toEqual(['reg-2 1']);
    expect(await listed('so-y-te.officer', 'plan=kh-mot')).toEqual([]);
    expect(await listed('admin', 'plan=kh-mot')).toEqual([]);

    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const next: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = await get('committee', `difficulties?plan=kh-mot&limit=1${next}`);
      pages.push(...page.items.map(({ content }: { content: string }) => content));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(['reg-1', 'reg-2', 'của đơn vị phối hợp']);
    const wrong = await stage.call('committee', 'GET', '/api/v1/difficulties?cursor=sai');
    expect([wrong.status, wrong.body.code]).toEqual([400, 'CURSOR.INVALID']);
  });

  it('the head names who handles a task, which is shown wherever the agency is', async () => {
    await assigned(stage.services, 'handled');
    const head = `${leadAgency}.head`;
    const foreign = await post(head, 'handled/officer', { userId: unit });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'OFFICER.NOT_OF_AGENCY']);
    expect((await post(head, 'handled/officer', { userId: 'khong-co' })).body.code).toBe(
      'OFFICER.NOT_OF_AGENCY',
    );
    expect((await post(officer, 'handled/officer', { userId: officer })).body.code).toBe(
      'ACTOR.NOT_PERMITTED',
    );
    expect((await post(head, 'handled/officer', { userId: officer })).status).toBe(201);
    const again = await post(head, 'handled/officer', { userId: officer });
    expect([again.status, again.body.code]).toEqual([409, 'OFFICER.ALREADY_ASSIGNED']);
    const shown = { userId: officer, name: 'Chuyên viên Sở Tài chính' };
    expect((await get('committee', 'tasks/handled')).leads).toMatchObject([{ officer: shown }]);
    later(1);
    await stage.drain();
    const listed = (await get('committee', 'tasks?limit=500')).items.find(
      ({ id }: { id: string }) => id === 'handled',
    );
    expect(listed.leads).toMatchObject([{ agencyId: leadAgency, officer: shown }]);
    expect(listed.coordinators).toMatchObject([{ agencyId: askedAgency, officer: null }]);
    expect((await sentences('handled')).at(-1)).toBe(
      'Sở Tài chính phân công Chuyên viên Sở Tài chính làm cán bộ đầu mối (Thủ trưởng Sở Tài chính).',
    );
  });

  it('a product waits for the head where the policy says so, and is handed in when they sign', async () => {
    const policy = { id: 'ky-duyet-1', name: 'Thủ trưởng ký', signOff: true };
    expect((await stage.call('monitor', 'POST', '/api/v1/policies', { body: policy })).status).toBe(201);
    expect((await get('monitor', 'policies/ky-duyet-1')).signOff).toBe(true);
    const wrong = { ...policy, id: 'ky-duyet-2', signOff: 'có' };
    expect((await stage.call('monitor', 'POST', '/api/v1/policies', { body: wrong })).status).toBe(400);
    await assigned(stage.services, 'signed', { policyId: policy.id });
    const head = `${leadAgency}.head`;
    const product = (name: string) => formOf({ summary: name }, { [`${name}.pdf`]: name });
    expect((await post(officer, 'signed/deliverables', product('bao-cao'))).status).toBe(201);
    expect((await get('committee', 'tasks/signed')).stage).toBe('awaiting-sign-off');
    expect(await expectedOf(head, 'signed')).toContain('SignOffDeliverable');
    expect(await expectedOf('supervisor', 'signed')).toEqual([]);
    const listed = (await get('committee', 'tasks?stage=awaiting-sign-off')).items;
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(['signed']);
    const draft = '/api/v1/tasks/signed/deliverables/1/files/1';
    const productsFor = async (who: string): Promise<unknown[]> =>
      (await get(who, 'tasks/signed')).cycles[0].participants[0].deliverables;
    expect((await stage.call(head, 'GET', draft)).status).toBe(200);
    expect(await productsFor(officer)).toMatchObject([{ n: 1 }]);
    for (const outside of ['supervisor', 'committee', 'monitor', 'auditor', unit]) {
      const file = await stage.call(outside, 'GET', draft);
      expect([file.status, file.body.code]).toEqual([404, 'FILE.NOT_FOUND']);
      expect(await productsFor(outside)).toEqual([]);
      expect(JSON.stringify(await get(outside, 'tasks/signed/history'))).not.toContain('bao-cao');
    }
    const early = await post('supervisor', 'signed/deliverables/1/approval');
    expect([early.status, early.body.code]).toEqual([409, 'DELIVERABLE.NOT_SIGNED_OFF']);

    const refusal = { reason: 'Thiếu số liệu' };
    expect((await post(officer, 'signed/deliverables/1/sign-off-refusal', refusal)).status).toBe(403);
    expect((await post(head, 'signed/deliverables/1/sign-off-refusal', refusal)).status).toBe(201);
    expect((await post(officer, 'signed/deliverables', product('ban-hai'))).status).toBe(201);
    later(60);
    expect((await post(head, 'signed/deliverables/2/sign-off')).status).toBe(201);
    const again = await post(head, 'signed/deliverables/2/sign-off');
    expect([again.status, again.body.code]).toEqual([409, 'DELIVERABLE.NOT_AWAITING_SIGN_OFF']);
    const [lead] = (await get('committee', 'tasks/signed')).cycles[0].participants;
    expect(lead).toMatchObject({
      stage: 'awaiting-acceptance',
      dates: { reportedCompletion: clock.instant },
      deliverables: [{ n: 2, status: 'awaiting-acceptance', signedOffBy: head }],
    });
    expect((await post('supervisor', 'signed/deliverables/2/approval')).status).toBe(201);
    expect(await productsFor(head)).toMatchObject([{ n: 1, status: 'sent-back' }, { n: 2 }]);
    // What never left the agency is told to its own people alone.
    expect((await sentences('signed', head)).slice(-7, -2)).toEqual([
      'Sở Tài chính trình thủ trưởng ký sản phẩm số 1: bao-cao.',
      'Thủ trưởng Sở Tài chính chuyển lại cán bộ sản phẩm số 1 của Sở Tài chính: Thiếu số liệu.',
      'Sở Tài chính trình thủ trưởng ký sản phẩm số 2: ban-hai.',
      'Thủ trưởng Sở Tài chính ký duyệt, Sở Tài chính nộp sản phẩm số 2.',
      'Duyệt sản phẩm số 2 của Sở Tài chính, hoàn thành đúng hạn.',
    ]);
    expect((await sentences('signed')).filter((said) => said.includes('sản phẩm số 1'))).toEqual([]);
  });

  it('a unit that gave a task away reads it as it was at the hand-over', async () => {
    await assigned(stage.services, 'given');
    expect((await post(officer, 'given/progress-reports', { result: 'Đã làm một nửa' })).status).toBe(201);
    const product = formOf({ summary: 'Bản đầu' }, { 'ban-dau.pdf': 'một' });
    expect((await post(officer, 'given/deliverables', product)).status).toBe(201);
    expect((await post('supervisor', 'given/deliverables/1/return', { reason: 'Thiếu' })).status).toBe(201);
    const moved = { from: leadAgency, to: 'so-y-te', reason: 'Đổi chức năng' };
    const document = { number: '20/TB-UBND', date: '2026-03-01' };
    const reassigned = await post('supervisor', 'given/reassignment', { ...moved, document });
    expect([reassigned.status, reassigned.body.code]).toEqual([201, undefined]);
    later(60);
    const next = formOf({ summary: 'Bản của đơn vị mới' }, { 'ban-moi.pdf': 'hai' });
    expect((await post('so-y-te.officer', 'given/deliverables', next)).status).toBe(201);

    const before = await get(officer, 'tasks/given');
    expect(JSON.stringify(before)).toContain('Bản đầu');
    expect(JSON.stringify(before)).not.toContain('Bản của đơn vị mới');
    expect(before).toMatchObject({ version: reassigned.body.version, availableActions: [] });
    expect((await sentences('given', officer)).join(' ')).not.toContain('đơn vị mới');
    const file = (n: number) => stage.call(officer, 'GET', `/api/v1/tasks/given/deliverables/${n}/files/1`);
    expect([(await file(1)).status, (await file(2)).status]).toEqual([200, 404]);
    expect(JSON.stringify(await get('so-y-te.officer', 'tasks/given'))).toContain('Bản đầu');
  });
});
