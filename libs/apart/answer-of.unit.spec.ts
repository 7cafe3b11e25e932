import { answerOf, type JobWords } from '#libs/apart/answer-of';

const words: JobWords = {
  name: 'sums',
  busy: 'EVIDENCE.BUSY',
  exceeded: 'EVIDENCE.TOO_LONG',
  facts: { of: 'x' },
};

describe('what came of a job', () => {
  it('is its value, or the code that says why there is none', () => {
    expect(answerOf({ kind: 'done', value: 3 }, words)).toBe(3);
    expect(answerOf(null, words)).toMatchObject({ code: 'EVIDENCE.BUSY', facts: { of: 'x' } });
    expect(answerOf({ kind: 'given-up' }, words)).toMatchObject({ code: 'REQUEST.GIVEN_UP' });
    expect(answerOf({ kind: 'exceeded', what: 'seconds', limit: 8 }, words)).toMatchObject({
      code: 'EVIDENCE.TOO_LONG',
      facts: { of: 'x', what: 'seconds', limit: 8 },
    });
  });

  it('is an error of the program where the job failed', () => {
    expect(() => answerOf({ kind: 'failed', reason: 'no memory for x' }, words)).toThrow(
      'sums: no memory for x',
    );
  });
});
