import { completionScripts } from './completion';
import { caller } from './testing.spec-helper';

const offered = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { code, out, err } = await caller().dondoc('__complete', '--', ...words);
  expect([code, err]).toEqual([0, '']);
  return out === '' ? [] : out.split('\n');
};

describe('the completion of a command line', () => {
  it('offers commands, and those below them', async () => {
    expect(await offered('pl')).toEqual(['plan']);
    expect(await offered('task', 'his')).toEqual(['history']);
    expect(await offered('__')).toEqual([]);
  });

  it('offers the options of the command and those of every command, but none that is out of use', async () => {
    expect(await offered('task', 'list', '--st')).toEqual(['--status', '--stage']);
    expect(await offered('task', 'show', 'x', '--js')).toEqual(['--json']);
    expect(await offered('task', 'return', 'x', '1', '--new')).toEqual([]);
    expect(await offered('task', 'return', 'x', '1', '--du')).toEqual(['--due']);
  });

  it('offers the values of an option, after other options and their values too', async () => {
    expect(await offered('task', 'list', '--plan', 'task', '--status', 'open')).toEqual([
      'open-in-time',
      'open-overdue',
    ]);
    expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('is asked for by the script of each shell', async () => {
    for (const [shell, script] of Object.entries(completionScripts)) {
      const { code, out } = await caller().dondoc('completion', shell);
      expect([code, out]).toEqual([0, script]);
      expect(script).toContain('dondoc __complete --');
    }
    expect((await caller().dondoc('completion', 'tcsh')).code).toBe(2);
  });
});
