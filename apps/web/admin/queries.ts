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

export const policiesQuery = () =>
  queryOptions({ queryKey: ['policies'], queryFn: async () => (await api.get('/policies')).items });

const MINUTE = 60_000;

export const checkpointsQuery = () =>
  queryOptions({
    queryKey: ['checkpoints'],
    queryFn: async () => (await api.get('/ledger/checkpoints')).items,
  });

export const systemQuery = () =>
  queryOptions({ queryKey: ['system'], queryFn: () => api.get('/system'), refetchInterval: MINUTE });

export type Mail = Listed<'/demo/mailbox'>;

export const mailboxQuery = () =>
  queryOptions({
    queryKey: ['mailbox'],
    queryFn: async () => (await api.get('/demo/mailbox')).items,
    refetchInterval: MINUTE,
  });
