import { createRoute } from '@tanstack/react-router';
import { inside } from '../shell/root';
import { pageOf } from '../words/page-of';
import { tasksSearch } from './search';

export const tasksRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/tasks',
    validateSearch: tasksSearch,
    component: pageOf('web-tasks', async () => (await import('./tasks-page')).TasksPage),
  }),
] as const;
