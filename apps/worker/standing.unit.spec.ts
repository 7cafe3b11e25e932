import { createLog } from '#libs/logging/log';
import { createStanding } from '#apps/worker/standing';

describe('the log of a worker', () => {
  const record = () => {
    const lines: Record<string, unknown>[] = [];
    const log = createLog('info', {
      write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
    });
    return { lines, standing: createStanding(log, 'database') };
  };

  it('says once that something fails, with the cause of the cause, and once that it works again', () => {
    const { lines, standing } = record();
    standing.works();
    for (const _ of [1, 2, 3]) standing.fails(new Error('no answer', { cause: new Error('refused') }));
    standing.works();
    standing.works();
    expect(lines).toMatchObject([
      { level: 'warn', part: 'database', error: 'no answer: refused' },
      { level: 'info', message: 'works again', part: 'database' },
    ]);
  });
});
