import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { currentSession } from '../session/session';
import { Frame } from './frame';
import { BrokenPage, NotFoundPage } from './not-found';

export const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
});

/** The pages of somebody who is signed in; anybody else signs in first and comes back to where they wanted to go. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: ({ location }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to go elsewhere
    if (currentSession() === null) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
  component: Frame,
});
