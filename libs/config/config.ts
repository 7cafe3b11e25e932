import { z } from 'zod';

/** One variable that is missing or wrong. */
export interface ConfigProblem {
  readonly variable: string;
  readonly message: string;
}

/** The environment cannot be used: every offending variable is named at once, values are never printed. */
export class ConfigError extends Error {
  readonly code = 'CONFIG.INVALID';

  constructor(readonly problems: readonly ConfigProblem[]) {
    super(
      ['CONFIG.INVALID', ...problems.map((problem) => `  ${problem.variable}: ${problem.message}`)].join(
        '\n',
      ),
    );
    this.name = 'ConfigError';
  }
}

const MEGABYTE = 1024 * 1024;
const portNumber = z.coerce.number().int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().min(0).max(600_000);
const count = z.coerce.number().int().positive();
const byteCount = count;
const url = (...protocols: string[]) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      message: `must be an address that starts with ${protocols.map((name) => `${name}//`).join(' or ')}`,
    })
    .optional();
const address = z.string().regex(/^[^\s:/]+:\d+$|^\[[^\]]+\]:\d+$/, 'must be host:port');
const signingKey = z
  .base64()
  .refine((value) => Buffer.from(value, 'base64').length >= 32, 'must be base64 of at least 32 random bytes');

const schema = z.object({
  /** Public port of web and API; the only port that is not chosen free. */
  PORT: portNumber.default(8080),
  /** Folder that holds everything the embedded stack must not lose, and uploaded files. */
  DONDOC_DATA: z.string().default('.dondoc'),
  /** Runtime role of API and worker: owns no table. */
  DATABASE_URL: url('postgres:', 'postgresql:'),
  /** Owner of the tables, for migrations only. */
  DATABASE_ADMIN_URL: url('postgres:', 'postgresql:'),
  /** Longest waits for the database before a request fails with 503, in milliseconds; 0 waits for ever. */
  DATABASE_CONNECT_TIMEOUT_MS: milliseconds.default(3_000),
  DATABASE_STATEMENT_TIMEOUT_MS: milliseconds.default(10_000),
  DATABASE_LOCK_TIMEOUT_MS: milliseconds.default(5_000),
  DATABASE_IDLE_TRANSACTION_TIMEOUT_MS: milliseconds.default(15_000),
  /** From this age of an open write transaction on, health says that subscribers stand still. */
  FEED_STALL_SECONDS: z.coerce.number().positive().default(30),
  /** Where a process answers `/metrics`; without a port it does not. */
  METRICS_PORT: portNumber.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  /** The worker's METRICS_PORT where `npm start` runs it beside the API, whose own that is. */
  WORKER_METRICS_PORT: portNumber.optional(),
  TEMPORAL_ADDRESS: address.optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_TASK_QUEUE: z.string().default('dondoc'),
  /** After which time an attempt of a process counts as lost, where that is sooner than as usual (10 seconds to 5 minutes). */
  TEMPORAL_ATTEMPT_LIMIT_SECONDS: z.coerce.number().positive().optional(),
  /** Processes that a worker keeps in memory between their wake-ups; absent: a thousand. */
  WORKER_CACHED_PROCESSES: z.coerce.number().int().min(0).optional(),
  /** A step that is this late was not on its way: its nudge or its process was lost, and is made good. */
  WATCHDOG_LATE_SECONDS: z.coerce.number().int().positive().default(300),
  /** Path of a `temporal` executable for the embedded stack. */
  TEMPORAL_CLI: z.string().optional(),
  SMTP_URL: url('smtp:', 'smtps:'),
  MAIL_FROM: z.string().default('Đôn Đốc <don-doc@localhost.localdomain>'),
  /** Where people reach the web application; links in messages start with it. */
  PUBLIC_URL: url('http:', 'https:'),
  /** Signs sessions. */
  DONDOC_TOKEN_KEY: signingKey.optional(),
  /** Ed25519 private key (PEM) that signs checkpoints; must be out of reach of the database's roles. */
  DONDOC_CHECKPOINT_KEY_FILE: z.string().optional(),
  /** Public keys (PEM, any number) that signed before it; by default the same name with `.old` after it. */
  DONDOC_CHECKPOINT_OLD_KEYS_FILE: z.string().optional(),
  DONDOC_DEMO_PASSWORD: z.string().optional(),
  DONDOC_ADMIN_PASSWORD: z.string().min(8).optional(),
  /** Where the embedded SMTP listener keeps what arrived; absent when mail goes elsewhere. */
  DONDOC_MAILBOX_DIR: z.string().optional(),
  UPLOAD_LIMIT_BYTES: byteCount.default(50 * MEGABYTE),
  IMPORT_LIMIT_BYTES: byteCount.default(20 * MEGABYTE),
  /** All parts of a Word or Excel file together, unpacked. */
  IMPORT_LIMIT_INFLATED_BYTES: byteCount.default(64 * MEGABYTE),
  IMPORT_LIMIT_PAGES: count.default(1000),
  /** Places in all tables of a plan file together. */
  IMPORT_LIMIT_CELLS: count.default(200_000),
  IMPORT_LIMIT_CELL_CHARACTERS: count.default(100_000),
  /** Time that reading one file may take, and memory of the process that reads it. */
  IMPORT_LIMIT_SECONDS: count.default(8),
  IMPORT_LIMIT_MEGABYTES: count.default(512),
  /** Requests of one account within a minute; what comes above is refused. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(12_000),
  /** Streams of changes that one process keeps open, and those of one account among them. */
  LIVE_STREAMS_MAX: count.default(2_000),
  LIVE_STREAMS_PER_ACCOUNT: count.default(12),
  /** Days after which the worker removes refusals and sign-ins from the audit log; absent: it keeps them all. */
  AUDIT_RETENTION_DAYS: z.coerce.number().int().min(30).max(36_500).optional(),
  /** For tests: every answer is held against its published schema, and fails where it is another. */
  DONDOC_CHECK_ANSWERS: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** For the command line: which server to talk to, and as whom. */
  DONDOC_URL: url('http:', 'https:'),
  DONDOC_TOKEN: z.string().optional(),
  /** Its language, before that of the account, and the language of `npm start`. */
  DONDOC_LANG: z.enum(['vi', 'en']).optional(),
  DONDOC_PASSWORD: z.string().optional(),
  /** Of an account whose password is set, in place of being asked. */
  DONDOC_NEW_PASSWORD: z.string().optional(),
  XDG_CACHE_HOME: z.string().optional(),
  PATH: z.string().default(''),
});

