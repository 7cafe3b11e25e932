import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { SessionFile } from './session';
import { newFolder } from './testing.spec-helper';

const now = new Date('2026-03-10T00:00:00Z');
const session = {
  url: 'http://localhost:8080',
  username: 'monitor',
  token: 't-1',
  expiresAt: '2026-03-11T00:00:00Z',
};

describe('the session file', () => {
  it('keeps who signed in, for its owner alone', () => {
    const file = new SessionFile(newFolder());
    file.keepCurrent(session);
    expect(file.current(now)).toEqual(session);
    expect(statSync(file.path).mode & 0o777).toBe(0o600);
    expect(file.path.endsWith('/.config/dondoc/session.json')).toBe(true);
  });

  it('knows nobody once the session has run out', () => {
    const file = new SessionFile(newFolder());
    file.keepCurrent({ ...session, expiresAt: '2026-03-10T00:00:00Z' });
    expect(file.current(now)).toBeNull();
  });

  it('keeps one token for each account of a demonstration beside it', () => {
    const file = new SessionFile(newFolder());
    file.keepCurrent(session);
    file.keepDemonstration({ ...session, username: 'auditor', token: 'old' });
    file.keepDemonstration({ ...session, username: 'auditor', token: 'new' });
    expect(file.demonstration({ url: session.url, username: 'auditor' }, now)?.token).toBe('new');
    expect(file.demonstration({ url: 'http://other', username: 'auditor' }, now)).toBeNull();
    expect(file.current(now)).toEqual(session);
    expect(readFileSync(file.path, 'utf8')).not.toContain('old');
  });

  it('takes a spoilt file for nobody, and writes it anew', () => {
    const file = new SessionFile(newFolder());
    file.keepCurrent(session);
    writeFileSync(file.path, '{"current":');
    expect(file.current(now)).toBeNull();
    file.keepCurrent(session);
    expect(file.current(now)).toEqual(session);
  });
});
