import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliContext } from './context';
import { run } from './program';

/** What one command line said, and its exit code. */
export interface Heard {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'dondoc-cli-'));

/** Runs command lines in this process, each as a caller with this home folder and environment. */
export const caller = (
  environment: CliContext['environment'] = {},
  { home = newFolder(), secret = '' }: { home?: string; secret?: string } = {},
) => {
  const dondoc = async (...args: readonly string[]): Promise<Heard> => {
    const [out, err]: [string[], string[]] = [[], []];
    const io = {
      out: (text: string) => void out.push(text),
      err: (text: string) => void err.push(text),
      progress: () => undefined,
      columns: null,
      readSecret: () => Promise.resolve(secret),
    };
    const code = await run(args, {
      io,
      environment: { DONDOC_DATA: join(home, 'no-stack'), ...environment },
      home,
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  return { dondoc, home };
};
