import { createRoute } from '@tanstack/react-router';
import { inside } from '../shell/root';
import { pageOf } from '../words/page-of';
import { workSearch } from './search';

export const workRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/work',
    validateSearch: workSearch,
    component: pageOf('web-work', async () => (await import('./work-page')).WorkPage),
  }),
] as const;