/** The validated configuration; its keys are the names of the variables. */
export type Config = Readonly<z.infer<typeof schema>>;

/**
 * Reads and validates the configuration. A variable that is set to the empty string counts as not set, as
 * compose files and CI systems pass unset variables that way.
 *
 * @throws ConfigError (`CONFIG.INVALID`) that names each wrong variable.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => ({ variable: issue.path.join('.'), message: issue.message })),
  );
}

/** A configuration in which the named variables are known to be set. */
export type ConfigWith<K extends keyof Config> = Config & { readonly [P in K]-?: NonNullable<Config[P]> };

/**
 * Narrows the configuration to what one process cannot run without.
 *
 * @throws ConfigError (`CONFIG.INVALID`) that names each missing variable.
 */
export function requireConfig<K extends keyof Config>(config: Config, ...variables: K[]): ConfigWith<K> {
  const missing = variables.filter((variable) => config[variable] === undefined);
  if (missing.length > 0)
    throw new ConfigError(missing.map((variable) => ({ variable, message: 'is required and not set' })));
  return config as ConfigWith<K>;
}

/** Where the signing key and its predecessors are kept; null where checkpoints are not signed. */
export const signingKeyFiles = ({
  DONDOC_CHECKPOINT_KEY_FILE: keyFile,
  DONDOC_CHECKPOINT_OLD_KEYS_FILE: oldKeysFile,
}: Config): { readonly keyFile: string; readonly oldKeysFile: string } | null =>
  keyFile === undefined ? null : { keyFile, oldKeysFile: oldKeysFile ?? `${keyFile}.old` };

/** The environment of a child process: what this process has, changed as given (`undefined` removes). */
export function childEnvironment(
  changes: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const merged = { ...process.env, ...changes };
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
