import { fork } from 'node:child_process';
import { extname, join, resolve } from 'node:path';
import type { Answer, FromJob, Job, Limits, Question } from '#libs/apart/job';
import { loadingSeconds } from '#libs/apart/job';

/** How a job ended. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** Nobody waits for it any more. */
  | { readonly kind: 'given-up' }
  | { readonly kind: 'exceeded'; readonly what: 'seconds' | 'megabytes'; readonly limit: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** What a job may ask of whoever gave it, by name. */
export type Answers = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>;

const extension = extname(__filename);
const host = join(__dirname, `host${extension}`);

/** Run from its sources, as tests do, the process needs them compiled on the way. */
const fromSources =
  extension === '.ts'
    ? ['--conditions=source', '--require', resolve(__dirname, '../testing/compile-on-require.cjs')]
    : [];

/** A process that the watching thread, the engine or the system ended had taken too much memory. */
const endedFor = (code: number | null, signal: string | null): boolean => signal !== null || code === 134;

/**
 * Does one job in a process of its own: whoever asks goes on meanwhile, and a job that takes more time or memory than
 * allowed costs no more than that process. It is given no environment, and so no secret.
 *
 * @param program path of the module, without extension, that exports `work`
 * @param input plain data; a copy goes to the process
 * @param answers what the job may ask meanwhile
 * @param givenUp ends the job
 */
export function runApart<T>(
  program: string,
  input: unknown,
  limits: Limits,
  answers: Answers = {},
  givenUp?: AbortSignal,
): Promise<Outcome<T>> {
  const { seconds, megabytes } = limits;
  const child = fork(host, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
    execArgv: [`--max-old-space-size=${megabytes}`, ...fromSources],
  });
  return new Promise((done) => {
    let timer: NodeJS.Timeout;
    let settled: Outcome<T> | undefined;
    /** Told once the process is gone, so that there are never more of them than were let in. */
    const settle = (outcome: Outcome<T>): Outcome<T> => {
      if (settled) return settled;
      settled = outcome;
      clearTimeout(timer);
      givenUp?.removeEventListener('abort', giveUp);
      child.kill('SIGKILL');
      return outcome;
    };
    const giveUp = (): void => void settle({ kind: 'given-up' });
    const within = (s: number): void => {
      clearTimeout(timer);
      if (settled) return;
      timer = setTimeout(() => settle({ kind: 'exceeded', what: 'seconds', limit: seconds }), s * 1000);
    };
    const send = (message: Job | Answer): void => {
      // A process that is gone is told by its end.
      if (child.connected) child.send(message, () => undefined);
    };
    const answer = async ({ id, name, given }: Question): Promise<void> => {
      try {
        send({ kind: 'answer', id, value: await answers[name]?.(...(given as never[])) });
      } catch (error) {
        settle({ kind: 'failed', reason: String(error) });
      }
    };
    within(loadingSeconds);
    givenUp?.addEventListener('abort', giveUp);
    if (givenUp?.aborted) giveUp();
    child.on('message', (message: FromJob) => {
      switch (message.kind) {
        case 'ready':
          return within(seconds);
        case 'question':
          return void answer(message);
        case 'done':
          return void settle({ kind: 'done', value: message.value as T });
        case 'too-long':
          return void settle({ kind: 'exceeded', what: 'megabytes', limit: message.megabytes });
        case 'failed':
          return void settle({ kind: 'failed', reason: message.reason });
      }
    });
    child.once('error', (error) => {
      const outcome = settle({ kind: 'failed', reason: error.message });
      // What never began does not end.
      if (child.pid === undefined) done(outcome);
    });
    child.once('exit', (code, signal) =>
      done(
        settle(
          endedFor(code, signal)
            ? { kind: 'exceeded', what: 'megabytes', limit: megabytes }
            : { kind: 'failed', reason: 'no answer' },
        ),
      ),
    );
    send({ kind: 'job', program: `${program}${extension}`, input, limits });
  });
}
