import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../shell/root';
import { workSearch } from './search';

export const workRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/work',
    validateSearch: workSearch,
    component: lazyRouteComponent(() => import('./work-page'), 'WorkPage'),
  }),
] as const;
