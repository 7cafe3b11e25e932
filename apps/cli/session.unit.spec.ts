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

  it('keeps one session for each server, and goes by the last where none is named', () => {
    const file = new SessionFile(newFolder());
    const other = { ...session, url: 'https://don-doc.example.vn', token: 't-2' };
    file.keepCurrent(session);
    file.keepCurrent(other);
    expect(file.current(now)).toEqual(other);
    expect(file.current(now, session.url)).toEqual(session);
    expect(file.current(now, 'https://nowhere')).toBeNull();
    file.keepCurrent({ ...session, token: 't-3' });
    expect([file.current(now)?.token, file.current(now, other.url)?.token]).toEqual(['t-3', 't-2']);
    expect(readFileSync(file.path, 'utf8')).not.toContain('t-1');
    file.forget({ ...session, token: 't-3' });
    expect([file.current(now), file.current(now, other.url)?.token]).toEqual([null, 't-2']);
  });

  it('stands where XDG_CONFIG_HOME says, where that is a whole path', () => {
    const [home, given] = [newFolder(), newFolder()];
    expect(new SessionFile(home, given).path).toBe(`${given}/dondoc/session.json`);
    expect(new SessionFile(home, 'nửa vời').path).toBe(`${home}/.config/dondoc/session.json`);
  });

  it('reads what a former version kept', () => {
    const file = new SessionFile(newFolder());
    file.keepCurrent(session);
    writeFileSync(file.path, JSON.stringify({ current: session, demonstration: [] }));
    expect(file.current(now)).toEqual(session);
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
