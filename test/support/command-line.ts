import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { childEnvironment } from '#libs/config/config';

/** What a command line said, and its exit code. */
export interface Heard {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const program = resolve(__dirname, '../../infra/bin/dondoc.mjs');

/** Runs `dondoc` as a process of its own. */
export async function dondoc(
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Heard> {
  const child = spawn(process.execPath, [program, ...args], {
    env: childEnvironment({ NODE_OPTIONS: undefined, ...environment }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}
