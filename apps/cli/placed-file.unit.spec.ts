import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localName, localNames, placeFile } from './placed-file';
import { Refused } from './refusal';
import { newFolder } from './testing.spec-helper';

const written = (text: string) => (file: string) => Promise.resolve(writeFileSync(file, text));
const code = (placed: Promise<void>): Promise<string> =>
  placed.then(
    () => 'done',
    (error: unknown) => (error as Refused).code,
  );

describe('the name of a file that comes from others', () => {
  it.each([
    ['báo cáo.pdf', 'báo cáo.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['/etc/cron.d/x', 'x'],
    ['..', 'tep'],
    ['a/..', 'tep'],
    ['', 'tep'],
    ['.bashrc', 'bashrc'],
    ['a\u0000b\u001b[2J\u202efdp.exe', 'a_b_[2J_fdp.exe'],
    ['C:x.pdf', 'C_x.pdf'],
  ])('%j lies in the folder as %j', (given, kept) => {
    expect(localName(given)).toBe(kept);
  });

  it('is shortened to what every file system takes, with its ending', () => {
    const kept = localName(`${'ạ'.repeat(200)}.docx`);
    expect(kept).toMatch(/^ạ+\.docx$/u);
    expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(200);
  });

  it('says what it belongs to where two would be the same, for systems too that take capitals as small', () => {
    const [a, b] = [
      { name: 'x/a.pdf', belongsTo: 'input-1.1' },
      { name: 'A.PDF', belongsTo: 'input-2.1' },
    ];
    expect(localNames([a, b])).toEqual(['input-1.1-a.pdf', 'input-2.1-A.PDF']);
    expect(localNames([a, { ...b, name: 'b.pdf' }])).toEqual(['a.pdf', 'b.pdf']);
  });
});

describe('a file that is put in its place', () => {
  it('takes the place of none that is there, also where that came meanwhile, unless it is forced', async () => {
    const folder = newFolder();
    const target = join(folder, 'a.txt');
    expect(await code(placeFile(target, false, written('một')))).toBe('done');
    expect(await code(placeFile(target, false, written('hai')))).toBe('CLI.FILE_EXISTS');
    const inVain = () => Promise.reject(new Error('asked for in vain'));
    expect(await code(placeFile(target, false, inVain))).toBe('CLI.FILE_EXISTS');
    const meanwhile = join(folder, 'b.txt');
    const slow = (file: string) => {
      writeFileSync(meanwhile, 'đến trước');
      return written('đến sau')(file);
    };
    expect(await code(placeFile(meanwhile, false, slow))).toBe('CLI.FILE_EXISTS');
    expect(await code(placeFile(target, true, written('ba')))).toBe('done');
    expect([target, meanwhile].map((file) => readFileSync(file, 'utf8'))).toEqual(['ba', 'đến trước']);
  });

  it('is written through no link, and leaves nothing behind where it did not arrive', async () => {
    const [folder, outside] = [newFolder(), join(newFolder(), 'nowhere')];
    const target = join(folder, 'a.txt');
    symlinkSync(outside, target);
    expect(await code(placeFile(target, false, written('x')))).toBe('CLI.FILE_EXISTS');
    expect(await code(placeFile(target, true, written('x')))).toBe('done');
    expect(existsSync(outside)).toBe(false);
    const broken = () => Promise.reject(new Refused('CLI.DOWNLOAD_BROKEN', { vi: '', en: '' }));
    expect(await code(placeFile(join(folder, 'b.txt'), false, broken))).toBe('CLI.DOWNLOAD_BROKEN');
    for (const below of [join(target, 'c.txt'), join(target, 'c', 'd.txt')])
      expect(await code(placeFile(below, false, written('x')))).toBe('CLI.FILE_UNWRITABLE');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});
