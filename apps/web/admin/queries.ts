import { queryOptions } from '@tanstack/react-query';
import type { Answered, Body, Listed } from '#libs/api-client/routes';
import { api } from '../api/client';

export type Account = Listed<'/users'>;
export type AccountChanges = Body<'/users/{id}', 'patch'>;
export type AccountHoldings = Answered<'/users/{id}/holdings'>;
export type AccountChange = Listed<'/user-changes'>;
export type Agency = Listed<'/agencies'>;
export type AgencyGroup = Listed<'/agency-groups'>;

export const accountsQuery = () =>
  queryOptions({ queryKey: ['users'], queryFn: async () => (await api.get('/users')).items });

export const accountQuery = (id: string) =>
  queryOptions({ queryKey: ['users', id], queryFn: () => api.get('/users/{id}', { path: { id } }) });

export const accountHoldingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', id, 'holdings'],
    queryFn: () => api.get('/users/{id}/holdings', { path: { id } }),
  });

export const groupsQuery = () =>
  queryOptions({ queryKey: ['agency-groups'], queryFn: async () => (await api.get('/agency-groups')).items });

/** What hangs on an agency, with its id. */
export type AgencyHoldings = Answered<'/agencies/{id}/holdings'> & { readonly agencyId: string };

export const agencyHoldingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['agencies', id, 'holdings'],
    queryFn: async (): Promise<AgencyHoldings> => ({
      ...(await api.get('/agencies/{id}/holdings', { path: { id } })),
      agencyId: id,
    }),
  });

export type LearnedName = Listed<'/learned-names'>;

export const learnedNamesQuery = () =>
  queryOptions({ queryKey: ['learned-names'], queryFn: async () => (await api.get('/learned-names')).items });
