import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '#libs/api-client/client';
import { ApiFailure, type Failure } from '#libs/api-client/failure';
import { sendOrder } from '../api/orders';
import type { Offer } from '../api/queries';
import { dismiss, postpone } from '../parts/postponed';
import { arrived, forgetUpload } from '../upload/file-upload';
import { isPostponed } from './design';
import { orderOf, type Filled } from './send';

export const failureOf = (error: unknown): Failure | null =>
  error instanceof ApiFailure ? error.failure : null;

/** Somebody else was faster: what is shown is no longer so. */
export const hasChanged = (error: unknown): boolean => {
  const failure = failureOf(error);
  return failure?.kind === 'refused' && (failure.status === 409 || failure.status === 412);
};

/** What had arrived was forgotten meanwhile: the next attempt sends it anew. */
const isGone = (error: unknown): boolean => {
  const failure = failureOf(error);
  return failure?.kind === 'refused' && failure.code === 'UPLOAD.NOT_FOUND';
};

interface Given {
  /** The verb and the task, as they are named while it can be taken back. */
  readonly act: string;
  readonly title: string;
  readonly offer: Offer;
  readonly onDone: () => void;
}

/** The address of a form. */
export const addressOfForm = (taskId: string, { type, n }: Pick<Offer, 'type' | 'n'>): string =>
  `/tasks/${taskId}?act=${type}${n === null ? '' : `&n=${n}`}`;

const postponedOf = async (filled: Filled, key: string, { act, title }: Given) => {
  const order = orderOf(filled, { key, uploads: [] });
  const body = order.body as Readonly<Record<string, unknown>>;
  const address = addressOfForm(filled.task.id, filled.offer);
  const outcome = await postpone({ order: { ...order, body }, act, title, address, takesFocus: true });
  if (outcome.kind !== 'failed') return outcome.kind;
  // The form tells it.
  dismiss(key);
  throw outcome.error;
};

/** Sends a form: at once, or after the seconds in which it can be taken back. */
export const useAttempt = (given: Given) => {
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  return useMutation({
    mutationFn: async (filled: Filled) => {
      if (isPostponed(given.offer.type)) return postponedOf(filled, key, given);
      await sendOrder(orderOf(filled, { key, uploads: await arrived(filled.files) }));
      return 'sent';
    },
    onSuccess: async (outcome) => {
      setKey(newKey());
      if (outcome === 'taken-back') return;
      given.onDone();
      await queries.invalidateQueries();
    },
    onError: (error, { task, files }) => {
      if (isGone(error)) files.forEach(forgetUpload);
      // What was refused was not done: other words may follow under another key.
      if (failureOf(error)?.kind === 'refused') setKey(newKey());
      if (hasChanged(error)) void queries.invalidateQueries({ queryKey: ['task', task.id] });
    },
  });
};
