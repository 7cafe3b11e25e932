import type { IdempotentRequest } from '#libs/application/ports/ledger';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { orUnavailable } from '#libs/ledger/ledger-unavailable';
import { query, type Queries } from '#libs/ledger/rows';

const remember = `
  insert into ledger.requests (principal, command_id, request_hash) values ($1, $2, $3)
  on conflict do nothing`;

const hashes = `
  select request_hash as hash from ledger.requests where principal = $1 and command_id = $2
  union all
  select request_hash from ledger.commands where principal = $1 and command_id = $2`;

/**
 * Remembers a request that is not one command on one stream, so that its id stands for nothing else.
 *
 * @returns `COMMAND.ID_REUSED` when the id was used for another request; null for the first one and its repetitions
 */
export const claimRequest = (
  on: Queries,
  { principal, commandId, requestHash }: IdempotentRequest,
): Promise<Rejection | null> =>
  orUnavailable(async () => {
    await query(on, remember, [principal, commandId, requestHash]);
    const known = await query<{ hash: string }>(on, hashes, [principal, commandId]);
    return known.every(({ hash }) => hash === requestHash)
      ? null
      : reject('COMMAND.ID_REUSED', { commandId });
  });
