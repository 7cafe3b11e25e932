import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataFolder } from '#infra/stack/data-lock';

describe('the lock of the data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('refuses a second stack, and lets one in when the first has gone', () => {
    const release = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(/EMBEDDED\.DATA_IN_USE[^]*DONDOC_DATA/);
    release();
    expect(() => lockDataFolder(folder)).not.toThrow();
  });

  it('does not count when its stack was killed, even if the process number is in use again', () => {
    writeFileSync(join(folder, 'stack.lock'), JSON.stringify({ pid: 2 ** 30, startedAt: '1' }));
    lockDataFolder(folder)();
    writeFileSync(join(folder, 'stack.lock'), JSON.stringify({ pid: process.pid, startedAt: '1' }));
    expect(() => lockDataFolder(folder)).not.toThrow();
  });

  it('does not count when it was only half written', () => {
    writeFileSync(join(folder, 'stack.lock'), '{"pid":');
    expect(() => lockDataFolder(folder)).not.toThrow();
  });

  it('says in one sentence that the folder cannot be written', () => {
    writeFileSync(join(folder, 'tep'), '');
    const within = join(folder, 'tep', 'data');
    expect(() => lockDataFolder(within)).toThrow(
      /^EMBEDDED\.DATA_NOT_WRITABLE: Không ghi được vào thư mục dữ liệu .*tep\/data \(ENOTDIR\).*DONDOC_DATA/u,
    );
    expect(() => lockDataFolder(join(folder, 'tep'))).toThrow(/^EMBEDDED\.DATA_NOT_WRITABLE: /u);
  });

  it('says so at once of a folder that no folder can be made in', () => {
    const within = existsSync('/proc/self') ? '/proc/khong-co/data' : '/dev/null/data';
    expect(() => lockDataFolder(within)).toThrow(/^EMBEDDED\.DATA_NOT_WRITABLE: /u);
  });

  it('makes the folders that are missing', () => {
    const within = join(folder, 'mot', 'hai', 'ba');
    lockDataFolder(within)();
    expect(() => lockDataFolder(within)).not.toThrow();
  });
});
