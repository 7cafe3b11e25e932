import { randomUUID } from 'node:crypto';
import { startApiStage, type Answer, type ApiStage } from '../support/api-stage';
import { assigned, leadAgency } from '../support/assigned-task';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(180_000);

describe('the directory in the hands of an administrator', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await startApiStage(clock);
  });
  afterAll(() => stage.stop());

  const call = (as: string | null, method: string, path: string, body?: unknown): Promise<Answer> =>
    stage.call(as, method, `/api/v1${path}`, body === undefined ? {} : { body });
  const codeOf = ({ status, body }: Answer) => [status, (body as { code?: string } | null)?.code];
  const password = 'một mật khẩu dài';
  const newUser = (username: string, changes: object = {}) => ({
    ...{ username, name: 'Nguyễn Văn A', email: 'sai@don-doc.invalid', agencyId: leadAgency },
    ...{ roles: ['officer'], password },
    ...changes,
  });
  const created = async (username: string, changes: object = {}): Promise<string> => {
    const { status, body } = await call('admin', 'POST', '/users', newUser(username, changes));
    expect(status).toBe(201);
    return body.id;
  };
  const signIn = (username: string, given = password) =>
    call(null, 'POST', '/session', { username, password: given });
  const withToken = (token: string) => (method: string, path: string, body?: unknown) =>
    stage.call(null, method, `/api/v1${path}`, {
      ...(body !== undefined && { body }),
      headers: { authorization: `Bearer ${token}` },
    });

  describe('an account', () => {
    it('is corrected in each of its particulars, and what it was stays on record', async () => {
      const id = await created('sua');
      const correct = (body: object) => call('admin', 'PATCH', `/users/${id}`, body);
      for (const changes of [
        { name: 'Nguyễn Văn Ả' },
        { email: 'dung@don-doc.invalid' },
        { agencyId: 'so-tu-phap' },
        { roles: ['head'] },
      ])
        expect(await correct(changes)).toMatchObject({ status: 200, body: { id, ...changes } });
      expect((await correct({ password: 'Mat-khau-moi-2026' })).status).toBe(200);
      expect(codeOf(await signIn('sua'))).toEqual([401, 'SESSION.BAD_CREDENTIALS']);
      expect((await signIn('sua', 'Mat-khau-moi-2026')).body.user).toMatchObject({
        ...{ name: 'Nguyễn Văn Ả', agencyId: 'so-tu-phap', roles: ['head'] },
      });
      const { body } = await call('auditor', 'GET', `/user-changes?user=${id}`);
      expect(body.items).toHaveLength(6);
      expect(body.items[0]).toMatchObject({
        ...{ by: 'admin', byName: 'Quản trị hệ thống', at: '2026-03-02T02:00:00.000Z', passwordSet: true },
      });
      expect(body.items[4]).toMatchObject({
        ...{ before: { name: 'Nguyễn Văn A' }, after: { name: 'Nguyễn Văn Ả' } },
      });
      expect(JSON.stringify(body)).not.toContain('Mat-khau');
    });

    it('is not left without what its roles need', async () => {
      const id = await created('khuyet');
      const correct = async (body: object) => codeOf(await call('admin', 'PATCH', `/users/${id}`, body));
      expect(await correct({ agencyId: null })).toEqual([422, 'USER.AGENCY_MISSING']);
      expect(await correct({ agencyId: 'khong-co' })).toEqual([422, 'DIRECTORY.UNKNOWN_AGENCY']);
      expect(await correct({ roles: ['officer', 'officer'] })).toEqual([400, 'REQUEST.INVALID']);
      expect(await correct({ agencyId: null, roles: ['supervisor'] })).toEqual([200, undefined]);
      const nobodys = newUser('vo-chu', { agencyId: null });
      expect(codeOf(await call('admin', 'POST', '/users', nobodys))).toEqual([422, 'USER.AGENCY_MISSING']);
      expect(await correct({ id: 'khac' })).toEqual([400, 'REQUEST.INVALID']);
    });

    it('is called in a history what it was called when it acted', async () => {
      const { services } = stage;
      await assigned(services, 'named');
      const id = await created('can-bo');
      const own = withToken((await signIn('can-bo')).body.token);
      const headers = { authorization: `Bearer ${(await signIn('can-bo')).body.token as string}` };
      await stage.call(null, 'POST', '/api/v1/tasks/named/acknowledgement', { headers });
      clock.instant = '2026-03-02T02:10:00.000Z';
      await call('admin', 'PATCH', `/users/${id}`, { name: 'Nguyễn Thị Mới' });
      const named = async (): Promise<string | undefined> => {
        const { body } = await own('GET', '/tasks/named/history');
        const acts = (body.items as { actor: { userId: string; name: string } }[]).map(({ actor }) => actor);
        return acts.find(({ userId }) => userId === id)?.name;
      };
      // What people are called is up to a second old.
      while ((await named()) === id) await new Promise(setImmediate);
      expect(await named()).toBe('Nguyễn Văn A');
      expect((await own('GET', '/me')).body.name).toBe('Nguyễn Thị Mới');
    });
  });

  describe('people themselves', () => {
    it('put their name and address right, and no more', async () => {
      await created('tu-sua');
      const own = withToken((await signIn('tu-sua')).body.token);
      const right = { email: 'dung@don-doc.invalid' };
      expect(await own('PATCH', '/me', right)).toMatchObject({ status: 200, body: right });
      for (const body of [{ roles: ['admin'] }, { agencyId: 'so-y-te' }, { disabled: false }, {}])
        expect(codeOf(await own('PATCH', '/me', body))).toEqual([400, 'REQUEST.INVALID']);
    });

    it('change their password by the present one, which ends their other sessions', async () => {
      await created('doi');
      const [here, there] = (await Promise.all(
        [1, 2].map(async () => withToken((await signIn('doi')).body.token)),
      )) as [ReturnType<typeof withToken>, ReturnType<typeof withToken>];
      const next = 'một mật khẩu khác';
      const wrong = { current: 'không phải thế', password: next };
      expect(codeOf(await here('PUT', '/me/password', wrong))).toEqual([403, 'USER.WRONG_PASSWORD']);
      expect((await here('PUT', '/me/password', { current: password, password: next })).status).toBe(204);
      expect(codeOf(await there('GET', '/me'))).toEqual([401, 'SESSION.REVOKED']);
      expect((await here('GET', '/me')).status).toBe(200);
      expect((await signIn('doi', next)).status).toBe(201);
    });

    it('see their sessions, and end one or all others', async () => {
      await created('phien');
      const open = async () => withToken((await signIn('phien')).body.token);
      const [here, second, third] = [await open(), await open(), await open()];
      const listed = async () =>
        (await here('GET', '/me/sessions')).body.items as { id: string; current: boolean }[];
      const own = (await listed()).filter(({ current }) => current);
      expect([(await listed()).length, own.length]).toEqual([3, 1]);
      const other = (await second('GET', '/me/sessions')).body.items.find(
        ({ current }: { current: boolean }) => current,
      );
      expect((await here('DELETE', `/me/sessions/${other.id as string}`)).status).toBe(204);
      expect(codeOf(await second('GET', '/me'))).toEqual([401, 'SESSION.REVOKED']);
      const unknown = await here('DELETE', `/me/sessions/${randomUUID()}`);
      expect(codeOf(unknown)).toEqual([404, 'SESSION.NOT_FOUND']);
      expect((await here('DELETE', '/me/sessions')).status).toBe(204);
      expect(codeOf(await third('GET', '/me'))).toEqual([401, 'SESSION.REVOKED']);
      expect((await listed()).map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    });

    it('end nobody else’s sessions', async () => {
      await created('ke-khac');
      const theirs = withToken((await signIn('ke-khac')).body.token);
      const [{ id }] = (await theirs('GET', '/me/sessions')).body.items;
      const tried = await call('office', 'DELETE', `/me/sessions/${id as string}`);
      expect(codeOf(tried)).toEqual([404, 'SESSION.NOT_FOUND']);
      expect((await theirs('GET', '/me')).status).toBe(200);
    });
  });
});
