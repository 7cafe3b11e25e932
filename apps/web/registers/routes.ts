import { createRoute } from '@tanstack/react-router';
import { inside } from '../shell/root';
import { pageOf } from '../words/page-of';
import { difficultiesSearch } from './search';

export const registersRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/difficulties',
    validateSearch: difficultiesSearch,
    component: pageOf('web-registers', async () => (await import('./difficulties-page')).DifficultiesPage),
  }),
] as const;
