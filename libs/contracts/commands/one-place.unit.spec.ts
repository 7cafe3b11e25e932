import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planCommandNames, planEntryOf } from '#libs/contracts/commands/plan-commands';
import { peoplesCommands } from '#libs/domain/delegation/acts';

const root = join(__dirname, '../../..');
const rooms = ['apps', 'activities', 'infra', 'libs', 'test', 'workflows'];
/** What commands are is said here, and what they do in the domain. */
const homes = /^libs\/(domain|contracts\/commands)\//u;

/** More commands by name are a list of them; a test gives and expects some of them. */
const FEW = { inProduct: 2, inTest: 9 };

/**
 * Files that name some commands for a reason of their own; whatever is to be known of all commands belongs in the
 * registry.
 */
const allowed: Readonly<Record<string, string>> = {
  'apps/api/seed/demo.ts': 'what happens in the demonstration’s story',
  'apps/api/seed/demonstration/acts.ts': 'what happens in the demonstration’s story',
  'apps/api/seed/demonstration/finished-lives.ts': 'what happens in the demonstration’s story',
  'apps/api/seed/demonstration/open-lives.ts': 'what happens in the demonstration’s story',
  'apps/web/command/design.ts':
    'how the forms of some are laid out; the others are laid out by the registry alone',
  'apps/web/command/next-turn.ts': 'whose turn it is after each, which the compiler holds to be of all',
  'apps/web/parts/decisions.ts':
    'which of them decide about what somebody else waits for, one after the other on a page',
  'libs/api-client/generated.ts': 'made from the published document, which is made from the registry',
};

const files: readonly string[] = rooms
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
  )
  .filter((file) => /\.(ts|mts|cts|js|mjs|cjs)$/u.test(file) && !homes.test(file));

const isTest = (file: string): boolean =>
  /^(test|libs\/testing)\//u.test(file) || /\.(spec|spec-helper)\.ts$/u.test(file);

const known: ReadonlySet<string> = new Set([
  ...peoplesCommands,
  ...planCommandNames,
  ...planCommandNames.map((name) => planEntryOf(name).type),
]);

/** The commands that a file names; those that a test gives are no list. */
const namedIn = (file: string): readonly string[] => {
  const text = readFileSync(join(root, file), 'utf8');
  const before = isTest(file) ? '(?<!type: )' : '';
  return [...known].filter((type) =>
    new RegExp(`${before}(['"\`])${type}\\1|(?<!\\w)${type}:`, 'u').test(text),
  );
};

describe('what is to be known of a command', () => {
  it('is said in its one place: nothing else lists commands', () => {
    const lists = files.filter((file) => namedIn(file).length > FEW[isTest(file) ? 'inTest' : 'inProduct']);
    expect(lists.sort()).toEqual(Object.keys(allowed).sort());
  });
});
