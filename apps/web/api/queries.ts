import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Answered, Listed, Schema } from '#libs/api-client/routes';
import type { CommandEntries } from '#libs/contracts/commands/command';
import { endOfDay } from '#libs/domain/shared/time';
import { spokenLanguage } from '../words/language';
import { api } from './client';

export type WorkItem = Listed<'/worklist'>;
export type ListedTask = Listed<'/tasks'>;
export type Rail = Schema<'Rail'>;
export type Task = Answered<'/tasks/{id}'>;
export type Cycle = Task['cycles'][number];
export type Participant = Cycle['participants'][number];
/** Something that the person may do now: a command that people give, as no other is ever offered. */
export type Offer = Omit<Task['availableActions'][number], 'type'> & { readonly type: keyof CommandEntries };
export type HistoryItem = Listed<'/tasks/{id}/history'>;
export type Calendar = Listed<'/calendars'>;

const MINUTE = 60_000;

/** What is expected of the person; others change it meanwhile. */
export const worklistQuery = () =>
  queryOptions({
    queryKey: ['worklist'],
    queryFn: () => api.get('/worklist', { query: { limit: 500, rails: 'true' } }),
  });

/** @param day as of the end of which; null now */
export const taskQuery = (id: string, day: string | null) =>
  queryOptions({
    queryKey: ['task', id, day, spokenLanguage()],
    queryFn: () =>
      api.get('/tasks/{id}', { path: { id }, query: day === null ? {} : { asOf: endOfDay(day) } }),
  });

export type HistoryTopic = HistoryItem['topic'];

/** So many of a history are read at once; those of nearly all tasks are shorter. */
const AT_ONCE = 100;
/** The most that the API gives at once. */
const MOST = 500;

const known = (day: string | null) => (day === null ? {} : { asOf: endOfDay(day) });

/** What happened last, the newest first. */
export const historyQuery = (id: string, day: string | null) =>
  queryOptions({
    queryKey: ['history', id, day, spokenLanguage()],
    queryFn: () =>
      api.get('/tasks/{id}/history', {
        path: { id },
        query: { order: 'newest', limit: AT_ONCE, folded: 'true', ...known(day) },
      }),
  });

/** Reminders and escalations, where the history is longer than what is read of it at once. */
export const remindersQuery = (id: string, day: string | null) =>
  queryOptions({
    queryKey: ['history', id, day, 'reminders', spokenLanguage()],
    queryFn: () =>
      api.get('/tasks/{id}/history', {
        path: { id },
        query: { order: 'newest', limit: MOST, topic: 'reminders', ...known(day) },
      }),
  });

interface Asked {
  readonly topic: HistoryTopic | undefined;
  readonly day: string | null;
  /** As much at once as there can be. */
  readonly isWhole: boolean;
}

/** A history page by page, the newest first. */
export const historyPagesQuery = (id: string, { topic, day, isWhole }: Asked) =>
  infiniteQueryOptions({
    queryKey: ['history', id, day, 'pages', topic, isWhole, spokenLanguage()],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      api.get('/tasks/{id}/history', {
        path: { id },
        query: {
          order: 'newest',
          folded: 'true',
          limit: isWhole ? MOST : AT_ONCE / 2,
          topic,
          cursor,
          ...known(day),
        },
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** What happened after a version that somebody saw, up to one that is known by now. */
export const changesQuery = (id: string, since: number, version: number) =>
  queryOptions({
    queryKey: ['changes', id, since, version, spokenLanguage()],
    queryFn: () => api.get('/tasks/{id}/history', { path: { id }, query: { after: since, folded: 'true' } }),
  });

const kept = <T>(key: string): T | undefined => {
  const text = localStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as T);
};

const CALENDAR = 'dondoc.calendar';

/** The working calendar hardly ever changes: yesterday's is shown until today's has come. */
export const calendarQuery = () =>
  queryOptions({
    queryKey: ['calendar'],
    queryFn: async () => {
      const { items } = await api.get('/calendars');
      const calendar = items[0] ?? null;
      localStorage.setItem(CALENDAR, JSON.stringify(calendar));
      return calendar;
    },
    placeholderData: () => kept<Calendar | null>(CALENDAR),
    staleTime: 60 * MINUTE,
  });

export const agenciesQuery = () =>
  queryOptions({
    queryKey: ['agencies'],
    queryFn: () => api.get('/agencies'),
    staleTime: 10 * MINUTE,
  });

export const groupsQuery = () =>
  queryOptions({
    queryKey: ['agency-groups'],
    queryFn: () => api.get('/agency-groups'),
    staleTime: 10 * MINUTE,
  });

/** People whose account can be used, by words of their name or agency. */
export const peopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', q],
    queryFn: () => api.get('/people', { query: { q, limit: 20 } }),
    staleTime: MINUTE,
  });

export const policyQuery = (id: string) =>
  queryOptions({
    queryKey: ['policy', id],
    queryFn: () => api.get('/policies/{id}', { path: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
