import { ApiClient } from '#libs/api-client/client';
import { askToSignIn } from '../session/renewal';
import { spokenLanguage } from '../words/language';

/** The cookie that goes back in a header: see docs/adr/0025. */
export const csrfCookie = (): string | null =>
  /(?:^|; )dondoc_csrf=([^;]+)/u.exec(document.cookie)?.[1] ?? null;

const settings = { url: location.origin, token: null, csrf: csrfCookie, language: spokenLanguage };

/** The API of the origin that served the page; the browser brings the session. */
export const api = new ApiClient({ ...settings, again: askToSignIn });

/** The same for what begins and ends a session: nobody is asked to sign in for that. */
export const sessionApi = new ApiClient(settings);
