import type { DataSource } from 'typeorm';
import type { Log } from '#libs/logging/log';
import type { Application } from '#libs/application/application';
import type { Processes, TemporalSettings } from '#libs/processes/processes';

export interface MailSettings {
  /** Absent: mails are written down and wait. */
  readonly transportUrl: string | undefined;
  readonly from: string;
  /** Where people reach the application. */
  readonly publicUrl: string;
}

export interface CheckpointSettings {
  /** PEM of the private key that signs. */
  readonly keyFile: string;
  /** Where each checkpoint is also kept as a file, out of the database's reach. */
  readonly folder: string;
}

/** Where whoever watches the worker may ask for `/metrics` and `/health`. */
export interface ScrapeSettings {
  readonly port: number;
  readonly host: string;
}

export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly temporal: TemporalSettings;
  /** Processes kept in memory between their wake-ups; absent: a thousand. */
  readonly cachedProcesses: number | undefined;
  /** The watchdog wakes what is later than this. */
  readonly lateSeconds: number;
  readonly mail: MailSettings;
  /** Absent: no checkpoints are signed. */
  readonly checkpoints: CheckpointSettings | null;
  /** Days for which the audit log is kept; null: without end. */
  readonly auditRetentionDays: number | null;
  /** Absent: nobody can ask. */
  readonly scrapes: ScrapeSettings | null;
  readonly log: Log;
}

/** What the parts of a running worker share. */
export interface WorkerParts {
  readonly app: Application;
  readonly dataSource: DataSource;
  readonly processes: Processes;
  readonly log: Log;
}
