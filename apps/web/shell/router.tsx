import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { currentSession, forgetSession } from '../session/session';
import { Frame } from './frame';
import { BrokenPage, NotFoundPage } from './not-found';
import { onSignedOut, queries } from './query-client';
import { signInSearch, taskSearch, tasksSearch, workSearch } from './searches';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../session/sign-in-page'), 'SignInPage'),
});

/** The pages of somebody who is signed in; anybody else signs in first and comes back to where they wanted to go. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: ({ location }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to go elsewhere
    if (currentSession() === null) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
  component: Frame,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to go elsewhere
    throw redirect({ to: '/work' });
  },
});

const work = createRoute({
  getParentRoute: () => inside,
  path: '/work',
  validateSearch: workSearch,
  component: lazyRouteComponent(() => import('../work/work-page'), 'WorkPage'),
});

const tasks = createRoute({
  getParentRoute: () => inside,
  path: '/tasks',
  validateSearch: tasksSearch,
  component: lazyRouteComponent(() => import('../tasks/tasks-page'), 'TasksPage'),
});

const task = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$taskId',
  validateSearch: taskSearch,
  component: lazyRouteComponent(() => import('../task/task-page'), 'TaskPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([signIn, inside.addChildren([home, work, tasks, task])]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

onSignedOut(() => {
  if (router.state.location.pathname === '/sign-in') return;
  forgetSession();
  queries.clear();
  void router.navigate({ to: '/sign-in', search: { to: router.state.location.href, again: true } });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
