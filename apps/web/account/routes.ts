import { createRoute } from '@tanstack/react-router';
import { inside } from '../shell/root';
import { pageOf } from '../words/page-of';

export const accountRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/account',
    component: pageOf('web-account', async () => (await import('./account-page')).AccountPage),
  }),
] as const;
