import { spawn } from 'node:child_process';
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first executable of that name in a PATH. */
export function findOnPath(name: string, path: string): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, file))
    .find((candidate) => {
      try {
        accessSync(candidate, constants.X_OK);
        return statSync(candidate).isFile();
      } catch {
        return false;
      }
    });
}

export interface ToolResult {
  readonly ok: boolean;
  /** The end of what the tool said, for messages. */
  readonly output: string;
}

export interface ToolOptions {
  readonly cwd?: string;
  readonly env: Record<string, string>;
  readonly limitMs: number;
  /** Gives up when this folder has not changed in size for `stallMs`: an unreachable network may hang for minutes. */
  readonly progress?: { readonly folder: string; readonly stallMs: number };
}

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

/** Runs a tool within limits of time; never rejects. */
export function runTool(command: string, args: readonly string[], options: ToolOptions): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: options.env,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    const endWithUs = () => void child.kill('SIGKILL');
    process.once('exit', endWithUs);
    let output = '';
    const keep = (chunk: Buffer) => void (output = (output + chunk.toString()).slice(-4_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timers = [setTimeout(() => child.kill('SIGKILL'), options.limitMs)];
    const { progress } = options;
    if (progress) {
      let last = sizeOf(progress.folder);
      timers.push(
        setInterval(() => {
          const size = sizeOf(progress.folder);
          if (size === last) child.kill('SIGKILL');
          last = size;
        }, progress.stallMs),
      );
    }
    const end = (ok: boolean, said: string) => {
      process.off('exit', endWithUs);
      timers.forEach((timer) => clearInterval(timer));
      resolve({ ok, output: said });
    };
    child.once('error', (error) => end(false, error.message));
    child.once('close', (code) => end(code === 0, output));
  });
}
