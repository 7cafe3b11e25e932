import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Answered } from '#libs/api-client/routes';
import { api } from '../api/client';

/** The person's own account, with what they may do. */
export type Me = Answered<'/me'>;
/** What somebody may do beside plans and tasks, as the API names it. */
export type Permitted = Me['may'][number];

export const meQuery = () =>
  queryOptions({ queryKey: ['me'], queryFn: () => api.get('/me'), staleTime: 60_000 });

/** What the API lets the person do; nothing while it has not said. */
export const useMay = (): ((action: Permitted) => boolean) => {
  const { data } = useQuery(meQuery());
  return (action) => data?.may.includes(action) ?? false;
};
