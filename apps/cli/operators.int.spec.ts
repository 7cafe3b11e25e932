import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTemporal, type EmbeddedTemporal } from '#infra/embedded/temporal-server';
import { freePort } from '#infra/embedded/wait';
import { startSmtp } from '#infra/embedded/smtp';
import { loadConfig } from '#libs/config/config';
import type { Checkpoint } from '#libs/ledger/verification/checkpoint';
import type { Verification } from '#libs/ledger/verification/verify-ledger';
import type { ProcessStanding, Recovered } from '#libs/processes/recovery';
import { startWrittenLedger, type WrittenLedger } from '#libs/testing/written-ledger';
import type { Checked } from './doctor/check';
import { caller, newFolder } from './testing.spec-helper';

// Temporal is given five seconds to answer.
jest.setTimeout(60_000);

let written: WrittenLedger;
let temporal: EmbeddedTemporal;
const folder = newFolder();
const keyFile = join(folder, 'checkpoint.pem');

const notes = ['events', 'stream_states', 'stream_parts']
  .map((table) => `delete from ledger.${table} where stream like 'note/%'`)
  .concat("delete from ledger.commands where command_id ~ '^[ab]-'");
/** The streams that the product itself writes. */
const restore = async () => {
  await written.restore();
  await written.tamper(notes.join(';'));
};

