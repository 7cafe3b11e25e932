import { startApiStage, type ApiStage } from '../support/api-stage';
import { askedAgency, assigned, leadAgency } from '../support/assigned-task';
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
  const sentences = async (taskId: string): Promise<string[]> =>
    (await get('committee', `tasks/${taskId}/history`)).items.map(
      ({ sentence }: { sentence: string }) => sentence,
    );
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
  afterAll(() => stage.stop());

  it('a directive goes from the supervisor over the work list of an agency to its answer', async () => {
    await assigned(stage.services, 'directed');
    const issued = {
      ...{ kind: 'direction', text: 'Báo cáo kết quả rà soát', due: '2026-03-10' },
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
        ...{ n: 1, kind: 'direction', due: '2026-03-10T17:00:00.000Z', issuedBy: 'supervisor' },
        addressees: [{ agencyId: leadAgency, name: 'Sở Tài chính', answer: answer.answer }],
      },
    ]);
    expect((await sentences('directed')).slice(-3)).toEqual([
      'Lãnh đạo UBND phụ trách có ý kiến chỉ đạo (số 1) đối với Sở Tài chính, trả lời trước khi hết ngày 10/03/2026 (văn bản số 12/TB-UBND ngày 01/03/2026): Báo cáo kết quả rà soát.',
      'Sở Tài chính đã tiếp nhận ý kiến số 1 (Chuyên viên Sở Tài chính).',
      'Sở Tài chính trả lời ý kiến số 1: Đã rà soát 120 cơ sở.',
    ]);
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
});
