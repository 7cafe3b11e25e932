import { newKey } from '#libs/api-client/client';
import { ApiFailure, refusalIn, unanswered } from '#libs/api-client/failure';
import type { Answered } from '#libs/api-client/routes';
import { csrfCookie } from '../api/client';
import { spokenLanguage } from '../words/language';

export type Imported = Answered<'/plans', 'post'>;

/** Where the same bytes are a plan already: which one. */
export class KnownFile extends Error {
  constructor(readonly planId: string) {
    super(planId);
  }
}

const ALREADY = 'PLAN.ALREADY_IMPORTED';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const failureOf = (status: number, address: string, body: unknown): Error => {
  const { code, facts } = (body ?? {}) as { code?: string; facts?: { planId?: string } };
  if (code === ALREADY && facts?.planId !== undefined) return new KnownFile(facts.planId);
  return new ApiFailure(refusalIn({ status, url: address } as Response, body));
};

/**
 * Sends a plan's file and tells how far it is, which `fetch` does not.
 *
 * @param sent from 0 to 1; at 1 the server has it, and reads it
 */
export const importFile = (
  file: File,
  replaces: string | undefined,
  sent: (share: number) => void,
): Promise<Imported> =>
  new Promise((resolve, reject) => {
    const query = replaces === undefined ? '' : `?replaces=${encodeURIComponent(replaces)}`;
    const address = `${location.origin}/api/v1/plans${query}`;
    const form = new FormData();
    form.set('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', spokenLanguage());
    request.setRequestHeader('idempotency-key', newKey());
    const csrf = csrfCookie();
    if (csrf !== null) request.setRequestHeader('x-csrf-token', csrf);
    request.upload.onprogress = ({ loaded, total }) => sent(total === 0 ? 0 : loaded / total);
    request.upload.onload = () => sent(1);
    request.onerror = () => reject(new ApiFailure(unanswered(address, null)));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as Imported);
      else reject(failureOf(request.status, address, body));
    };
    request.send(form);
  });
