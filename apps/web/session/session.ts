import type { Answered } from '#libs/api-client/routes';
import { api, sessionApi } from '../api/client';

/** Who is signed in here, as far as the page needs to know before the API answers anything. */
export interface Session {
  readonly user: Answered<'/session', 'post'>['user'];
  readonly agency: string | null;
  /** By what they sign in; absent where the session began before it was kept. */
  readonly username?: string;
}

const KEY = 'dondoc.session';

/** The session that this browser began; the API decides whether it still holds. */
export const currentSession = (): Session | null => {
  const text = localStorage.getItem(KEY);
  return text === null ? null : (JSON.parse(text) as Session);
};

export const forgetSession = (): void => localStorage.removeItem(KEY);

const agencyName = async (id: string | null): Promise<string | null> => {
  if (id === null) return null;
  // Not everybody may read the directory; the page then shows no name.
  const agency = await api.get('/agencies/{id}', { path: { id } }).catch(() => null);
  return agency?.name ?? null;
};

export const signIn = async (username: string, password: string): Promise<void> => {
  const { user } = await sessionApi.post('/session', { body: { username, password, cookie: true } });
  const session: Session = { user, agency: await agencyName(user.agencyId), username };
  localStorage.setItem(KEY, JSON.stringify(session));
};

export const signOut = async (): Promise<void> => {
  await sessionApi.delete('/session').catch(() => undefined);
  forgetSession();
};
