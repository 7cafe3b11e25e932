import { queryOptions } from '@tanstack/react-query';
import type { Answered, Listed, Schema } from '#libs/api-client/routes';
import { api } from '../api/client';
import type { Part } from './search';

export type Draft = Answered<'/plans/{id}/draft'>;
export type Doubt = Draft['openFindings'][number];
export type TaskRow = Draft['tasks'][number];
export type DutyRow = Draft['duties'][number];
export type ReportRow = Draft['reporting'][number];
export type TargetRow = Draft['targets'][number];
export type Row = TaskRow | DutyRow | ReportRow | TargetRow;
export type Unit = Schema<'ParsedUnit'>;
export type Changes = Schema<'ProposedChanges'>;
export type Source = Answered<'/plans/{id}/draft/source'>;
export type SourceBlock = Source['blocks'][number];
export type SourceUse = Schema<'SourceUse'>;
export type Rehearsal = Answered<'/plans/{id}/rehearsal'>;
export type Activation = Answered<'/plans/{id}/activation'>;
export type PlanListed = Listed<'/plans'>;

const HALF_A_MINUTE = 30_000;
const TEN_MINUTES = 600_000;

/** Others may work on the same draft: what they did is seen without asking. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: () => api.get('/plans/{id}/draft', { path: { id } }),
    refetchInterval: HALF_A_MINUTE,
  });

/** The file does not change; what was made of it does with the rows. */
export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft-source', id],
    queryFn: () => api.get('/plans/{id}/draft/source', { path: { id } }),
    staleTime: TEN_MINUTES,
  });

export const plansQuery = () =>
  queryOptions({ queryKey: ['plans', 'drafts'], queryFn: () => api.get('/plans') });

export const supervisorsQuery = () =>
  queryOptions({
    queryKey: ['people', 'supervisor'],
    queryFn: () => api.get('/people', { query: { role: 'supervisor', limit: 50 } }),
    staleTime: TEN_MINUTES,
  });

export const policiesQuery = () =>
  queryOptions({ queryKey: ['policies'], queryFn: () => api.get('/policies'), staleTime: TEN_MINUTES });

/** @param version of the draft: what would be sent follows from it */
export const rehearsalQuery = (id: string, version: number, acknowledged: boolean) =>
  queryOptions({
    queryKey: ['rehearsal', id, version, acknowledged],
    queryFn: () =>
      api.get('/plans/{id}/rehearsal', {
        path: { id },
        query: { limit: 60, ...(acknowledged && { acknowledged: 'true' }) },
      }),
    staleTime: TEN_MINUTES,
  });

const SECOND = 1_000;

/** How far the activation is; asked again until it is over, whoever began it. */
export const activationQuery = (id: string) =>
  queryOptions({
    queryKey: ['activation', id],
    queryFn: () => api.get('/plans/{id}/activation', { path: { id } }),
    refetchInterval: ({ state }) => (state.data?.kind === 'activating' ? SECOND : false),
  });

export const differenceQuery = (id: string, against: string | undefined) =>
  queryOptions({
    queryKey: ['plan-difference', id, against],
    queryFn: () => api.get('/plans/{id}/difference', { path: { id }, query: { against } }),
  });

/** Whether the person may give a command on the draft now. */
export const mayGive = ({ offers }: Pick<Draft, 'offers'>, name: string): boolean =>
  offers.some((offer) => offer.name === name);

/** How findings name a row: an annex task by its key, other rows with their part. */
export const nameOfRow = (part: Part, key: string): string => (part === 'tasks' ? key : `${part}/${key}`);

export const rowNamed = (draft: Draft, name: string): { readonly part: Part; readonly row: Row } | null => {
  const slash = name.indexOf('/');
  const named = (['duties', 'reporting', 'targets'] as const).find((one) => name.startsWith(`${one}/`));
  const part: Part = named ?? 'tasks';
  const key = named === undefined ? name : name.slice(slash + 1);
  const rows: readonly Row[] = draft[part];
  const row = rows.find((one) => one.key === key);
  return row === undefined ? null : { part, row };
};

/** What a row says, in whatever list it stands. */
export const titleOf = (row: Row): string => ('title' in row ? row.title : row.text);
export const leadsOf = (row: Row): readonly Unit[] => ('from' in row ? row.from : row.leads);
