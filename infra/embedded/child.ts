import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** How a process ended: its exit code or the signal that ended it, or why it never started. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly error?: Error;
}

/** A process that belongs to this one and does not outlive it. */
export interface Child {
  readonly pid: number;
  /** Settles when the process is gone; never rejects. */
  readonly exited: Promise<Exit>;
  isRunning(): boolean;
  kill(signal: NodeJS.Signals): void;
  /** Asks with `signal`, insists with SIGKILL after `graceMs`, and returns when the process is gone. */
  stop(signal: NodeJS.Signals, graceMs: number): Promise<void>;
}

export interface ChildOptions {
  /** Output of the process is appended here. */
  readonly logFile: string;
  readonly env: Record<string, string>;
  readonly cwd?: string;
  readonly identity?: { readonly uid: number; readonly gid: number } | undefined;
  /** What the process gets when its parent dies without stopping it. */
  readonly orphanSignal: 'INT' | 'TERM';
  /** Its parent may end while it runs, and then ends it. */
  readonly isBackground?: boolean;
}

const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

// A parent that gets SIGKILL cannot clean up. The guard blocks on a pipe that only the parent holds open: its
// end means that the parent is gone, however it went.
const GUARD = `trap '' INT TERM HUP; read -r _; kill -s "$2" "$1"; n=0
while kill -0 "$1" && [ $n -lt 20 ]; do sleep 1; n=$((n+1)); done; kill -s KILL "$1"`;

function guard(pid: number, signal: string): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const watcher = spawn('/bin/sh', ['-c', GUARD, 'guard', String(pid), signal], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => undefined);
  watcher.stdin.on('error', () => undefined);
  (watcher.stdin as unknown as { unref(): void }).unref();
  watcher.unref();
  return watcher;
}

/** Starts a process in its own group, so that Ctrl-C reaches only the parent, which stops the rest in order. */
export function startChild(command: string, args: readonly string[], options: ChildOptions): Child {
  const log = openLog(options.logFile);
  const child = spawn(command, args, {
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log],
    env: options.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.identity ?? {}),
  });
  closeSync(log);
  if (options.isBackground === true) child.unref();
  const watcher = child.pid === undefined ? undefined : guard(child.pid, options.orphanSignal);
  let running = child.pid !== undefined;
  const exited = new Promise<Exit>((resolve) => {
    const end = (exit: Exit) => {
      running = false;
      watcher?.kill('SIGKILL');
      resolve(exit);
    };
    child.once('error', (error) => end({ code: null, signal: null, error }));
    child.once('exit', (code, signal) => end({ code, signal }));
  });
  const kill = (signal: NodeJS.Signals) => void (running && child.kill(signal));
  return {
    pid: child.pid ?? 0,
    exited,
    isRunning: () => running,
    kill,
    async stop(signal, graceMs) {
      kill(signal);
      const insist = setTimeout(() => kill('SIGKILL'), graceMs);
      await exited;
      clearTimeout(insist);
    },
  };
}

/** The last lines of a log, for the message about a process that failed. */
export function lastLines(logFile: string, count = 12): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
