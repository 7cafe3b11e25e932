import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiFailure } from '#libs/api-client/failure';
import { api } from '../api/client';
import { draftQuery } from './queries';

/** Somebody else changed the row meanwhile. */
export const isStale = (error: unknown): boolean =>
  error instanceof ApiFailure &&
  error.failure.kind === 'refused' &&
  (error.failure.code === 'DRAFT.ROW_CHANGED' || error.failure.status === 412);

interface Given {
  /** The rows themselves come and go: which places of the file they use changes with them. */
  readonly changesRows?: boolean;
}

/**
 * Gives commands on a draft: whatever one does, the draft is read again before the page goes on; also after a refusal, as it
 * says what has changed.
 */
export const useGive = (id: string, { changesRows = false }: Given = {}) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: () => Promise<unknown>) => order(),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: draftQuery(id).queryKey });
      void client.invalidateQueries({ queryKey: ['plans'] });
      if (changesRows) void client.invalidateQueries({ queryKey: ['draft-source', id] });
    },
  });
};

/** What was done to the plan last: who changed it while somebody else was typing. */
export const lastDeed = async (id: string): Promise<{ who: string; what: string } | null> => {
  const { items } = await api.get('/plans/{id}/history', { path: { id } });
  const last = items.at(-1);
  return last === undefined ? null : { who: last.actor.name, what: last.sentence };
};
