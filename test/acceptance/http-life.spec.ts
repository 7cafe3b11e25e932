import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { askedAgency, assigned, formOf, leadAgency } from '../support/assigned-task';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

describe('the life of a task over HTTP', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const [lead, unit] = [`${leadAgency}.officer`, `${askedAgency}.officer`];
  const path = '/api/v1/tasks/life';
  let stage: ApiStage;
  const post = (as: string, what: string, body: unknown = {}) =>
    stage.call(as, 'POST', `${path}/${what}`, { body });
  const get = async (as: string, query = '') => (await stage.call(as, 'GET', path + query)).body;
  const later = (minutes: number) => {
    clock.instant = new Date(Date.parse(clock.instant) + minutes * 60_000).toISOString();
  };
  beforeAll(async () => {
    stage = await startApiStage(clock);
    await assigned(stage.services, 'life');
    later(1);
  });
  afterAll(() => stage?.stop());

  it('goes from acknowledgement over inputs, a return and a second submission to approval', async () => {
    const acknowledged = await post(lead, 'acknowledgement');
    expect(acknowledged.status).toBe(201);
    expect(acknowledged.body).toMatchObject({
      taskId: 'life',
      events: [{ type: 'AssignmentAcknowledged', position: expect.stringMatching(/^\d+$/) }],
    });
    later(1);
    const asked = { coordinatorIds: [askedAgency], content: 'Đề nghị cho ý kiến' };
    expect((await post(lead, 'coordination-requests', asked)).status).toBe(201);
    expect((await post(unit, 'acknowledgement')).status).toBe(201);
    const form = formOf({ summary: 'Ý kiến lần 1' }, { 'Ý kiến.pdf': 'nội dung' });
    expect((await post(unit, 'coordination-inputs', form)).status).toBe(201);
    expect((await post(lead, 'coordination-inputs/1/return', { reason: 'Thiếu số liệu' })).status).toBe(201);
    expect((await post(unit, 'coordination-inputs', { summary: 'Ý kiến lần 2' })).status).toBe(201);
    const accepted = await post(lead, 'coordination-inputs/2/acceptance');
    expect(accepted.body.events.map((e: { type: string }) => e.type)).toEqual([
      'CoordinationInputAccepted',
      'CoordinationClosed',
    ]);
    later(1);
    expect((await post(lead, 'progress-reports', { percent: 60, result: 'Đã tổng hợp' })).status).toBe(201);
    const product = formOf({ summary: 'Báo cáo rà soát' }, { 'Báo cáo 2026.pdf': 'bản một' });
    expect((await post(lead, 'deliverables', product)).status).toBe(201);
    later(1);
    const returned = { reason: 'Chưa có phụ lục', newDue: '2026-07-15' };
    expect((await post('supervisor', 'deliverables/1/return', returned)).status).toBe(201);
    later(1);
    const again = () => formOf({ summary: 'Báo cáo kèm phụ lục' }, { 'Báo cáo 2026.pdf': 'bản hai' });
    const headers = { 'idempotency-key': randomUUID() };
    const send = () => stage.call(lead, 'POST', `${path}/deliverables`, { body: again(), headers });
    const handedIn = await send();
    expect(handedIn.status).toBe(201);
    // Sent again because the answer was lost: nothing more is handed in, and the answer is the first one.
    expect(await send()).toMatchObject({ status: 201, body: handedIn.body });
    later(1);
    const approved = await post('supervisor', 'deliverables/2/approval');
    expect(approved.body.events.map((e: { type: string }) => e.type)).toEqual([
      'DeliverableApproved',
      'CycleCompleted',
      'TaskCompleted',
    ]);
  });

  it('shows the end at once, with the four dates and nothing left to do', async () => {
    const task = await get('committee');
    expect(task).toMatchObject({ status: 'done-in-time', stage: 'done', availableActions: [] });
    const [participant] = task.cycles[0].participants;
    expect(participant.dates).toEqual({
      originalDeadline: '2026-06-30T17:00:00.000Z',
      approvedDeadline: '2026-07-15T17:00:00.000Z',
      reportedCompletion: '2026-03-02T02:05:00.000Z',
      acceptedCompletion: '2026-03-02T02:06:00.000Z',
    });
  });

  it('shows the task as it stood at any past instant', async () => {
    const then = await get('committee', '?asOf=2026-03-02T02:03:30Z');
    expect(then).toMatchObject({ status: 'open-in-time', stage: 'awaiting-acceptance' });
    const before = await get('committee', '?asOf=2026-03-02T09:00:30%2B07:00');
    expect(before).toMatchObject({ stage: 'awaiting-acknowledgement' });
    const happened = await get('committee', '?asOfOccurred=2026-03-02T02:04:30Z');
    expect(happened).toMatchObject({ stage: 'returned' });
  });

  it('answers for no instant that is not settled yet, and for none before the task', async () => {
    const future = await stage.call('committee', 'GET', `${path}?asOf=2026-12-01T00:00:00Z`);
    expect([future.status, future.body.code]).toEqual([409, 'ASOF.NOT_YET']);
    const early = await stage.call('committee', 'GET', `${path}?asOf=2025-01-01T00:00:00Z`);
    expect([early.status, early.body.code]).toEqual([404, 'TASK.NOT_FOUND']);
  });

  it('tells the history in Vietnamese sentences, with hashes', async () => {
    const { items } = (await stage.call('committee', 'GET', `${path}/history`)).body;
    const folded = (await stage.call('committee', 'GET', `${path}/history?folded=true`)).body.items;
    const opened = folded.flatMap(({ members, ...item }: { members?: object[] }) => members ?? [item]);
    expect(opened).toEqual(items);
    const sentences = items.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences[0]).toBe('Giao nhiệm vụ số 1 cho Sở Tài chính chủ trì.');
    expect(sentences).toContain('Ý kiến phối hợp số 1 của Sở Tư pháp bị trả lại: Thiếu số liệu.');
    expect(sentences.at(-1)).toBe('Hoàn thành nhiệm vụ.');
    for (let i = 1; i < items.length; i += 1) expect(items[i].prevHash).toBe(items[i - 1].hash);
  });

  it('keeps no file of a command that is refused, nor of a form that cannot be read to its end', async () => {
    const folder = join(stage.services.config.DONDOC_DATA, 'files');
    const kept = () => readdirSync(folder, { recursive: true }).sort();
    const before = kept();
    const files = { 'muộn.pdf': 'bản ba' };
    const submit = (fields: Record<string, string>, sent: Record<string, string>) =>
      post(lead, 'deliverables', formOf(fields, sent));
    const closed = await submit({ summary: 'Bản ba' }, files);
    expect([closed.status, closed.body.code]).toEqual([409, 'TASK.CLOSED']);
    const unread = await submit({}, files);
    expect(unread.status).toBe(400);
    const empty = await submit({ summary: 'Bản ba' }, { ...files, 'rỗng.pdf': '' });
    expect(empty.body.code).toBe('FILE.EMPTY');
    expect(kept()).toEqual(before);
  });

  it('gives a submitted file back byte for byte, as an attachment', async () => {
    const file = await stage.call('committee', 'GET', `${path}/deliverables/2/files/1`);
    expect([file.status, file.body]).toEqual([200, 'bản hai']);
    expect(file.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%202026.pdf",
    );
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await stage.call('so-y-te.officer', 'GET', `${path}/deliverables/2/files/1`)).status).toBe(403);
  });
});
