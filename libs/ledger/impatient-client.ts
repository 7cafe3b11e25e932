import { Client, type ClientConfig } from 'pg';

type Answered = (error: Error | null, answer?: unknown) => void;

export interface ImpatientClientConfig extends ClientConfig {
  /** The longest wait for an answer, in milliseconds; absent: for ever. */
  readonly answerMs?: number;
}

/**
 * Breaks its connection where an answer does not come within `answerMs`, as the driver's `query_timeout` does to a
 * pipelined connection: whatever it was asked fails with "Connection terminated", and the pool forgets it.
 *
 * The driver's own option would do, but for what it keeps: it wraps whoever waits after the statement was made, and the
 * rows that are read then live until a collection of everything (docs/adr/0019 has the figures).
 */
export class ImpatientClient extends Client {
  private readonly answerMs: number | undefined;

  constructor({ answerMs, ...known }: ImpatientClientConfig) {
    super(known);
    this.answerMs = answerMs;
  }

  override query(...asked: readonly unknown[]): never {
    const ask = super.query.bind(this) as (...given: readonly unknown[]) => unknown;
    if (this.answerMs === undefined) return ask(...asked) as never;
    const limit = setTimeout(() => this.breakOff(), this.answerMs);
    const heard = asked.at(-1);
    if (typeof heard !== 'function')
      return (ask(...asked) as Promise<unknown>).finally(() => clearTimeout(limit)) as never;
    const answered: Answered = (error, answer) => {
      clearTimeout(limit);
      (heard as Answered)(error, answer);
    };
    return ask(...asked.slice(0, -1), answered) as never;
  }

  /** Ends in order, so that nobody is told of an error besides those who wait; the server is not waited for. */
  private breakOff(): void {
    void this.end();
    this.connection.stream.destroy();
  }
}
