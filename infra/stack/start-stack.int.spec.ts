import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '#libs/config/config';
import { freePort, waitUntil } from '#infra/embedded/wait';
import { startStack, type Stack } from '#infra/stack/start-stack';

jest.setTimeout(1_800_000);

// Stand-ins for the programs: they write down what they were given and behave as a program should.
const note = (name: string) => `
  const fs = require('node:fs'), path = require('node:path'), e = process.env;
  const keys = Object.keys(e).filter((k) => /^(DONDOC|DATABASE|TEMPORAL|SMTP|PUBLIC|PORT|MAIL|METRICS)/.test(k));
  const seen = { args: process.argv.slice(2), env: Object.fromEntries(keys.map((k) => [k, e[k]])) };
  fs.appendFileSync(path.join(e.DONDOC_DATA, 'order'), '${name} ');
  const file = path.join(e.DONDOC_DATA, '${name}.seen');
  fs.writeFileSync(file + '~', JSON.stringify(seen));
  fs.renameSync(file + '~', file);`;
const stays = `
  process.on('SIGTERM', () => { fs.appendFileSync(path.join(e.DONDOC_DATA, 'order'), 'end-' + name + ' '); process.exit(0); });
  setInterval(() => undefined, 1000);`;
const PROGRAMS = {
  'api/migrate': note('migrate'),
  'api/seed': note('seed'),
  'worker/main': `const name = 'worker';${note('worker')}${stays}`,
  'api/main': `const name = 'api';${note('api')}${stays}
    require('node:http').createServer((q, r) => { r.statusCode = q.url === '/health/ready' ? 200 : 404; r.end(); }).listen(+e.PORT);`,
};

