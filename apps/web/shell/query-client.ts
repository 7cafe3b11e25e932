import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiFailure } from '#libs/api-client/failure';

const isRefused = (error: unknown): boolean =>
  error instanceof ApiFailure && error.failure.kind === 'refused';

const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiFailure && error.failure.kind === 'refused' && error.failure.status === 401;

let signInAgain: () => void = () => undefined;

/** What is done when the API no longer knows the session. */
export const onSignedOut = (act: () => void): void => {
  signInAgain = act;
};

const onError = (error: unknown): void => {
  if (isSignedOut(error)) signInAgain();
};

/** What the API answered, for all pages. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays one; a server that is away may be back.
      retry: (count, error) => !isRefused(error) && count < 2,
    },
    mutations: { networkMode: 'always' },
  },
});
