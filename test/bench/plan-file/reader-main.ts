import { readFileSync } from 'node:fs';
import { isRejection } from '#libs/domain/shared/rejection';
import { seedNames } from '#libs/plan-import/built-in-directory/directory';
import { parsePlan } from '#libs/plan-import/parse-plan';
import type { Job, Reading } from './read-in-process';

/** Reads the file as often as asked, one after the other, and tells how long each time took. */
async function read({ file, times }: Job): Promise<Reading> {
  const milliseconds: number[] = [];
  let tasks = 0;
  for (let time = 0; time < times; time += 1) {
    const bytes = readFileSync(file);
    const begun = performance.now();
    const plan = await parsePlan(bytes, { fileName: file, directory: seedNames });
    milliseconds.push(performance.now() - begun);
    if (isRejection(plan)) throw new Error(`${plan.code} ${JSON.stringify(plan.facts)}`);
    tasks = plan.tasks.length;
  }
  // The most that this program itself has held; what its parent held before it began does not count.
  const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return { milliseconds, tasks, peakMiB: Number(kib) / 1_024 };
}

process.once('message', (job: Job) => {
  read(job).then(
    (reading) => process.send?.(reading, () => process.exit()),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
