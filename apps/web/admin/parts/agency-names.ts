import { useQuery } from '@tanstack/react-query';
import { agenciesQuery } from '../../api/queries';

/** The names of agencies by their ids; the id where one is not known (yet). */
export const useAgencyNames = (): ((id: string) => string) => {
  const { data } = useQuery(agenciesQuery());
  return (id) => data?.items.find((one) => one.id === id)?.name ?? id;
};
