import { createRoute } from '@tanstack/react-router';
import { inside } from '../shell/root';
import { needTexts } from '../words/loaded-catalogue';
import { pageOf } from '../words/page-of';
import { planSearch, plansSearch } from './search';

export const planRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/plans',
    validateSearch: plansSearch,
    component: pageOf('web-plans', async () => (await import('./plans-page')).PlansPage),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/plans/$planId',
    validateSearch: planSearch,
    component: pageOf('web-plans', async () => {
      // Why tasks do not take what was decided about their plan.
      needTexts('refusals');
      return (await import('./plan-page')).PlanPage;
    }),
  }),
] as const;
