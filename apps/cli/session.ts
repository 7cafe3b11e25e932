import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { languages, type Language } from '#libs/domain/shared/language';

const session = z.object({
  /** The server's address, without a slash at its end; the token goes nowhere else. */
  url: z.string(),
  username: z.string(),
  token: z.string(),
  /** That of the account; absent in sessions that an older version kept. */
  language: z.exactOptional(z.enum(languages)),
  /** RFC 3339 */
  expiresAt: z.string(),
});
const kept = z.object({
  /** Who signed in with `login` last. */
  current: session.nullable(),
  /** Who signed in at other servers before. */
  elsewhere: z.array(session).default([]),
  /** Tokens of `--as`, so that each call does not sign in anew. */
  demonstration: z.array(session),
});

export type Session = Readonly<z.infer<typeof session>>;
type Kept = Readonly<z.infer<typeof kept>>;

const empty: Kept = { current: null, elsewhere: [], demonstration: [] };
const isSame = (a: Session, b: Pick<Session, 'url' | 'username'>) =>
  a.url === b.url && a.username === b.username;

/** The folder for settings of an account: XDG_CONFIG_HOME where it is a whole path, as its specification says. */
const configFolder = (home: string, given: string | undefined): string =>
  given !== undefined && isAbsolute(given) ? given : join(home, '.config');

/** The sessions of the calling account in `~/.config/dondoc/session.json`, one for each server, readable by it alone. */
export class SessionFile {
  readonly path: string;

  /**
   * @param home the account's home folder
   * @param configHome XDG_CONFIG_HOME
   */
  constructor(home: string, configHome?: string) {
    this.path = join(configFolder(home, configHome), 'dondoc', 'session.json');
  }

  /**
   * Who is signed in at `now`; null when nobody is, or the session has run out.
   *
   * @param url at which server; absent: where somebody signed in last
   */
  current(now: Date, url: string | null = null): Session | null {
    const { current, elsewhere } = this.read();
    const found = url === null ? current : [current, ...elsewhere].find((one) => one?.url === url);
    return found && new Date(found.expiresAt) > now ? found : null;
  }

  /** Keeps the session beside those of other servers; it is the one that is used where no server is named. */
  keepCurrent(current: Session): void {
    const before = this.read();
    const others = [...(before.current ? [before.current] : []), ...before.elsewhere];
    this.write({ ...before, current, elsewhere: others.filter(({ url }) => url !== current.url) });
  }

  /** Keeps the language that the account of a session has chosen now. */
  keepLanguage(of: Session, language: Language): void {
    const spoken = (one: Session): Session => (one.token === of.token ? { ...one, language } : one);
    const { current, elsewhere, demonstration } = this.read();
    this.write({
      current: current && spoken(current),
      elsewhere: elsewhere.map(spoken),
      demonstration,
    });
  }

  /** Forgets a session, whoever's it is. */
  forget(session: Session): void {
    const others = (sessions: readonly Session[]): Session[] =>
      sessions.filter(({ token }) => token !== session.token);
    const { current, elsewhere, demonstration } = this.read();
    this.write({
      current: current?.token === session.token ? null : current,
      elsewhere: others(elsewhere),
      demonstration: others(demonstration),
    });
  }

  demonstration(account: Pick<Session, 'url' | 'username'>, now: Date): Session | null {
    const found = this.read().demonstration.find((one) => isSame(one, account));
    return found && new Date(found.expiresAt) > now ? found : null;
  }

  keepDemonstration(account: Session): void {
    const before = this.read();
    const others = before.demonstration.filter((one) => !isSame(one, account));
    this.write({ ...before, demonstration: [...others, account] });
  }

  /** A file that cannot be read is nobody's session; signing in writes it anew. */
  private read(): Kept {
    try {
      return kept.parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      return empty;
    }
  }

  private write(content: Kept): void {
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    // Written beside and moved, so that two commands at once leave a whole file.
    const draft = `${this.path}.${process.pid}`;
    try {
      writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
      renameSync(draft, this.path);
    } finally {
      rmSync(draft, { force: true });
    }
  }
}
