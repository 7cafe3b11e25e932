import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../shell/root';
import { tasksSearch } from './search';

export const tasksRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/tasks',
    validateSearch: tasksSearch,
    component: lazyRouteComponent(() => import('./tasks-page'), 'TasksPage'),
  }),
] as const;