describe('the embedded stack', () => {
  let folder: string;
  let port: number;
  const running: Stack[] = [];

  const start = async (
    env: Record<string, string> = {},
    { empty = false, withoutPlan = false } = {},
  ): Promise<Stack> => {
    const stack = await startStack({
      config: loadConfig({
        PATH: loadConfig().PATH,
        DONDOC_DATA: join(folder, 'data'),
        PORT: `${port}`,
        ...env,
      }),
      dist: join(folder, 'dist'),
      empty,
      withoutPlan,
      say: () => undefined,
    });
    running.push(stack);
    return stack;
  };
  const read = (name: string) => readFileSync(join(folder, 'data', name), 'utf8');
  /** What the program started last was given; the stack waits for the API alone, so the worker may be behind it. */
  const seen = async (name: string) => {
    const file = `${name}.seen`;
    expect(await waitUntil(() => existsSync(join(folder, 'data', file)), 60_000)).toBe(true);
    const given = JSON.parse(read(file)) as { args: string[]; env: Record<string, string> };
    rmSync(join(folder, 'data', file));
    return given;
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-stack-'));
    port = await freePort();
    for (const [name, program] of Object.entries(PROGRAMS)) {
      const file = join(folder, 'dist', 'apps', `${name}.js`);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, program);
    }
  });
  afterEach(async () => {
    for (const stack of running.splice(0)) await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('migrates always, seeds a new folder only, keeps its password, and stops the API before the worker', async () => {
    const first = await start();
    for (const name of ['api', 'worker']) await seen(name);
    expect(read('order')).toMatch(/^migrate seed (worker api|api worker) $/);
    expect((await seen('seed')).env['DONDOC_DEMO_PASSWORD']).toBe(first.password);
    await first.stop();
    expect(read('order')).toMatch(/end-api end-worker $/);
    const second = await start({ DONDOC_DEMO_PASSWORD: 'comes-too-late' });
    expect(read('order').match(/seed/g)).toHaveLength(1);
    expect(second.password).toBe(first.password);
    expect(statSync(join(folder, 'data', 'demo.json')).mode & 0o777).toBe(0o600);
  });

  it('gives API and worker what they need, and neither the owner of the tables nor a password', async () => {
    await start();
    for (const name of ['api', 'worker']) {
      const { env } = await seen(name);
      expect(() => loadConfig(env)).not.toThrow();
      expect(env).toMatchObject({
        DATABASE_URL: expect.stringContaining('dondoc_app'),
        TEMPORAL_ADDRESS: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
        SMTP_URL: expect.stringMatching(/^smtp:\/\/127\.0\.0\.1:\d+$/),
        DONDOC_MAILBOX_DIR: join(folder, 'data', 'mail'),
        DONDOC_CHECKPOINT_KEY_FILE: join(folder, 'data', 'keys', 'checkpoint.pem'),
      });
      expect(Object.keys(env)).not.toContain('DATABASE_ADMIN_URL');
      expect(Object.keys(env)).not.toContain('DONDOC_DEMO_PASSWORD');
    }
    expect((await seen('migrate')).env['DATABASE_ADMIN_URL']).toContain('dondoc_owner');
  });

  it('gives API and worker a port each for who watches them, where one was asked for', async () => {
    await start({ METRICS_PORT: '9101' });
    expect((await seen('api')).env['METRICS_PORT']).toBe('9101');
    expect((await seen('worker')).env['METRICS_PORT']).toBeUndefined();
    await running.pop()?.stop();
    await start({ WORKER_METRICS_PORT: '9102' });
    expect((await seen('api')).env['METRICS_PORT']).toBeUndefined();
    expect((await seen('worker')).env['METRICS_PORT']).toBe('9102');
  });

  it('with --empty seeds an administrator with the given password', async () => {
    const stack = await start({ DONDOC_ADMIN_PASSWORD: 'chosen-by-admin' }, { empty: true });
    expect(await seen('seed')).toMatchObject({
      args: ['--empty'],
      env: { DONDOC_ADMIN_PASSWORD: 'chosen-by-admin' },
    });
    expect(stack).toMatchObject({ accounts: ['admin'], password: 'chosen-by-admin' });
  });

  it('with --no-plan seeds the agencies and accounts of the demonstration alone', async () => {
    const stack = await start({}, { withoutPlan: true });
    expect((await seen('seed')).args).toEqual(['--no-plan']);
    expect(stack.accounts).toContain('monitor');
  });

  it('refuses a second stack on its folder, and starts a worker, a Temporal or a PostgreSQL that died again', async () => {
    const stack = await start();
    await expect(start()).rejects.toThrow('EMBEDDED.DATA_IN_USE');
    await expect(start({ DONDOC_DATA: join(folder, 'other') })).rejects.toThrow('EMBEDDED.PORT_IN_USE');
    const before = stack.processes();
    for (const name of ['worker', 'temporal', 'postgres']) process.kill(before[name] ?? 0, 'SIGKILL');
    const allNew = () => ['worker', 'temporal', 'postgres'].every((n) => stack.processes()[n] !== before[n]);
    expect(await waitUntil(allNew, 60_000)).toBe(true);
    expect(stack.processes()['api']).toBe(before['api']);
    expect(JSON.parse(read('stack.json'))).toMatchObject({ processes: stack.processes() });
  });

  it('says why when a migration fails, and leaves nothing running', async () => {
    writeFileSync(join(folder, 'dist', 'apps', 'api', 'migrate.js'), `throw new Error('no such table')`);
    await expect(start()).rejects.toThrow(/EMBEDDED\.MIGRATE_FAILED[^]*no such table/);
    writeFileSync(join(folder, 'dist', 'apps', 'api', 'migrate.js'), PROGRAMS['api/migrate']);
    await expect(start()).resolves.toMatchObject({ url: `http://localhost:${port}` });
  });

  it('gives an API up that ends again and again, with its last words', async () => {
    const api = join(folder, 'dist', 'apps', 'api', 'main.js');
    writeFileSync(api, `console.error('API.NOT_STARTED: no door'); process.exit(1)`);
    await expect(start()).rejects.toThrow(/^EMBEDDED\.NOT_READY: [^]*API\.NOT_STARTED: no door/u);
  });
});
