import { doneOf, notDoneLines, oneByOne, outcomesAsJson, refuseNotDone } from './one-by-one';
import { Refused } from './refusal';

const refusal = (code: string, status: number | null) =>
  new Refused(code, { vi: 'Chưa được.', en: 'Not yet.' }, [], status);

describe('a command over several things', () => {
  const tried: string[] = [];
  const work = (refused: Readonly<Record<string, Refused | Error>>) => (id: string) => {
    tried.push(id);
    const why = refused[id];
    return why ? Promise.reject(why) : Promise.resolve({ recorded: true });
  };
  beforeEach(() => void tried.splice(0));

  it('does the others where one is refused, and tells each', async () => {
    const outcomes = await oneByOne(['a', 'b', 'c'], work({ b: refusal('TASK.NOT_FOUND', 404) }));
    expect(doneOf(outcomes)).toEqual(['a', 'c']);
    expect(notDoneLines(outcomes)).toEqual(['  b: TASK.NOT_FOUND: Chưa được.']);
    expect(outcomesAsJson(outcomes, 'taskId')).toMatchObject([
      { taskId: 'a', recorded: true },
      { taskId: 'b', code: 'TASK.NOT_FOUND', detail: { vi: 'Chưa được.' } },
      { taskId: 'c', recorded: true },
    ]);
    expect(() => refuseNotDone(outcomes)).toThrow('CLI.NOT_ALL_DONE: 1 of 3 were not done: b.');
  });

  it.each(['CLI.FILE_EXISTS', 'CLI.FILE_ALTERED'])(
    'goes on after %s, which is said of one file',
    async (code) => {
      const outcomes = await oneByOne(['a', 'b', 'c'], work({ b: refusal(code, null) }));
      expect(doneOf(outcomes)).toEqual(['a', 'c']);
    },
  );

  it.each([
    ['nobody answers', null],
    ['the caller is not known any more', 401],
    ['too much was asked for', 429],
    ['the server fails', 503],
  ])('tries nothing further where %s, and says so', async (_why, status) => {
    const outcomes = await oneByOne(['a', 'b', 'c', 'd'], work({ b: refusal('X', status) }));
    expect(tried).toEqual(['a', 'b']);
    expect(doneOf(outcomes)).toEqual(['a']);
    expect(notDoneLines(outcomes)).toEqual(['  b: X: Chưa được.', '  c: chưa thử', '  d: chưa thử']);
    expect(() => refuseNotDone(outcomes)).toThrow('3 of 4 were not done: b, c, d.');
  });

  it('says what a single thing was refused for, and ends well where all was done', async () => {
    await expect(oneByOne(['a'], work({ a: refusal('TASK.NOT_FOUND', 404) }))).rejects.toMatchObject({
      code: 'TASK.NOT_FOUND',
    });
    expect(() => refuseNotDone([])).not.toThrow();
    const all = await oneByOne(['a', 'b'], work({}));
    expect(() => refuseNotDone(all)).not.toThrow();
  });

  it('hides no defect behind an outcome', async () => {
    await expect(oneByOne(['a', 'b'], work({ a: new Error('defect') }))).rejects.toThrow('defect');
  });
});
