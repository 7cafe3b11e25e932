type Send = (path: string, init: RequestInit) => Promise<{ readonly status: number; readonly body: unknown }>;

export interface KeptTokens {
  of(username: string): Promise<string>;
  /** The next one is that of a new session. */
  forget(username: string): void;
}

/** Signs each account in once, all with one password, and keeps its token. */
export const keptTokens = (send: Send, path: string, password: string): KeptTokens => {
  const tokens = new Map<string, Promise<string>>();
  const signIn = async (username: string): Promise<string> => {
    const { status, body } = await send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (status !== 201) throw new Error(`${username} cannot sign in: ${JSON.stringify(body)}`);
    return (body as { token: string }).token;
  };
  return {
    of(username) {
      const known = tokens.get(username) ?? signIn(username);
      tokens.set(username, known);
      return known;
    },
    forget: (username) => void tokens.delete(username),
  };
};
