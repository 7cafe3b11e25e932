import { Client, type ClientConfig } from 'pg';

type Answered = (error: Error | null, answer?: unknown) => void;
type Ask = (statement: unknown, values: unknown, answered: Answered) => void;

export interface ImpatientClientConfig extends ClientConfig {
  /** The longest wait for an answer, in milliseconds; absent: for ever. */
  readonly answerMs?: number;
}

/**
 * Gives its connection up when an answer does not come within `answerMs`. The driver alone (`query_timeout`) would
 * keep it: the late answer, and the transaction that is still open, would belong to whoever uses the connection next.
 *
 * Whoever wants the answer is named with the statement. The driver's own promises and timeouts are put onto it
 * afterwards, and rows that come to it then outlive two collections of young objects: all that is ever read would
 * lie about until a collection of everything (measured: 27 MB for each 10,000 tasks, now less than 1 MB).
 */
export class ImpatientClient extends Client {
  constructor(config: ImpatientClientConfig) {
    const { answerMs, ...known } = config;
    super(known);
    const ask = this.query.bind(this) as Ask;
    const impatient = async (statement: unknown, values: unknown): Promise<unknown> => {
      let limit: NodeJS.Timeout | undefined;
      try {
        return await new Promise((resolve, reject) => {
          const giveUp = (): void => {
            reject(new Error('Query read timeout'));
            // While a statement is under way this breaks the connection at once; the pool then forgets it.
            void this.end();
          };
          if (answerMs !== undefined) limit = setTimeout(giveUp, answerMs);
          ask(statement, values, (error, answer) => (error ? reject(error) : resolve(answer)));
        });
      } catch (error) {
        // From where it was asked rather than from where the answer was read.
        if (error instanceof Error) Error.captureStackTrace(error);
        throw error;
      } finally {
        clearTimeout(limit);
      }
    };
    const heard = (answer: Promise<unknown>, answered: Answered): void =>
      void answer.then((value) => answered(null, value), answered);
    this.query = ((statement: unknown, ...rest: readonly unknown[]) => {
      const answered = rest.find((each) => typeof each === 'function') as Answered | undefined;
      const [values] = rest.filter((each) => each !== answered);
      const answer = impatient(statement, values);
      return answered ? heard(answer, answered) : answer;
    }) as Client['query'];
  }
}
