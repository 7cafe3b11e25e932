import { createRoute } from '@tanstack/react-router';
import { inside } from '../shell/root';
import { pageOf } from '../words/page-of';
import { boardSearch, figureSearch } from './search';

export const committeeRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/committee',
    validateSearch: boardSearch,
    component: pageOf('web-committee', async () => (await import('./committee-page')).CommitteePage),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/committee/tasks',
    validateSearch: figureSearch,
    component: pageOf('web-committee', async () => (await import('./figure-page')).FigurePage),
  }),
] as const;
