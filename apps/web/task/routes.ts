import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../shell/root';
import { taskSearch } from './search';

export const taskRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/tasks/$taskId',
    validateSearch: taskSearch,
    component: lazyRouteComponent(() => import('./task-page'), 'TaskPage'),
  }),
] as const;
