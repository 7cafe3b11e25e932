/** What goes to the process that does one job, and what comes back from it. */
export interface Job {
  readonly kind: 'job';
  /** Path of the module that exports `work`. */
  readonly program: string;
  readonly input: unknown;
  readonly limits: Limits;
}

export interface Limits {
  /** From when the program is loaded. */
  readonly seconds: number;
  /** Of the whole process, what lies outside of the heap included. */
  readonly megabytes: number;
}

/** Something that the job asks of whoever gave it. */
export interface Question {
  readonly kind: 'question';
  readonly id: number;
  readonly name: string;
  readonly given: readonly unknown[];
}

export type FromJob =
  | { readonly kind: 'ready' }
  | Question
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'too-long'; readonly megabytes: number }
  | { readonly kind: 'failed'; readonly reason: string };

export interface Answer {
  readonly kind: 'answer';
  readonly id: number;
  readonly value: unknown;
}

/** Asks whoever gave the job, by the name of the question. */
export type Ask = (name: string, ...given: readonly unknown[]) => Promise<unknown>;

/** What a program exports under the name `work`: plain data in, plain data out. */
export type Work<I, O> = (input: I, ask: Ask) => O | Promise<O>;

/** How long a process may take until its program is loaded. Run from sources it compiles them on the way. */
export const loadingSeconds = 60;

/** Of an answer: whoever takes it unpacks it at once, and everybody else waits for that. */
export const answerMegabytes = 16;
