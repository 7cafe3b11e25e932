import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { accountRoutes } from '../account/routes';
import { adminRoutes } from '../admin/routes';
import { committeeRoutes } from '../committee/routes';
import { importRoutes } from '../import/routes';
import { approvalsRoutes } from '../approvals/routes';
import { planRoutes } from '../plans/routes';
import { registersRoutes } from '../registers/routes';
import { sessionRoutes } from '../session/routes';
import { currentSession, forgetSession } from '../session/session';
import { setupRoutes } from '../setup/routes';
import { taskRoutes } from '../task/routes';
import { tasksRoutes } from '../tasks/routes';
import { workRoutes } from '../work/routes';
import { homeOf } from './places';
import { onSignedOut, queries } from './query-client';
import { inside, root } from './root';

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to go elsewhere
    throw redirect({ to: homeOf(currentSession()) });
  },
});

export const router = createRouter({
  routeTree: root.addChildren([
    ...sessionRoutes,
    ...setupRoutes,
    inside.addChildren([
      home,
      ...workRoutes,
      ...approvalsRoutes,
      ...importRoutes,
      ...tasksRoutes,
      ...taskRoutes,
      ...planRoutes,
      ...committeeRoutes,
      ...registersRoutes,
      ...adminRoutes,
      ...accountRoutes,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

onSignedOut(() => {
  // Who was not signed in here, as on the pages of signing in and setting up, has nothing to come back to.
  if (currentSession() === null || router.state.location.pathname === '/sign-in') return;
  forgetSession();
  queries.clear();
  void router.navigate({ to: '/sign-in', search: { to: router.state.location.href, again: true } });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
