import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { assigned, leadAgency } from '../support/assigned-task';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(180_000);

describe('a request that is not one command on one stream', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-keys-'));
  const lead = `${leadAgency}.officer`;
  let stage: ApiStage;

  beforeAll(async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const file = join(folder, 'checkpoint.pem');
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const clock = new ManualClock('2026-03-02T02:00:00.000Z');
    stage = await startApiStage(clock, { DONDOC_CHECKPOINT_KEY_FILE: file });
    for (const taskId of ['mot', 'hai', 'ba']) await assigned(stage.services, taskId);
  });
  afterAll(async () => {
    await stage?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (as: string, path: string, key: string, body?: object) =>
    stage.call(as, 'POST', `/api/v1${path}`, { headers: { 'idempotency-key': key }, ...(body && { body }) });
  const acknowledge = (key: string, ...taskIds: string[]) =>
    post(lead, '/acknowledgements', key, { tasks: taskIds.map((taskId) => ({ taskId })) });
  const signed = async (): Promise<number> =>
    (await stage.call('auditor', 'GET', '/api/v1/ledger/checkpoints')).body.items.length;

  it('signs one checkpoint under one key, however often and at once it is sent', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post('auditor', '/ledger/checkpoints', key)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await signed()).toBe(1);
    expect((await post('auditor', '/ledger/checkpoints', randomUUID())).status).toBe(201);
    expect(await signed()).toBe(2);
  });

  it('acknowledges the tasks of its first body alone', async () => {
    const key = randomUUID();
    const first = await acknowledge(key, 'mot', 'hai');
    expect(first.status).toBe(201);
    expect((await acknowledge(key, 'mot', 'hai')).body).toEqual(first.body);
    const other = await acknowledge(key, 'ba');
    expect([other.status, other.body.code]).toEqual([409, 'COMMAND.ID_REUSED']);
    const task = await stage.services.application.tasks.history('ba');
    expect(task.map(({ type }) => type)).not.toContain('AssignmentAcknowledged');
  });

  it('has a key that no command had before it', async () => {
    const key = randomUUID();
    const report = await post(lead, '/tasks/ba/progress-reports', key, { result: 'Đang làm' });
    expect(report.status).toBe(201);
    const reused = await acknowledge(key, 'ba');
    expect([reused.status, reused.body.code]).toEqual([409, 'COMMAND.ID_REUSED']);
  });
});
