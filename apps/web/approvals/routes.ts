import { createRoute } from '@tanstack/react-router';
import { inside } from '../shell/root';
import { pageOf } from '../words/page-of';
import { approvalsSearch } from './search';

export const approvalsRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/approvals',
    validateSearch: approvalsSearch,
    component: pageOf('web-approvals', async () => (await import('./approvals-page')).ApprovalsPage),
  }),
] as const;
