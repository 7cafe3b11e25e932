import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onOwnConnection } from '#libs/database/own-connection';
import { startPostgres } from '#infra/embedded/postgres';
import { waitUntil } from '#infra/embedded/wait';

jest.setTimeout(120_000);

const query = (url: string, sql: string): Promise<Record<string, unknown>[]> =>
  onOwnConnection(url, async (client) => (await client.query(sql)).rows);
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'dondoc-pg-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('keeps its data over a restart, and leaves no process when it is stopped', async () => {
    const first = await startPostgres({ dataDir, fast: true });
    await query(first.adminUrl, `create table kept as select 'Đôn Đốc' as name`);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await startPostgres({ dataDir, fast: true });
    try {
      expect(await query(second.adminUrl, 'select * from kept')).toEqual([{ name: 'Đôn Đốc' }]);
    } finally {
      await second.stop();
    }
  });

  it('starts again after it was killed, even when another program now has its process number', async () => {
    const first = await startPostgres({ dataDir, fast: true });
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8');
    await first.kill();
    writeFileSync(pidFile, left.replace(/^\d+/, String(process.ppid)));
    const second = await startPostgres({ dataDir, fast: true });
    expect(await query(second.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('listens on this machine only, with passwords that only its owner can read', async () => {
    const server = await startPostgres({ dataDir, fast: true });
    try {
      expect(await query(server.adminUrl, 'show listen_addresses')).toEqual([
        { listen_addresses: '127.0.0.1' },
      ]);
      expect(statSync(join(dataDir, 'postgres.secrets.json')).mode & 0o777).toBe(0o600);
      await expect(query(server.adminUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
        /password/,
      );
      expect(
        await query(server.appUrl, 'select current_user, usesuper from pg_user where usename = current_user'),
      ).toEqual([{ current_user: 'dondoc_app', usesuper: false }]);
    } finally {
      await server.stop();
    }
  });
});

describe('a process that belongs to another', () => {
  it('ends when its parent is killed without a chance to stop it', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'dondoc-child-'));
    const program = `
      const swc = require(${JSON.stringify(require.resolve('@swc/core'))});
      const code = swc.transformFileSync(${JSON.stringify(join(__dirname, 'child.ts'))}, { swcrc: true }).code;
      const m = { exports: {} };
      new Function('module', 'exports', 'require', code)(m, m.exports, require);
      const child = m.exports.startChild('sleep', ['600'], { logFile: ${JSON.stringify(join(dir, 'log'))}, env: {PATH: '/bin:/usr/bin'}, orphanSignal: 'TERM' });
      console.log(child.pid);`;
    const parent = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (line: Buffer) => resolve(Number(line.toString()))),
    );
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    expect(await waitUntil(() => !isAlive(pid), 10_000)).toBe(true);
    rmSync(dir, { recursive: true, force: true });
  });
});
