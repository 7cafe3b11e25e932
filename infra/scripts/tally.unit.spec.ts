import { countJest, countStep, emptyTally, filesToRunAgain, slowest, summary } from '../scripts/tally.mjs';

describe('the count of npm test', () => {
  it('takes checks, tests and files that cannot be loaded together', () => {
    const tally = emptyTally();
    countStep(tally, 'lint', true);
    countStep(tally, 'types', false);
    const run = {
      testResults: [
        {
          name: '/p/a.spec.ts',
          startTime: 1_000,
          endTime: 2_500,
          status: 'failed',
          message: '',
          assertionResults: [
            { status: 'failed', fullName: 'a b' },
            ...['passed', 'passed', 'passed', 'pending', 'todo'].map((status) => ({
              status,
              fullName: status,
            })),
          ],
        },
        {
          name: '/p/b.spec.ts',
          startTime: 1_000,
          endTime: 13_000,
          status: 'failed',
          message: 'cannot load\n…',
          assertionResults: [],
        },
      ],
    };
    countJest(tally, run, '/p');
    expect(summary(tally)).toBe('4 passed, 3 failed, 2 skipped');
    expect(slowest(tally)).toEqual(['   12.0 s  b.spec.ts', '    1.5 s  a.spec.ts']);
    expect(slowest(tally, 1)).toHaveLength(1);
    expect(tally.failures).toEqual(['types', 'a.spec.ts › a b', 'b.spec.ts › cannot load']);
  });

  const fileWith = (name: string, ...tests: [name: string, status: string][]) => ({
    name: `/p/${name}`,
    startTime: 0,
    endTime: 1_000,
    status: tests.some(([, status]) => status === 'failed') ? 'failed' : 'passed',
    message: '',
    assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
  });

  it('takes the second run of a file, and names what had failed at first', () => {
    const tally = emptyTally();
    const first = {
      testResults: [
        fileWith('servers.int.spec.ts', ['starts', 'failed'], ['stops', 'failed']),
        fileWith('other.spec.ts', ['works', 'passed']),
      ],
    };
    const again = {
      testResults: [fileWith('servers.int.spec.ts', ['starts', 'passed'], ['stops', 'failed'])],
    };
    countJest(tally, first, '/p', again);
    expect(summary(tally)).toBe('2 passed, 1 failed');
    expect(tally.failures).toEqual(['servers.int.spec.ts › stops']);
    expect(tally.unsteady).toEqual(['servers.int.spec.ts › starts']);
  });

  it('runs a few files again that use servers, but never a unit spec, nor where many fail', () => {
    const failed = (name: string) => fileWith(name, ['works', 'failed']);
    const few = [
      failed('a.int.spec.ts'),
      failed('b.unit.spec.ts'),
      fileWith('c.spec.ts', ['works', 'passed']),
    ];
    expect(filesToRunAgain({ testResults: few })).toEqual(['/p/a.int.spec.ts']);
    const many = ['a', 'b', 'c', 'd'].map((name) => failed(`${name}.int.spec.ts`));
    expect(filesToRunAgain({ testResults: many })).toEqual([]);
  });

  it('does not mention skipped tests when there are none', () => {
    expect(summary({ ...emptyTally(), passed: 2 })).toBe('2 passed, 0 failed');
  });
});
