import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { plusMinutes } from '#libs/domain/shared/time';
import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { assigned, formOf, leadAgency } from '../support/assigned-task';
import { eventually } from '../support/worker-stage';

jest.setTimeout(120_000);

const officer = `${leadAgency}.officer`;
const head = `${leadAgency}.head`;

describe('files that come in parts', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await startApiStage(clock, { UPLOAD_LIMIT_BYTES: '400000' });
    for (const id of ['phan', 'lai']) {
      await assigned(stage.services, id);
      await stage.call(officer, 'POST', `/api/v1/tasks/${id}/acknowledgement`);
    }
  });
  afterAll(() => stage?.stop());

  const content = Buffer.alloc(300_000, 'từng phần một ');
  const part = { 'content-type': 'application/offset+octet-stream' };

  const begin = async (size = content.length, name = 'Báo cáo.pdf') =>
    stage.call(officer, 'POST', '/api/v1/uploads', { body: { name, size, mediaType: 'application/pdf' } });
  const tokenOf = async (username: string): Promise<string> => {
    const session = await stage.services.identity.signIn(username, stage.password);
    return 'token' in session ? session.token : '';
  };
  const add = async (id: string, from: number, to: number, as = officer) => {
    const response = await fetch(`${stage.url}/api/v1/uploads/${id}?offset=${from}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${await tokenOf(as)}`, ...part },
      body: new Uint8Array(content.subarray(from, to)),
    });
    return { status: response.status, body: (await response.json()) as any };
  };

  it('go on where a lost connection left them, and are taken by a command as a file', async () => {
    const { status, body: upload } = await begin();
    expect([status, upload.offset, upload.size]).toEqual([201, 0, content.length]);
    expect((await add(upload.id, 0, 100_000)).body.offset).toBe(100_000);
    // The connection is lost in the middle of the second part.
    const { hostname, port } = new URL(stage.url);
    const line = connect(Number(port), hostname);
    const authorization = `authorization: Bearer ${await tokenOf(officer)}`;
    line.write(
      `PATCH /api/v1/uploads/${upload.id}?offset=100000 HTTP/1.1\r\nhost: ${hostname}\r\n${authorization}\r\n` +
        `content-type: ${part['content-type']}\r\ncontent-length: 100000\r\n\r\n`,
    );
    line.write(content.subarray(100_000, 140_000));
    const state = () => stage.call(officer, 'GET', `/api/v1/uploads/${upload.id}`);
    await eventually('some of it is there', async () => (await state()).body.offset > 100_000);
    line.destroy();
    const { offset } = (await state()).body;
    const ahead = await add(upload.id, offset + 1, content.length);
    expect([ahead.status, ahead.body.code, ahead.body.facts]).toEqual([409, 'UPLOAD.OFFSET', { offset }]);
    const early = await stage.call(officer, 'POST', '/api/v1/tasks/phan/deliverables', {
      body: { summary: 'Đã làm', uploads: [upload.id] },
    });
    expect([early.status, early.body.code]).toEqual([422, 'UPLOAD.INCOMPLETE']);
    // A part that comes once more, as nobody knew whether it had arrived, changes nothing.
    expect((await add(upload.id, 50_000, content.length)).body.offset).toBe(content.length);
    const key = randomUUID();
    const submit = () =>
      stage.call(officer, 'POST', '/api/v1/tasks/phan/deliverables', {
        body: { summary: 'Đã làm', uploads: [upload.id] },
        headers: { 'idempotency-key': key },
      });
    const taken = await submit();
    expect(taken.status).toBe(201);
    // Whoever did not hear the answer asks once more, and hears it.
    expect((await submit()).body).toEqual(taken.body);
    const file = await fetch(`${stage.url}/api/v1/tasks/phan/deliverables/1/files/1`, {
      headers: { authorization: `Bearer ${await tokenOf(officer)}` },
    });
    expect(file.headers.get('content-type')).toContain('application/pdf');
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(Buffer.from(await file.arrayBuffer()))).toBe(hash(content));
    clock.instant = plusMinutes(clock.instant, 20);
    expect((await state()).body.code).toBe('UPLOAD.NOT_FOUND');
  });

  it('stand in a form beside files of its own, and are the same as if they had come with it', async () => {
    const { body: upload } = await begin(100_000);
    await add(upload.id, 0, 100_000);
    const key = { 'idempotency-key': randomUUID() };
    const path = '/api/v1/tasks/lai/deliverables';
    const fields = { summary: 'Cả hai', uploads: JSON.stringify([upload.id]) };
    const first = await stage.call(officer, 'POST', path, {
      body: formOf(fields, { 'a.pdf': 'x' }),
      headers: key,
    });
    expect(first.status).toBe(201);
    const form = formOf({ summary: 'Cả hai' }, { 'a.pdf': 'x' });
    form.append('files', new Blob([content.subarray(0, 100_000)]), 'Báo cáo.pdf');
    expect((await stage.call(officer, 'POST', path, { body: form, headers: key })).body).toEqual(first.body);
  });

  it('are nobody else’s, and nothing of them is left once they are forgotten', async () => {
    const { body: upload } = await begin();
    expect((await add(upload.id, 0, 10, head)).body.code).toBe('UPLOAD.NOT_FOUND');
    expect((await stage.call(head, 'GET', `/api/v1/uploads/${upload.id}`)).status).toBe(404);
    await stage.call(head, 'DELETE', `/api/v1/uploads/${upload.id}`);
    expect((await stage.call(officer, 'GET', `/api/v1/uploads/${upload.id}`)).status).toBe(200);
    expect((await stage.call(officer, 'DELETE', `/api/v1/uploads/${upload.id}`)).status).toBe(204);
    expect((await stage.call(officer, 'GET', `/api/v1/uploads/${upload.id}`)).status).toBe(404);
  });

  it('are refused before they are sent, where they would be afterwards', async () => {
    const refused = async (size: number, name?: string) => (await begin(size, name)).body.code;
    expect(await refused(400_001)).toBe('FILE.TOO_LARGE');
    expect(await refused(0)).toBe('FILE.EMPTY');
    expect(await refused(5, '../a.pdf')).toBe('FILE.NAME_INVALID');
    const { body: upload } = await begin(10);
    expect((await add(upload.id, 0, 11)).body.code).toBe('FILE.TOO_LARGE');
    const plain = await stage.call(officer, 'PATCH', `/api/v1/uploads/${upload.id}?offset=0`, { body: {} });
    expect([plain.status, plain.body.code]).toEqual([415, 'REQUEST.MEDIA_TYPE']);
  });

  it('are not more than a few commands take, and go after a day', async () => {
    let last = await begin(1);
    for (let n = 0; n < 60 && last.status === 201; n += 1) last = await begin(1);
    expect([last.status, last.body.code]).toEqual([429, 'UPLOAD.TOO_MANY']);
    clock.instant = plusMinutes(clock.instant, 24 * 60);
    expect((await begin(1)).status).toBe(201);
  });
});
