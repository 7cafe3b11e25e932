import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { isRejection } from '#libs/domain/shared/rejection';
import { createAgencyAccounts } from '#libs/identity/agency-accounts';
import { createIdentity, type Identity } from '#libs/identity/identity';
import { createDataSource } from '#libs/database/data-source';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

describe('signing in', () => {
  let postgres: TestPostgres;
  let dataSource: DataSource;
  let identity: Identity;
  let now = '2026-01-05T02:00:00.000Z';

  beforeAll(async () => {
    postgres = await startTestPostgres();
    dataSource = await createDataSource(postgres.appUrl).initialize();
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
    await dataSource?.destroy();
    await postgres?.stop();
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
    await identity.createUser(account, 'correct horse', { by: null });
    const token = await tokenOf('uy-vien');
    const fieldOf = async () => {
      const signedIn = await identity.authenticate(token);
      return isRejection(signedIn) ? signedIn.code : signedIn.actor.field;
    };
    expect(await fieldOf()).toEqual(['so-a']);
    await identity.change('uy-vien', { field: ['so-b', 'khoi'] }, { by: 'quan-tri' });
    expect(await fieldOf()).toEqual(['so-b', 'khoi']);
    expect(await identity.holder('uy-vien')).toMatchObject({ field: ['so-b', 'khoi'] });
    expect((await identity.listUsers()).find(({ id }) => id === 'uy-vien')?.field).toEqual(['so-b', 'khoi']);
    await identity.change('uy-vien', { field: [] }, { by: 'quan-tri' });
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
    await identity.change('binh', { disabled: true }, { by: 'quan-tri' });
    expect(codeOf(await identity.authenticate(disabled))).toBe('SESSION.DISABLED');
    expect(codeOf(await identity.signIn('binh', 'correct horse'))).toBe('SESSION.DISABLED');
    const old = await tokenOf('cuc');
    now = '2026-01-05T03:00:01.000Z';
    expect(codeOf(await identity.authenticate(old))).toBe('SESSION.EXPIRED');
  });

  it('opens no session for a password that is changed while it is being checked', async () => {
    const person = { id: 'luc', username: 'luc', name: 'Lực', email: 'l@example.invalid' };
    await identity.createUser({ ...person, agencyId: 'so-a', roles: ['head'] }, 'correct horse', {
      by: null,
    });
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`update identity.users set password_hash = 'other' where id = 'luc'`);
    const signingIn = identity.signIn('luc', 'correct horse');
    const waits = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%for share%'`;
    while ((await dataSource.query<unknown[]>(waits)).length === 0) await new Promise(setImmediate);
    await runner.commitTransaction();
    await runner.release();
    expect(codeOf(await signingIn)).toBe('SESSION.BAD_CREDENTIALS');
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

  describe('when an account is put right', () => {
    const admin = { by: 'quan-tri' };
    const account = (id: string, changes: object = {}) => ({
      id,
      username: id,
      name: 'Nguyễn Văn A',
      email: `${id}@example.invalid`,
      agencyId: 'so-a',
      roles: ['officer'] as const,
      ...changes,
    });
    const created = async (id: string, changes: object = {}): Promise<void> => {
      expect(codeOf(await identity.createUser(account(id, changes), 'correct horse', admin))).toBe(
        'accepted',
      );
    };
    const changesOf = async (user: string) => (await identity.accountChanges({ user, limit: 50 })).items;
    const standingOf = async (token: string) => codeOf(await identity.authenticate(token));

    beforeAll(() =>
      identity.createUsers([account('quan-tri', { roles: ['admin'], agencyId: null })], 'correct horse'),
    );

    it('keeps who, when, what before and what after, and never a password', async () => {
      await created('ba');
      now = '2026-01-05T04:00:00.000Z';
      await identity.change('ba', { name: 'Nguyễn Văn Ả', email: 'dung@example.invalid' }, admin);
      await identity.change('ba', { password: 'a new horse, 2026' }, admin);
      const entry = { userId: 'ba', by: 'quan-tri' };
      expect(await changesOf('ba')).toMatchObject([
        { ...entry, at: now, before: {}, after: {}, passwordSet: true },
        {
          ...entry,
          at: now,
          passwordSet: false,
          before: { name: 'Nguyễn Văn A', email: 'ba@example.invalid' },
          after: { name: 'Nguyễn Văn Ả', email: 'dung@example.invalid' },
        },
        { ...entry, before: null, after: { name: 'Nguyễn Văn A', roles: ['officer'], disabled: false } },
      ]);
      const stored = await dataSource.query<unknown[]>('select * from identity.account_changes');
      expect(JSON.stringify(stored)).not.toMatch(/horse|argon2/);
    });

    it('leaves no entry where nothing changed', async () => {
      await created('bon');
      await identity.change('bon', { name: 'Nguyễn Văn A', roles: ['officer'] }, admin);
      expect(await changesOf('bon')).toHaveLength(1);
    });

    it('knows until when somebody had another name', async () => {
      await created('nam', { name: 'Trần Thị B' });
      await identity.change('nam', { name: 'Trần Thị Bê' }, admin);
      expect((await identity.formerNames()).get('nam')).toEqual([{ until: now, name: 'Trần Thị B' }]);
      expect((await identity.userNames()).get('nam')).toBe('Trần Thị Bê');
    });

    it('ends the sessions with another agency, other roles, a new password and disabling, with nothing else', async () => {
      await created('sau');
      const token = async (password = 'correct horse') => {
        const session = await identity.signIn('sau', password);
        return isRejection(session) ? session.code : session.token;
      };
      const kept = await token();
      await identity.change('sau', { name: 'Tên khác', email: 'khac@example.invalid' }, admin);
      expect(await standingOf(kept)).toBe('accepted');
      for (const correction of [{ agencyId: 'so-b' }, { roles: ['head'] as const }]) {
        const open = await token();
        await identity.change('sau', correction, admin);
        expect(await standingOf(open)).toBe('SESSION.REVOKED');
      }
      const open = await token();
      await identity.change('sau', { password: 'a new horse, 2026' }, admin);
      expect(await standingOf(open)).toBe('SESSION.REVOKED');
      expect(codeOf(await identity.signIn('sau', 'correct horse'))).toBe('SESSION.BAD_CREDENTIALS');
      const last = await token('a new horse, 2026');
      await identity.change('sau', { disabled: true }, admin);
      expect(await standingOf(last)).toBe('SESSION.DISABLED');
      await identity.change('sau', { disabled: false }, admin);
      expect(await standingOf(last)).toBe('SESSION.REVOKED');
      expect(await standingOf(await token('a new horse, 2026'))).toBe('accepted');
    });

    it('leaves the session in which people change their own password', async () => {
      await created('bay');
      const [here, there] = [await tokenOf('bay'), await tokenOf('bay')];
      const signedIn = await identity.authenticate(here);
      if (isRejection(signedIn)) throw new Error(signedIn.code);
      const own = { userId: 'bay', sessionId: signedIn.sessionId };
      const change = async (present: string, next: string) =>
        codeOf(await identity.changePassword(own, present, next));
      expect(await change('wrong horse', 'a new horse, 2026')).toBe('USER.WRONG_PASSWORD');
      expect(await change('correct horse', 'correct horse')).toBe('USER.SAME_PASSWORD');
      expect(await standingOf(there)).toBe('accepted');
      expect(await change('correct horse', 'a new horse, 2026')).toBe('accepted');
      expect([await standingOf(here), await standingOf(there)]).toEqual(['accepted', 'SESSION.REVOKED']);
      expect((await identity.sessions('bay')).map(({ id }) => id)).toEqual([own.sessionId]);
    });

    it('always leaves an administrator, who is not shut out by themselves', async () => {
      const own = await identity.change('quan-tri', { roles: ['auditor'] }, admin);
      expect(codeOf(own)).toBe('USER.OWN_ACCOUNT');
      const last = await identity.change('quan-tri', { disabled: true }, { by: 'nam' });
      expect(codeOf(last)).toBe('USER.LAST_ADMINISTRATOR');
      await created('tam', { roles: ['admin'], agencyId: null });
      const both = await Promise.all([
        identity.change('quan-tri', { disabled: true }, { by: 'tam' }),
        identity.change('tam', { disabled: true }, admin),
      ]);
      expect(both.map(codeOf).sort()).toEqual(['USER.LAST_ADMINISTRATOR', 'accepted']);
    });

    it('moves whoever goes with their agency once, names the act, and leaves their sessions', async () => {
      await created('chin');
      const token = await tokenOf('chin');
      const accounts = createAgencyAccounts(dataSource, { now: () => now });
      const by = { from: 'so-a', to: 'so-moi', succession: 'so-a' };
      await accounts.move('chin', by);
      await accounts.move('chin', { ...by, to: 'so-khac' });
      const [moved, ...others] = await changesOf('chin');
      expect(moved).toMatchObject({ by: null, reason: 'succession/so-a', after: { agencyId: 'so-moi' } });
      expect(others).toHaveLength(1);
      expect(await standingOf(token)).toBe('accepted');
    });

    it('is a record that nobody changes, not even the owner of the tables', async () => {
      const owner = await createDataSource(postgres.adminUrl).initialize();
      for (const sql of [
        `update identity.account_changes set reason = 'x'`,
        'delete from identity.account_changes',
        'truncate identity.account_changes',
      ]) {
        await expect(dataSource.query(sql)).rejects.toThrow('permission denied');
        await expect(owner.query(sql)).rejects.toThrow('ACCOUNTS.APPEND_ONLY');
      }
      await owner.destroy();
    });
  });
});
