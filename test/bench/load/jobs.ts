/** Posts of several clients, each of which sends the next when it has the answer to the last. */
export interface CommandsJob {
  readonly kind: 'commands';
  readonly url: string;
  readonly seconds: number;
  readonly clients: readonly CommandsClient[];
  /** The n-th request of client c goes under the key `<keyPrefix>-<c>-<n>`. */
  readonly keyPrefix: string;
  /** After so many requests a client begins again with its first one; null: it never does. */
  readonly repeatAfter: number | null;
  readonly body: 'progress-report' | 'none';
  /** Any other answer fails the job. */
  readonly status: number;
}

export interface CommandsClient {
  readonly token: string;
  /** The n-th request goes to the n-th of them, again and again. */
  readonly paths: readonly string[];
}

/** One request of somebody who is signed in. */
export interface OnePost {
  readonly token: string;
  readonly path: string;
}

/** Products with a file each, all handed in at the same moment. */
export interface HandInJob {
  readonly kind: 'hand-in';
  readonly url: string;
  /** The n-th goes under the key `<keyPrefix>-<n>`. */
  readonly keyPrefix: string;
  readonly posts: readonly OnePost[];
}

/** Durable inserts of one row, each a transaction of its own. */
export interface InsertsJob {
  readonly kind: 'inserts';
  readonly databaseUrl: string;
  readonly seconds: number;
  readonly clients: number;
}

/** Temporal updates, each client with a workflow of its own. */
export interface UpdatesJob {
  readonly kind: 'updates';
  readonly address: string;
  readonly seconds: number;
  readonly workflowIds: readonly string[];
}

export type Job = CommandsJob | HandInJob | InsertsJob | UpdatesJob;

/** What a job did. */
export interface Done {
  readonly perSecond: number;
  /** What each client did. */
  readonly counts: readonly number[];
  /** Of every single piece, in milliseconds. */
  readonly latencies: readonly number[];
}

/** How the load's process answers: what was done, or why it could not be. */
export type Answer = { readonly done: Done } | { readonly error: string };
