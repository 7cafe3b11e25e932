import { createLog, type LogLevel } from '#libs/logging/log';

const linesOf = (level: LogLevel) => {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  return { log: createLog(level, { write }), lines };
};

describe('the log', () => {
  it('is one object a line: when, how grave, a message that never varies, and its facts', () => {
    const { log, lines } = linesOf('info');
    log.warn('does not work, trying again', { part: 'mails', absent: undefined });
    expect(lines).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        level: 'warn',
        message: 'does not work, trying again',
        part: 'mails',
      },
    ]);
  });

  it('says of an error its words and those of its cause', () => {
    const { log, lines } = linesOf('info');
    log.error('lost', { error: new Error('outer', { cause: new Error('inner') }) });
    expect(lines[0]).toMatchObject({ level: 'error', error: 'outer: inner' });
  });

  it('leaves out what is less grave than its level', () => {
    const { log, lines } = linesOf('warn');
    log.info('left out');
    log.warn('kept');
    expect(lines.map(({ message }) => message)).toEqual(['kept']);
  });
});
