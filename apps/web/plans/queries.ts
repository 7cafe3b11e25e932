import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Answered, Listed } from '#libs/api-client/routes';
import { endOfDay } from '#libs/domain/shared/time';
import { byPages } from '../api/by-pages';
import { spokenLanguage } from '../words/language';
import { api } from '../api/client';

export type PlanSummary = Listed<'/plans'>;
export type Plan = Answered<'/plans/{id}'>;
export type PlanOffer = Plan['offers'][number];
export type Standing = Plan['standing'];
export type Status = keyof Standing['boxes'];
export type Amendment = Listed<'/plans/{id}/amendments'>;
export type FieldDifference = Answered<'/plans/{id}/difference'>['document'][number];

const when = (day: string | null) => (day === null ? {} : { asOf: endOfDay(day) });

export const plansQuery = () =>
  queryOptions({
    queryKey: ['plans'],
    queryFn: () => api.get('/plans', { query: { standings: 'true' } }),
  });

/** @param day as of the end of which; null now */
export const planQuery = (id: string, day: string | null) =>
  queryOptions({
    queryKey: ['plan', id, day, spokenLanguage()],
    queryFn: () => api.get('/plans/{id}', { path: { id }, query: when(day) }),
  });

/** So many at once: a plan of the size of those that are known comes in one answer. */
const TASKS_AT_ONCE = 500;

export const planTasksQuery = (plan: string, day: string | null) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'of-plan', plan, day],
    queryFn: ({ pageParam }) =>
      api.get('/tasks', {
        query: { plan, ...when(day), limit: TASKS_AT_ONCE, cursor: pageParam ?? undefined },
      }),
    ...byPages,
  });

export const planDashboardQuery = (id: string, day: string | null) =>
  queryOptions({
    queryKey: ['plan-dashboard', id, day],
    queryFn: () => api.get('/plans/{id}/dashboard', { path: { id }, query: when(day) }),
  });

export const planDifficultiesQuery = (plan: string, day: string | null) =>
  queryOptions({
    queryKey: ['difficulties', 'of-plan', plan, day, spokenLanguage()],
    queryFn: () => api.get('/difficulties', { query: { plan, ...when(day), limit: 500 } }),
  });

export const amendmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan-amendments', id],
    queryFn: () => api.get('/plans/{id}/amendments', { path: { id } }),
  });

export const endingQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan-ending', id],
    queryFn: () => api.get('/plans/{id}/ending', { path: { id } }),
  });

export const planHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan-history', id, spokenLanguage()],
    queryFn: () => api.get('/plans/{id}/history', { path: { id } }),
  });

export const differenceQuery = (id: string, against: string) =>
  queryOptions({
    queryKey: ['plan-difference', id, against],
    queryFn: () => api.get('/plans/{id}/difference', { path: { id }, query: { against } }),
  });

export const activationQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan-activation', id],
    queryFn: () => api.get('/plans/{id}/activation', { path: { id } }),
  });
