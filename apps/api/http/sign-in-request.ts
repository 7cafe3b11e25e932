import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** What the routing of the framework keeps with a route. */
interface Configuration {
  readonly signsIn?: true;
}

/** The route at which people sign in. */
export const SignsIn = () => RouteConfig({ signsIn: true } satisfies Configuration);

/** The name that somebody tries to sign in with; empty where none is given. */
export const usernameOf = ({ body }: Pick<FastifyRequest, 'body'>): string => {
  const name = typeof body === 'object' && body !== null && 'username' in body ? body.username : '';
  return typeof name === 'string' ? name.trim().toLowerCase().slice(0, 200) : '';
};

export const isSignIn = ({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean =>
  (routeOptions.config as Configuration | undefined)?.signsIn === true;
