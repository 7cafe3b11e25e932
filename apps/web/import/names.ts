import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { agenciesQuery, groupsQuery } from '../api/queries';
import type { Unit } from './queries';

/** The directory as rows name it. */
export interface Directory {
  readonly names: ReadonlyMap<string, string>;
  readonly isGroup: (id: string) => boolean;
}

export const useDirectory = (): Directory => {
  const { data: agencies } = useQuery(agenciesQuery());
  const { data: groups } = useQuery(groupsQuery());
  return useMemo(() => {
    const all = [...(agencies?.items ?? []), ...(groups?.items ?? [])];
    const grouped = new Set((groups?.items ?? []).map(({ id }) => id));
    return { names: new Map(all.map(({ id, name }) => [id, name])), isGroup: (id) => grouped.has(id) };
  }, [agencies, groups]);
};

/** A unit as a row or a proposal names it. */
export type NamedUnit = { readonly [Field in keyof Unit]?: Unit[Field] | undefined };

export const isKnown = ({ agencyId, groupId }: NamedUnit): boolean => (agencyId ?? groupId ?? null) !== null;

export const nameOf = ({ names }: Directory, { agencyId, groupId, text = '' }: NamedUnit): string => {
  const id = agencyId ?? groupId ?? null;
  return (id === null ? undefined : names.get(id)) ?? text;
};
