import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const session = z.object({
  /** The server's address, without a slash at its end; the token goes nowhere else. */
  url: z.string(),
  username: z.string(),
  token: z.string(),
  /** RFC 3339 */
  expiresAt: z.string(),
});
const kept = z.object({
  /** Who signed in with `login`. */
  current: session.nullable(),
  /** Tokens of `--as`, so that each call does not sign in anew. */
  demonstration: z.array(session),
});

export type Session = Readonly<z.infer<typeof session>>;
type Kept = Readonly<z.infer<typeof kept>>;

const empty: Kept = { current: null, demonstration: [] };
const isSame = (a: Session, b: Pick<Session, 'url' | 'username'>) =>
  a.url === b.url && a.username === b.username;

/** The sessions of the calling account in `~/.config/dondoc/session.json`, readable by it alone. */
export class SessionFile {
  readonly path: string;

  /** @param home the account's home folder */
  constructor(home: string) {
    this.path = join(home, '.config', 'dondoc', 'session.json');
  }

  /** Who is signed in at `now`; null when nobody is, or the session has run out. */
  current(now: Date): Session | null {
    const { current } = this.read();
    return current && new Date(current.expiresAt) > now ? current : null;
  }

  keepCurrent(current: Session | null): void {
    this.write({ ...this.read(), current });
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
