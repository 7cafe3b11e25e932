import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type ApiStage, type RequestOptions } from '../support/api-stage';
import { assigned, leadAgency } from '../support/assigned-task';

jest.setTimeout(180_000);

describe('the language in which somebody is answered', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const officer = `${leadAgency}.officer`;
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await startApiStage(clock);
  });
  afterAll(() => stage?.stop());

  const refusal = async (language?: string) => {
    const headers = language === undefined ? {} : { 'accept-language': language };
    const { body, headers: answered } = await stage.call(officer, 'GET', '/api/v1/tasks/none', { headers });
    expect(answered.get('content-language')).toBe(body.language);
    return body as { detail: string; language: string; translations: Record<string, string> };
  };
  const change = (options: RequestOptions) => stage.call(officer, 'PATCH', '/api/v1/me', options);

  it('is Vietnamese, unless the request asks for another one; the other one stands beside it', async () => {
    const vietnamese = await refusal();
    expect(vietnamese).toMatchObject({
      language: 'vi',
      detail: 'Không có nhiệm vụ này. Hãy kiểm tra lại mã nhiệm vụ.',
      translations: { en: 'There is no such task. Check its id.' },
    });
    const english = await refusal('fr, en-GB;q=0.8, vi;q=0.5');
    expect(english).toMatchObject({ language: 'en', detail: vietnamese.translations['en'] });
    expect(english.translations).toEqual({ vi: vietnamese.detail });
  });

  it('is the person’s own, also in a history, while a request asks for none', async () => {
    const taskId = await assigned(stage.services, 't-1');
    expect((await change({ body: { language: 'xx' } })).status).toBe(400);
    expect((await change({ body: { language: 'en' } })).body).toMatchObject({ language: 'en' });
    expect((await refusal()).language).toBe('en');
    expect((await refusal('vi')).language).toBe('vi');
    const history = await stage.call(officer, 'GET', `/api/v1/tasks/${taskId}/history`);
    const [first] = history.body.items;
    expect(first).toMatchObject({ key: 'event.TaskAssigned', facts: { done: '' } });
    expect(first.sentence).toMatch(/^Task .* is assigned to .* as lead\.$/u);
    expect((await change({ body: { language: 'vi' } })).body).not.toHaveProperty('language');
    expect((await refusal()).language).toBe('vi');
  });
});
