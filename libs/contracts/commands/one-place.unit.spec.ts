import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peoplesCommands } from '#libs/domain/delegation/acts';

const root = join(__dirname, '../../..');
const rooms = ['apps', 'activities', 'infra', 'libs', 'test', 'workflows'];
/** What commands are is said here, and what they do in the domain. */
const homes = /^libs\/(domain|contracts\/commands)\//u;

/** More than two commands by name are a list of them. */
const FEW = 2;

/**
 * Files that name some commands for a reason of their own; whatever is to be known of all commands belongs in the
 * registry.
 */
const allowed: Readonly<Record<string, string>> = {
  'apps/api/seed/demonstration/acts.ts': 'what happens in the demonstration’s story',
  'apps/api/seed/demonstration/finished-lives.ts': 'what happens in the demonstration’s story',
  'apps/api/seed/demonstration/open-lives.ts': 'what happens in the demonstration’s story',
  'libs/testing/written-ledger.ts': 'a task’s life, written into a ledger for specs',
  'test/acceptance/oversight.spec.ts': 'whom some commands are offered to',
};

const files: readonly string[] = rooms
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
  )
  .filter((file) => /\.(ts|mts|cts|js|mjs|cjs)$/u.test(file) && !homes.test(file));

const isTest = (file: string): boolean => file.startsWith('test/') || /\.(spec|spec-helper)\.ts$/u.test(file);

/** The commands that a file names; a test gives many, which is no list of them. */
const namedIn = (file: string): readonly string[] => {
  const text = readFileSync(join(root, file), 'utf8');
  const before = isTest(file) ? '(?<!type: )' : '';
  return peoplesCommands.filter((type) =>
    new RegExp(`${before}(['"\`])${type}\\1|(?<!\\w)${type}:`, 'u').test(text),
  );
};

describe('what is to be known of a command', () => {
  it('is said in its one place: nothing else lists commands', () => {
    const lists = files.filter((file) => namedIn(file).length > FEW);
    expect(lists.sort()).toEqual(Object.keys(allowed).sort());
  });
});
