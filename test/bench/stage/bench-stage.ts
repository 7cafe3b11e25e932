import type { DataSource } from 'typeorm';
import type { Application } from '#libs/application/application';
import type { Agency } from '#libs/domain/directory/directory';
import type { Processes } from '#libs/processes/processes';
import type { EmbeddedPostgres } from '#infra/embedded/postgres';
import type { WorkerChild } from '../../support/worker-child';
import type { Done, Job } from '../load/jobs';

/** Somebody who is signed in to the API. */
export interface SignedInOfficer {
  readonly agencyId: string;
  readonly token: string;
}

/** An API of a measure's own, with somebody signed in to it. */
export interface ApiApart extends SignedInOfficer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The real stack, started once for all measures, and what measures need beside it. */
export interface BenchStage {
  /** For how long a rate is measured. */
  readonly seconds: number;
  readonly isQuick: boolean;
  readonly postgres: Pick<EmbeddedPostgres, 'adminUrl' | 'appUrl'>;
  /** The owner's connections, for what is prepared and looked up beside the product. */
  readonly owner: DataSource;
  /** The application in this process, on a pool of its own, for preparing what is measured. */
  readonly app: Application;
  readonly source: DataSource;
  readonly processes: Processes;
  readonly temporalAddress: string;
  readonly apiUrl: string;
  readonly apiPid: number;
  /**
   * The product's worker, not running: it would follow what other measures write while they are taken. Whoever
   * needs it starts it, lets it catch up and stops it, within a round.
   */
  readonly worker: WorkerChild;
  /** Officers of as many agencies, signed in. */
  officers(count: number): Promise<readonly SignedInOfficer[]>;
  /** Takes agencies into the directory, each with an officer who is signed in. */
  register(agencies: readonly Agency[]): Promise<readonly SignedInOfficer[]>;
  /** A further API, started as the product starts it. Whoever asks for it stops it. */
  apiApart(agencyId: string): Promise<ApiApart>;
  /** Does a job in the process of the clients. */
  load(job: Job): Promise<Done>;
}
