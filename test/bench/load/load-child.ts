import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answer, Done, Job } from './jobs';
import { letGo } from './let-go';

/** The process of the clients. */
export interface LoadChild {
  /** Does one job; throws with what went wrong in it. */
  run(job: Job): Promise<Done>;
  stop(): Promise<void>;
}

export const startLoad = (): LoadChild => {
  const child = fork(join(__dirname, 'main.js'));
  let ended: string | undefined;
  child.once('exit', (code, signal) => (ended = `the process of the clients ended: ${signal ?? code}`));
  return {
    async run(job) {
      if (ended !== undefined) throw new Error(ended);
      const settled = new AbortController();
      const { signal } = settled;
      const answered = Promise.race([
        once(child, 'message', { signal }) as Promise<[Answer]>,
        once(child, 'exit', { signal }).then((): [Answer] => [{ error: String(ended) }]),
      ]);
      child.send(job);
      const [answer] = await answered;
      settled.abort();
      if ('error' in answer) throw new Error(answer.error);
      return answer.done;
    },
    stop: () => letGo(child),
  };
};
