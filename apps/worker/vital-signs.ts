import { Counter, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { waitingMails } from '#libs/delivery/waiting-mails';
import { OpenWriters } from '#libs/ledger/open-writers';
import { addDatabaseMetrics } from '#libs/metrics/database-metrics';
import type { Readiness } from '#libs/metrics/listener';
import { addReadings } from '#libs/metrics/readings';

/** What a worker knows of its own state, for whoever watches it. */
export interface VitalSigns {
  readonly registry: Registry;
  /** From now on the database is looked at as well. */
  opened(dataSource: DataSource): void;
  /** What the last probe of Temporal said. */
  temporalAnswers(yes: boolean): void;
  /** The watchdog woke so many that were late. */
  woke(count: number): void;
  /** What became of mails that were tried. */
  mailed(outcome: 'sent' | 'failed' | 'deferred', count: number): void;
  /** Ready while the database and Temporal answer: without either, no step is taken. */
  readiness(): Promise<Readiness>;
}

const addMailMetrics = (registry: Registry, dataSource: DataSource): void =>
  addReadings(registry, [
    {
      name: 'dondoc_mails_waiting',
      help: 'Mails that have not left, among them those that are not due yet',
      read: async () => [{ value: (await waitingMails(dataSource)).count }],
    },
    {
      name: 'dondoc_mails_overdue_seconds',
      help: 'For how long the oldest waiting mail has been due; 0 when none is',
      read: async () => [{ value: (await waitingMails(dataSource)).overdueSeconds }],
    },
  ]);

export function createVitalSigns(): VitalSigns {
  const registry = new Registry();
  let [database, temporal]: [DataSource | null, boolean] = [null, false];
  const wakeUps = new Counter({
    name: 'dondoc_watchdog_wakeups_total',
    help: 'Tasks and activations whose step was late and that the watchdog woke',
    registers: [registry],
  });
  const mails = new Counter({
    name: 'dondoc_mails_total',
    help: 'Attempts to send a mail by outcome',
    labelNames: ['outcome'] as const,
    registers: [registry],
  });
  for (const outcome of ['sent', 'failed', 'deferred']) mails.inc({ outcome }, 0);
  addReadings(registry, [
    {
      name: 'dondoc_temporal_reachable',
      help: '1 while Temporal answers',
      read: () => [{ value: temporal ? 1 : 0 }],
    },
  ]);
  const databaseAnswers = async (): Promise<boolean> => {
    try {
      await database?.query('select 1');
      return database !== null;
    } catch {
      return false;
    }
  };
  return {
    registry,
    opened(dataSource) {
      database = dataSource;
      addDatabaseMetrics(registry, dataSource, new OpenWriters(dataSource));
      addMailMetrics(registry, dataSource);
    },
    temporalAnswers: (yes) => void (temporal = yes),
    woke: (count) => wakeUps.inc(count),
    mailed: (outcome, count) => mails.inc({ outcome }, count),
    async readiness() {
      const hasDatabase = await databaseAnswers();
      const word = (works: boolean): string => (works ? 'ok' : 'down');
      return {
        isReady: hasDatabase && temporal,
        facts: { database: word(hasDatabase), temporal: word(temporal) },
      };
    },
  };
}
