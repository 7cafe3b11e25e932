import { Client, type ClientConfig } from 'pg';

type Ask = (...args: unknown[]) => unknown;

const isReadTimeout = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Query read timeout';

/**
 * Gives its connection up when an answer does not come within `query_timeout`. The driver alone would keep it:
 * the late answer, and the transaction that is still open, would belong to whoever uses the connection next.
 */
export class ImpatientClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as Ask;
    const impatient: Ask = (...args) => {
      const answer = ask(...args);
      if (answer instanceof Promise)
        answer.catch((error: unknown) => {
          // While a query is active this breaks the connection at once; the pool then forgets it.
          if (isReadTimeout(error)) void this.end();
        });
      return answer;
    };
    this.query = impatient as Client['query'];
  }
}
