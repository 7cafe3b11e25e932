import type { DataSource } from 'typeorm';
import { identityEntities } from '#libs/identity/entities';
import { createLedgerDataSource, type DatabaseLimits } from '#libs/ledger/data-source';

/** The pool of one process, with the entities of every library that has some; the caller initialises and destroys it. */
export const createDataSource = (url: string, limits?: DatabaseLimits): DataSource =>
  createLedgerDataSource(url, limits, identityEntities);
