import { ConfigError, loadConfig, requireConfig } from '#libs/config/config';

const problemsOf = (env: Record<string, string>): string[] => {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    expect(error.code).toBe('CONFIG.INVALID');
    return error.problems.map((problem) => problem.variable);
  }
};

describe('the configuration', () => {
  it('has a default for everything the embedded stack does not decide', () => {
    expect(loadConfig({})).toMatchObject({
      PORT: 8080,
      DONDOC_DATA: '.dondoc',
      TEMPORAL_NAMESPACE: 'default',
      TEMPORAL_TASK_QUEUE: 'dondoc',
      WATCHDOG_LATE_SECONDS: 300,
      UPLOAD_LIMIT_BYTES: 52_428_800,
      IMPORT_LIMIT_BYTES: 20_971_520,
      RATE_LIMIT_PER_MINUTE: 12_000,
      LOG_LEVEL: 'info',
    });
  });

  it('takes an empty variable as one that is not set', () => {
    const config = loadConfig({ PORT: '', SMTP_URL: '' });
    expect(config.PORT).toBe(8080);
    expect(config.SMTP_URL).toBeUndefined();
  });

  it('names every wrong variable at once', () => {
    expect(
      problemsOf({
        PORT: 'http',
        DATABASE_URL: 'mysql://x',
        TEMPORAL_ADDRESS: 'nowhere',
        DONDOC_TOKEN_KEY: 'c2hvcnQ=',
        LOG_LEVEL: 'loud',
      }).sort(),
    ).toEqual(['DATABASE_URL', 'DONDOC_TOKEN_KEY', 'LOG_LEVEL', 'PORT', 'TEMPORAL_ADDRESS']);
  });

  it('does not print the value of a wrong variable', () => {
    expect(() => loadConfig({ DATABASE_URL: 'secret-value' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret-value') }),
    );
  });

  it('names what a process cannot run without', () => {
    const config = loadConfig({ DATABASE_URL: 'postgres://app@127.0.0.1:5432/dondoc' });
    expect(requireConfig(config, 'DATABASE_URL').DATABASE_URL).toContain('127.0.0.1');
    expect(() => requireConfig(config, 'DATABASE_URL', 'TEMPORAL_ADDRESS', 'DONDOC_TOKEN_KEY')).toThrow(
      /TEMPORAL_ADDRESS[^]*DONDOC_TOKEN_KEY/,
    );
  });
});