beforeAll(async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  written = await startWrittenLedger();
  temporal = await startTemporal({ dataDir: folder, config: loadConfig(), say: () => undefined });
}, 300_000);
beforeEach(() => restore());
afterAll(async () => {
  await temporal?.stop();
  await written?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const operator = () =>
  caller({
    DATABASE_URL: written.server.appUrl,
    TEMPORAL_ADDRESS: temporal.address,
    DONDOC_CHECKPOINT_KEY_FILE: keyFile,
  }).dondoc;

describe('ledger verify', () => {
  it('finds an untouched ledger intact', async () => {
    const { code, out, err } = await operator()('ledger', 'verify', '--json');
    expect([code, err]).toEqual([0, '']);
    const { ok, streams, problems } = JSON.parse(out) as Verification;
    expect([ok, streams, problems]).toEqual([true, 4, []]);
  });

  it('shows what was changed, and ends with 1', async () => {
    await written.tamper(
      `update ledger.events set data = '{"percent":90}' where stream = 'task/t1' and type = 'ProgressReported'`,
    );
    const { code, out, err } = await operator()('ledger', 'verify');
    expect(code).toBe(1);
    expect(out).toContain('LEDGER.HASH_MISMATCH');
    expect(out).toContain('task/t1');
    expect(err).toMatch(/^LEDGER\.NOT_INTACT: /);
  });

  it('finds against a checkpoint file that a stream was removed', async () => {
    const file = join(folder, 'diem.json');
    const made = await operator()('ledger', 'checkpoint', '--out', file, '--json');
    expect(made.code).toBe(0);
    expect((JSON.parse(readFileSync(file, 'utf8')) as Checkpoint).events).toBe(
      (JSON.parse(made.out) as Checkpoint).events,
    );
    expect((await operator()('ledger', 'verify', '--checkpoint', file)).code).toBe(0);
    for (const table of ['events', 'stream_states', 'stream_parts'])
      await written.tamper(`delete from ledger.${table} where stream = 'task/t2'`);
    await written.tamper(`delete from ledger.commands where command_id like 't2-%'`);
    expect((await operator()('ledger', 'verify')).code).toBe(0);
    const { code, out } = await operator()('ledger', 'verify', '--checkpoint', file, '--json');
    expect(code).toBe(1);
    expect((JSON.parse(out) as Verification).problems[0]?.code).toBe('LEDGER.STREAM_REMOVED');
  });

  it('refuses a file that is no checkpoint', async () => {
    const { code, err } = await operator()('ledger', 'verify', '--checkpoint', keyFile);
    expect(code).toBe(1);
    expect(err).toMatch(/^LEDGER\.CHECKPOINT_FORMAT: /);
  });
});

describe('ledger rebuild', () => {
  it('repairs a current state that is not what the events give', async () => {
    await written.tamper(`update ledger.stream_states set core = '{}' where stream = 'task/t1'`);
    const { code, out } = await operator()('ledger', 'rebuild', 'states', '--stream', 'task/t1');
    expect(code).toBe(0);
    expect(out).toContain('dựng lại 1');
    expect((await operator()('ledger', 'verify')).code).toBe(0);
  });
});

describe('process', () => {
  it('status shows what is missing; recover starts it', async () => {
    const before = JSON.parse((await operator()('process', 'status', '--json')).out) as ProcessStanding[];
    expect(before.map(({ taskId, workflow }) => [taskId, workflow]).sort()).toEqual([
      ['t1', 'missing'],
      ['t2', 'missing'],
    ]);
    const recovered = await operator()('process', 'recover', '--json');
    expect(recovered.code).toBe(0);
    expect(JSON.parse(recovered.out) as Recovered).toEqual({
      tasks: 2,
      activations: 0,
      successions: 0,
      failed: [],
    });
    const { out } = await operator()('process', 'status', '--json');
    expect((JSON.parse(out) as ProcessStanding[]).map(({ workflow }) => workflow)).toEqual([
      'running',
      'running',
    ]);
    expect((await operator()('process', 'status')).out).toContain(
      '2 nhiệm vụ đang chờ bước tiếp theo; 0 không có quy trình.',
    );
    // Where nothing is missing, nothing is touched: the same runs go on.
    const again = await operator()('process', 'recover');
    expect([again.code, again.out]).toEqual([
      0,
      'Mọi quy trình đều đang chạy đúng; không khởi động lại quy trình nào.',
    ]);
    expect(JSON.parse((await operator()('process', 'status', '--json')).out)).toEqual(JSON.parse(out));
  });
});

describe('doctor', () => {
  const verdicts = (out: string) =>
    Object.fromEntries(
      (JSON.parse(out) as { checks: Checked[] }).checks.map(({ name, verdict }) => [name, verdict]),
    );

  it('finds the services well, and a server that is not running yet no fault', async () => {
    const mail = await startSmtp({ dataDir: newFolder() });
    const { dondoc } = caller({
      DATABASE_URL: written.server.appUrl,
      DATABASE_ADMIN_URL: written.server.adminUrl,
      TEMPORAL_ADDRESS: temporal.address,
      SMTP_URL: mail.url,
      PORT: String(await freePort()),
    });
    const { code, out } = await dondoc('doctor', '--json');
    await mail.stop();
    expect(verdicts(out)).toEqual({
      'Node.js': 'ok',
      'Lưu trữ': expect.stringMatching('ok|warning'),
      Cổng: 'ok',
      'Cơ sở dữ liệu': 'ok',
      'Tìm kiếm không dấu': 'ok',
      'Lịch làm việc': 'warning',
      Temporal: 'ok',
      'Thư điện tử': 'ok',
      'Máy chủ': 'skipped',
      'Đồng hồ': 'skipped',
    });
    expect(code).toBe(0);
  });

  it('says of each service that is away what to do, and ends with 1', async () => {
    const nobody = '127.0.0.1:1';
    const { dondoc } = caller({
      DATABASE_URL: `postgres://nobody@${nobody}/none`,
      TEMPORAL_ADDRESS: nobody,
      SMTP_URL: `smtp://${nobody}`,
      PORT: new URL(written.server.appUrl).port,
    });
    const { code, out, err } = await dondoc('doctor', '--json');
    expect(verdicts(out)).toMatchObject({
      Cổng: 'failed',
      'Cơ sở dữ liệu': 'failed',
      Temporal: 'failed',
      'Thư điện tử': 'failed',
    });
    const { checks } = JSON.parse(out) as { checks: Checked[] };
    expect(checks.filter((one) => one.verdict === 'failed' && one.remedy === null)).toEqual([]);
    expect(code).toBe(1);
    expect(err).toMatch(/^DOCTOR\.FAILED: /);
  });
});

describe('an operator whose services are away', () => {
  it('is told which variable is missing', async () => {
    const { code, err } = await caller().dondoc('ledger', 'verify');
    expect([code, err.split(':')[0]]).toEqual([1, 'CLI.NOT_CONFIGURED']);
  });

  it('is told that the database does not answer', async () => {
    const away = caller({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    const { code, err } = await away.dondoc('ledger', 'verify');
    expect([code, err.split(':')[0]]).toEqual([1, 'CLI.DATABASE_UNREACHABLE']);
  });

  it('is told that Temporal does not answer', async () => {
    const away = caller({ DATABASE_URL: written.server.appUrl, TEMPORAL_ADDRESS: '127.0.0.1:1' });
    const { code, err } = await away.dondoc('process', 'status');
    expect([code, err.split(':')[0]]).toEqual([1, 'CLI.TEMPORAL_UNREACHABLE']);
  });

  it('finds them in the running stack’s own account of itself', async () => {
    const { dondoc } = caller({ DONDOC_DATA: folder });
    const environment = { DATABASE_URL: written.server.appUrl };
    writeFileSync(join(folder, 'stack.json'), JSON.stringify({ environment }), { mode: 0o600 });
    expect((await dondoc('ledger', 'verify')).code).toBe(0);
  });
});
