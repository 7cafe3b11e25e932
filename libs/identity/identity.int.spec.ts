import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { startPostgres, type EmbeddedPostgres } from '#infra/embedded/postgres';
import { isRejection } from '#libs/domain/shared/rejection';
import { createIdentity, type Identity } from '#libs/identity/identity';
import { identityMigrations } from '#libs/identity/migrations';
import { createLedgerDataSource } from '#libs/ledger/data-source';
import { migrate } from '#libs/ledger/migrate';

describe('signing in', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-identity-'));
  let postgres: EmbeddedPostgres;
  let dataSource: DataSource;
  let identity: Identity;
  let now = '2026-01-05T02:00:00.000Z';

  beforeAll(async () => {
    postgres = await startPostgres({ dataDir, fast: true });
    await migrate({ adminUrl: postgres.adminUrl, appUser: 'dondoc_app', migrations: identityMigrations });
    dataSource = await createLedgerDataSource(postgres.appUrl).initialize();
    identity = createIdentity({ dataSource, tokenKey: randomBytes(32), clock: { now: () => now } });
    const account = {
      name: 'Chuyên viên',
      email: 'a@example.invalid',
      agencyId: 'so-a',
      roles: ['officer'] as const,
    };
    await identity.createUsers(
      ['an', 'binh', 'cuc'].map((username) => ({ id: username, username, ...account })),
      'correct horse',
    );
  }, 60_000);
  afterAll(async () => {
    await dataSource.destroy();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const tokenOf = async (username: string): Promise<string> => {
    const session = await identity.signIn(username, 'correct horse');
    if (isRejection(session)) throw new Error(session.code);
    return session.token;
  };
  const codeOf = (answer: unknown): string => (isRejection(answer) ? answer.code : 'accepted');

  it('gives a token that names the person, the agency and the roles', async () => {
    const signedIn = await identity.authenticate(await tokenOf('an'));
    expect(signedIn).toMatchObject({ actor: { userId: 'an', agencyId: 'so-a', roles: ['officer'] } });
  });

  it('knows what a member of a committee is in charge of at the next request', async () => {
    const member = { id: 'uy-vien', username: 'uy-vien', name: 'Ủy viên', email: 'u@example.invalid' };
    const account = { ...member, agencyId: null, roles: ['committee'] as const, field: ['so-a'] };
    await identity.createUser(account, 'correct horse');
    const token = await tokenOf('uy-vien');
    const fieldOf = async () => {
      const signedIn = await identity.authenticate(token);
      return isRejection(signedIn) ? signedIn.code : signedIn.actor.field;
    };
    expect(await fieldOf()).toEqual(['so-a']);
    await identity.putInCharge('uy-vien', ['so-b', 'khoi']);
    expect(await fieldOf()).toEqual(['so-b', 'khoi']);
    expect(await identity.holder('uy-vien')).toMatchObject({ field: ['so-b', 'khoi'] });
    expect((await identity.listUsers()).find(({ id }) => id === 'uy-vien')?.field).toEqual(['so-b', 'khoi']);
    await identity.putInCharge('uy-vien', []);
    expect(await fieldOf()).toBeUndefined();
  });

  it('tells a wrong password and an unknown name by the same code', async () => {
    expect(codeOf(await identity.signIn('an', 'wrong'))).toBe('SESSION.BAD_CREDENTIALS');
    expect(codeOf(await identity.signIn('nobody', 'wrong'))).toBe('SESSION.BAD_CREDENTIALS');
  });

  it('ends a session at sign-out, an hour later, or when the account is disabled', async () => {
    const left = await tokenOf('an');
    await identity.signOut(left);
    expect(codeOf(await identity.authenticate(left))).toBe('SESSION.REVOKED');
    const disabled = await tokenOf('binh');
    await identity.disable('binh', true);
    expect(codeOf(await identity.authenticate(disabled))).toBe('SESSION.DISABLED');
    expect(codeOf(await identity.signIn('binh', 'correct horse'))).toBe('SESSION.DISABLED');
    const old = await tokenOf('cuc');
    now = '2026-01-05T03:00:01.000Z';
    expect(codeOf(await identity.authenticate(old))).toBe('SESSION.EXPIRED');
  });

  it('refuses a token that was tampered with', async () => {
    const token = await tokenOf('an');
    expect(codeOf(await identity.authenticate(`${token.slice(0, -4)}AAAA`))).toBe('SESSION.INVALID');
  });

  it('records every attempt for good', async () => {
    const [{ count }] = await dataSource.query(
      `select count(*)::int from identity.sign_ins where code is not null`,
    );
    expect(count).toBeGreaterThanOrEqual(3);
    await expect(dataSource.query('delete from identity.sign_ins')).rejects.toThrow();
  });
});
