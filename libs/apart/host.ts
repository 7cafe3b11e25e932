import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import {
  answerMegabytes,
  loadingSeconds,
  type Answer,
  type Ask,
  type FromJob,
  type Job,
  type Work,
} from '#libs/apart/job';

/** Ends the process from a thread of its own, as the one that works may be too busy to end itself. */
const watcher = `
  const { workerData: { bytes, ms } } = require('node:worker_threads');
  const end = () => process.kill(process.pid, 'SIGKILL');
  setInterval(() => { if (process.memoryUsage.rss() > bytes) end(); }, 20);
  setTimeout(end, ms);
`;

const watch = ({ seconds, megabytes }: Job['limits']): void => {
  const workerData = { bytes: megabytes * 1024 * 1024, ms: (loadingSeconds + seconds + 5) * 1000 };
  new Worker(watcher, { eval: true, workerData }).unref();
  try {
    // Where the machine itself runs out of memory first, Linux shall end this process and no other.
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // Other systems have no such file.
  }
};

const send = (message: FromJob): Promise<void> =>
  new Promise((sent) => {
    if (process.send) process.send(message, () => sent());
    else sent();
  });

const questions = new Map<number, (value: unknown) => void>();
const ask: Ask = (name, ...given) =>
  new Promise((answered) => {
    const id = questions.size === 0 ? 1 : Math.max(...questions.keys()) + 1;
    questions.set(id, answered);
    void send({ kind: 'question', id, name, given });
  });

const take = async ({ program, input, limits }: Job): Promise<void> => {
  watch(limits);
  const { work } = createRequire(__filename)(program) as { readonly work: Work<unknown, unknown> };
  await send({ kind: 'ready' });
  const value = await work(input, ask);
  const long = serialize(value).length > answerMegabytes * 1024 * 1024;
  await send(long ? { kind: 'too-long', megabytes: answerMegabytes } : { kind: 'done', value });
};

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200);

process.on('message', (message: Job | Answer) => {
  if (message.kind === 'answer') {
    questions.get(message.id)?.(message.value);
    questions.delete(message.id);
    return;
  }
  void take(message)
    .catch((error: unknown) => send({ kind: 'failed', reason: reasonOf(error) }))
    .finally(() => process.exit());
});
process.on('disconnect', () => process.exit());
