import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root';
import { signInSearch } from './search';

export const sessionRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: signInSearch,
    component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
  }),
] as const;
