import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Answered } from '#libs/api-client/routes';
import { endOfDay } from '#libs/domain/shared/time';
import { byPages } from '../api/by-pages';
import { api } from '../api/client';
import type { BoardScope, FigureSearch } from './search';

export type Board = Answered<'/committee'>;
export type BoardTask = Board['late'][number];
export type Changes = NonNullable<Board['changes']>;
export type Waiting = Board['waiting'][number];
export type HeatRow = Board['heat'][number];

const scopeOf = ({ asOf, ...scope }: BoardScope) => ({
  ...scope,
  ...(asOf !== undefined && { asOf: endOfDay(asOf) }),
});

/** @param since a day, with what has changed since its end */
export const boardQuery = (scope: BoardScope, since: string) =>
  queryOptions({
    queryKey: ['committee', scope, since],
    queryFn: () => api.get('/committee', { query: { ...scopeOf(scope), since: endOfDay(since) } }),
  });

/** The tasks behind a figure. */
export const figureQuery = ({ plan, agency, field, asOf, since, ...figure }: FigureSearch) => {
  const scope = {
    ...(plan && { plan }),
    ...(agency && { agency }),
    ...(field && { field }),
    ...(asOf && { asOf }),
  };
  return infiniteQueryOptions({
    queryKey: ['committee', 'tasks', scope, figure, since],
    queryFn: ({ pageParam }) =>
      api.get('/committee/tasks', {
        query: {
          ...scopeOf(scope),
          ...figure,
          ...(since !== undefined && { since: endOfDay(since) }),
          limit: 50,
          cursor: pageParam ?? undefined,
        },
      }),
    ...byPages,
  });
};

export const planChoices = () =>
  queryOptions({ queryKey: ['plans', 'choices'], queryFn: () => api.get('/plans'), staleTime: 60_000 });
