import { createRoute } from '@tanstack/react-router';
import { inside } from '../shell/root';
import { pageOf } from '../words/page-of';
import { draftSearch, newSearch } from './search';

export const importRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/plans/new',
    validateSearch: newSearch,
    component: pageOf('web-import', async () => (await import('./new-page')).NewPage),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plans/$id/draft',
    validateSearch: draftSearch,
    component: pageOf('web-import', async () => (await import('./draft-page')).DraftPage),
  }),
] as const;
