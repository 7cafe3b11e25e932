import { taskCommands, taskCommandTypes } from '#libs/contracts/commands/task-commands';
import { optionsOf } from './options';
import { caller } from '../testing.spec-helper';

const acts = taskCommandTypes.map((type) => {
  const { cli: name, body } = taskCommands[type];
  return { type, name, body };
});

describe('what can be done about a task on the command line', () => {
  it('says in Vietnamese what each option is', () => {
    const options = acts.flatMap(({ type, name, body }) =>
      optionsOf(type, body).map((one) => ({ ...one, act: name })),
    );
    expect(options.filter(({ description }) => description === '')).toEqual([]);
    expect(options.length).toBeGreaterThan(acts.length);
  });

  it('asks for what the server needs', () => {
    const needed = (name: string) =>
      acts
        .filter((act) => act.name === name)
        .flatMap(({ type, body }) => optionsOf(type, body))
        .filter(({ isRequired }) => isRequired)
        .map(({ flag }) => flag);
    expect(needed('acknowledge')).toEqual([]);
    expect(needed('request-extension')).toEqual(['--due', '--reason']);
    expect(needed('amend')).toEqual(['--number', '--date']);
    expect(needed('propose-amendment')).toEqual(['--reason']);
    expect(needed('decide-amendment-proposal')).toEqual(['--accepted']);
    expect(needed('suspend')).toEqual(['--reason']);
    expect(needed('request-coordination')).toEqual(['--coordinator-ids', '--content']);
  });

  it('names a deadline in one way, and understands what it was called before', () => {
    const options = acts.flatMap(({ type, body }) => optionsOf(type, body));
    expect(options.filter(({ field }) => /due$/iu.test(field)).every(({ flag }) => flag === '--due')).toBe(
      true,
    );
    expect([...new Set(options.flatMap(({ formerFlag }) => formerFlag ?? []))].sort()).toEqual([
      '--new-due',
      '--proposed-due',
    ]);
    for (const { type, body } of acts) {
      const flags = optionsOf(type, body).map(({ flag }) => flag);
      expect(new Set(flags).size).toBe(flags.length);
    }
  });

  it('asks for a deadline once, by either name', async () => {
    const { dondoc } = caller({ DONDOC_URL: 'http://127.0.0.1:1', DONDOC_TOKEN: 't' });
    const asked = (...given: readonly string[]) =>
      dondoc('task', 'request-extension', 'x', '--reason', 'Chờ số liệu', ...given);
    expect((await asked()).code).toBe(2);
    expect((await asked('--due', '31/12/2026', '--proposed-due', '31/12/2026')).code).toBe(2);
    for (const name of ['--due', '--proposed-due'])
      expect((await asked(name, '31/12/2026')).err).toMatch(/^CLI\.SERVER_UNREACHABLE/u);
    expect((await dondoc('task', 'request-extension', '--help')).out).not.toContain('--proposed-due');
  });

  it('can take away what may be missing', () => {
    const removable = acts.flatMap(({ type, name, body }) =>
      optionsOf(type, body)
        .filter(({ isRemovable }) => isRemovable)
        .map(({ flag }) => `${name} ${flag}`),
    );
    expect(removable.sort()).toEqual([
      'amend --product',
      'assign-officer --user-id',
      'decide-amendment-proposal --product',
      'propose-amendment --product',
    ]);
  });

  it('is explained by its help', async () => {
    const { code, out } = await caller().dondoc('task', 'decide-extension', '--help');
    expect(code).toBe(0);
    expect(out).toContain('quyết định đề nghị gia hạn');
    expect(out).toMatch(/--granted <yes\|no>\s+đồng ý gia hạn: có hoặc không/u);
  });
});
