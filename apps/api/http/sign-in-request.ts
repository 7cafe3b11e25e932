import type { FastifyRequest } from 'fastify';

/** The name that somebody tries to sign in with; empty where none is given. */
export const usernameOf = ({ body }: Pick<FastifyRequest, 'body'>): string => {
  const name = typeof body === 'object' && body !== null && 'username' in body ? body.username : '';
  return typeof name === 'string' ? name.trim().toLowerCase().slice(0, 200) : '';
};

export const isSignIn = ({ method, url }: Pick<FastifyRequest, 'method' | 'url'>): boolean =>
  method === 'POST' && /\/session(\?|$)/.test(url);
