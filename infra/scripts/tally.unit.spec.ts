import { countJest, countStep, emptyTally, slowest, summary } from '../scripts/tally.mjs';

describe('the count of npm test', () => {
  it('takes checks, tests and files that cannot be loaded together', () => {
    const tally = emptyTally();
    countStep(tally, 'lint', true);
    countStep(tally, 'types', false);
    const run = {
      numPassedTests: 3,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        {
          name: '/p/a.spec.ts',
          startTime: 1_000,
          endTime: 2_500,
          status: 'failed',
          message: '',
          assertionResults: [{ status: 'failed', fullName: 'a b' }],
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

  it('does not mention skipped tests when there are none', () => {
    expect(summary({ ...emptyTally(), passed: 2 })).toBe('2 passed, 0 failed');
  });
});
