import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** What a command says and asks; tests give their own. */
export interface Io {
  /** The answer: standard output, one line feed added. */
  out(text: string): void;
  /** Remarks, progress and refusals: standard error, one line feed added. */
  err(text: string): void;
  /** Replaces the line that the last call wrote; nothing happens unless a person watches. */
  progress(text: string): void;
  /** Columns of the terminal; null in a pipe. */
  readonly columns: number | null;
  /** Asks without echo on a terminal; in a pipe reads the first line. */
  readSecret(prompt: string): Promise<string>;
}

const silent = new Writable({ write: (_chunk, _encoding, done) => done() });

/** Asks on standard error, so that the answer can be sent elsewhere meanwhile. */
const readSecret = async (prompt: string): Promise<string> => {
  const { stdin, stderr } = process;
  const terminal = stdin.isTTY;
  if (terminal) stderr.write(prompt);
  const lines = createInterface({ input: stdin, output: silent, terminal });
  try {
    return await new Promise<string>((resolve) => {
      lines.once('line', resolve);
      lines.once('close', () => resolve(''));
      lines.once('SIGINT', () => process.exit(130));
    });
  } finally {
    lines.close();
    if (terminal) stderr.write('\n');
  }
};

/** The process's own streams. A reader that has seen enough (`| head`) is no failure. */
export const processIo = (): Io => {
  const { stdout, stderr } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  let shown = '';
  const clear = () => {
    if (shown !== '') stderr.write(`\r${' '.repeat(shown.length)}\r`);
    shown = '';
  };
  return {
    out: (text) => {
      clear();
      stdout.write(`${text}\n`);
    },
    err: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      clear();
      stderr.write(text);
      shown = text;
    },
    columns: stdout.isTTY ? stdout.columns : null,
    readSecret,
  };
};
