import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officePlan } from '../../test/support/office-plan';
import type { ParsedPlan } from '#libs/domain/plan/draft/index';
import { caller, newFolder } from './testing.spec-helper';

const planFile = (): string => {
  const file = join(newFolder(), 'ke-hoach.txt');
  writeFileSync(file, officePlan('2026-03-10'));
  return file;
};

describe('plan parse', () => {
  it('prints the whole draft as JSON, with its units known, and touches no server', async () => {
    const { dondoc } = caller({ DONDOC_URL: 'http://127.0.0.1:1' });
    const { code, out, err } = await dondoc('plan', 'parse', planFile(), '--json');
    expect([code, err]).toEqual([0, '']);
    const plan = JSON.parse(out) as ParsedPlan;
    expect(Object.keys(plan).sort()).toEqual([
      'document',
      'duties',
      'findings',
      'reporting',
      'targets',
      'tasks',
    ]);
    const units = plan.tasks.flatMap(({ leads }) => leads);
    expect(units.filter((unit) => unit.agencyId === null && unit.groupId === null)).toEqual([]);
  });

  it('shows people the rows, the merged cells and what is in doubt', async () => {
    const { code, out } = await caller().dondoc('plan', 'parse', planFile());
    expect(code).toBe(0);
    expect(out).toContain('Nhiệm vụ trong phụ lục (');
    expect(out).toContain('TIMING.UNRESOLVED');
    expect(out).toContain('(*) suy ra từ ô gộp');
  });

  it('refuses a file that is no plan with the code first and both languages', async () => {
    const file = join(newFolder(), 'thu.txt');
    writeFileSync(file, 'Kính gửi anh chị,\n\nHẹn gặp lại.\n');
    const { code, out, err } = await caller().dondoc('plan', 'parse', file, '--json');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^IMPORT\.NOT_A_PLAN: Không thấy kế hoạch trong tệp “thu\.txt”/);
    expect(err).toContain('No plan was found');
  });

  it('keeps to the limit that is configured', async () => {
    const { code, err } = await caller({ IMPORT_LIMIT_BYTES: '100' }).dondoc('plan', 'parse', planFile());
    expect(code).toBe(1);
    expect(err).toMatch(/^IMPORT\.TOO_LARGE: /);
  });

  it('says that a file is not there', async () => {
    const { code, err } = await caller().dondoc('plan', 'parse', '/khong-co/tep.txt');
    expect(code).toBe(1);
    expect(err).toMatch(/^CLI\.FILE_UNREADABLE: .*ENOENT/);
  });
});

describe('a command line that makes no sense', () => {
  it.each([
    [['frobnicate']],
    [['plan']],
    [['plan', 'parse']],
    [['plan', 'parse', 'a', 'b']],
    [['plan', 'list', '--no-such-option']],
    [['plan', 'settle', 'kh-1', '12', 'LEAD.UNCONFIRMED', 'leads']],
    [['plan', 'correct', 'kh-1', 'chapters', '12', '--title', 'x']],
    [['plan', 'correct', 'kh-1', 'tasks', '12']],
    [['plan', 'correct', 'kh-1', 'tasks', '12', '--due', 'mai']],
    [['plan', 'correct', 'kh-1', 'tasks', '12', '--timing-kind', 'unresolved']],
    [['plan', 'past', 'kh-1', '--all']],
    [['plan', 'past', 'kh-1', '--follow-from-today']],
    [['plan', 'past', 'kh-1', '7', '--record-done', '--follow-from-today']],
    [['login']],
  ])('%j ends with 2 and a hint on standard error', async (args) => {
    const { code, out, err } = await caller().dondoc(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });

  it('does not include asking for help', async () => {
    const { code, out } = await caller().dondoc('plan', 'import', '--help');
    expect(code).toBe(0);
    expect(out).toContain('Cách dùng: dondoc plan import');
  });
});

describe('a command that needs a server', () => {
  it('says how to sign in when nobody is', async () => {
    const { code, err } = await caller().dondoc('plan', 'list');
    expect(code).toBe(1);
    expect(err).toMatch(/^CLI\.NOT_SIGNED_IN: Chưa đăng nhập/);
  });

  it('says that none answers', async () => {
    const there = { DONDOC_URL: 'http://127.0.0.1:1', DONDOC_TOKEN: 'x' };
    const { code, err } = await caller(there).dondoc('plan', 'list');
    expect(code).toBe(1);
    expect(err).toMatch(/^CLI\.SERVER_UNREACHABLE: /);
  });

  it('says that --as needs a demonstration', async () => {
    const { code, err } = await caller().dondoc('plan', 'list', '--as', 'monitor');
    expect(code).toBe(1);
    expect(err).toMatch(/^CLI\.NO_DEMONSTRATION: /);
  });

  it('names a variable that is wrong', async () => {
    const { code, err } = await caller({ DONDOC_URL: 'ftp://x' }).dondoc('plan', 'list');
    expect(code).toBe(1);
    expect(err).toContain('DONDOC_URL');
  });
});

describe('the program', () => {
  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await caller().dondoc('--version')).toEqual({ code: 0, out: version, err: '' });
  });

  it('is of no package that a stranger could publish under its name', () => {
    const { name, private: isPrivate } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      name: string;
      private: boolean;
    };
    expect([name.startsWith('@'), isPrivate]).toEqual([true, true]);
  });

  it('takes a status in Vietnamese, and says what there is where a word means none', async () => {
    const { dondoc } = caller({ DONDOC_URL: 'http://127.0.0.1:1', DONDOC_TOKEN: 't' });
    for (const given of ['quá hạn', 'qua han', 'open-overdue', 'chưa hoàn thành – quá hạn'])
      expect((await dondoc('task', 'list', '--status', given)).err).toMatch(/^CLI\.SERVER_UNREACHABLE/u);
    for (const given of ['chờ duyệt', 'chờ nghiệm thu'])
      expect((await dondoc('task', 'list', '--stage', given)).err).toMatch(/^CLI\.SERVER_UNREACHABLE/u);
    const wrong = await dondoc('task', 'list', '--stage', 'chờ mãi');
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('awaiting-acceptance (chờ duyệt)');
  });
});
