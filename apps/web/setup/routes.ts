import { createRoute } from '@tanstack/react-router';
import { root } from '../shell/root';
import { needTexts } from '../words/loaded-catalogue';
import { pageOf } from '../words/page-of';

/** Outside of the frame: nobody is signed in yet, and there is nowhere else to go. */
export const setupRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/setup',
    component: pageOf('web-setup', async () => {
      // Its steps are forms of the account and the administration.
      needTexts('web-admin');
      needTexts('web-account');
      return (await import('./setup-page')).SetupPage;
    }),
  }),
] as const;
