import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Job {
  /** The plan file's path. */
  readonly file: string;
  readonly times: number;
}

/** What a process of its own says of the files that it has read. */
export interface Reading {
  /** Of each time, in order; the first one compiles what it runs. */
  readonly milliseconds: readonly number[];
  readonly tasks: number;
  /** The most that the process has held in memory, itself included. */
  readonly peakMiB: number;
}

/** @throws Error where the file cannot be read as a plan */
export async function readInProcess(job: Job): Promise<Reading> {
  const child = fork(join(__dirname, 'reader-main.js'));
  const exited = once(child, 'exit');
  const told = new Promise<Reading>((resolve, reject) => {
    child.once('message', (reading: Reading) => resolve(reading));
    void exited.then(() => reject(new Error(`${job.file} could not be read`)));
  });
  child.send(job);
  const reading = await told;
  await exited;
  return reading;
}
