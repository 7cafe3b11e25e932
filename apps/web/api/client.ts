import { ApiClient } from '#libs/api-client/client';
import { spokenLanguage } from '../words/language';

/** The cookie that goes back in a header: see docs/adr/0025. */
export const csrfCookie = (): string | null => /(?:^|; )dondoc_csrf=([^;]+)/u.exec(document.cookie)?.[1] ?? null;

/** The API of the origin that served the page; the browser brings the session. */
export const api = new ApiClient({
  url: location.origin,
  token: null,
  csrf: csrfCookie,
  language: spokenLanguage,
});
