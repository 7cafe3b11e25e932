import { ApiFailure, refusalIn, unanswered } from '#libs/api-client/failure';
import type { Answered } from '#libs/api-client/routes';
import { csrfCookie } from '../api/client';
import { spokenLanguage } from '../words/language';

export type UploadState = Answered<'/uploads/{id}'>;

/** Longer than this a part takes on no line that works. */
const PART_LIMIT_MS = 60_000;

/**
 * Sends a part of a file, which the client of the API cannot, as it sends JSON and forms.
 *
 * @throws ApiFailure
 */
export const sendPart = async (
  { id, offset }: Pick<UploadState, 'id' | 'offset'>,
  part: Blob,
  signal: AbortSignal,
): Promise<UploadState> => {
  const address = `/api/v1/uploads/${id}?offset=${offset}`;
  const csrf = csrfCookie();
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'accept-language': spokenLanguage(),
    ...(csrf !== null && { 'x-csrf-token': csrf }),
  };
  const ended = AbortSignal.any([signal, AbortSignal.timeout(PART_LIMIT_MS)]);
  const response = await fetch(address, { method: 'PATCH', headers, body: part, signal: ended }).catch(
    (error: unknown) => {
      throw new ApiFailure(unanswered(location.origin, error));
    },
  );
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiFailure(refusalIn(response, answer));
  return answer as UploadState;
};
