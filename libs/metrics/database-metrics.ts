import type { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { heldCount } from '#libs/ledger/held-streams';
import type { OpenWriters } from '#libs/ledger/open-writers';
import { subscriberLags } from '#libs/ledger/subscriber-lag';
import { addReadings } from '#libs/metrics/readings';

interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master;

/** What a process sees of the database: its pool, the oldest writer, how far subscribers are behind, and where they stopped. */
export const addDatabaseMetrics = (
  registry: Registry,
  dataSource: DataSource,
  openWriters: OpenWriters,
): void =>
  addReadings(registry, [
    {
      name: 'dondoc_database_connections',
      help: 'Connections of this process that are in use or idle, and calls that wait for one',
      labelNames: ['state'],
      read() {
        const { totalCount, idleCount, waitingCount } = poolOf(dataSource);
        return [
          { labels: { state: 'used' }, value: totalCount - idleCount },
          { labels: { state: 'idle' }, value: idleCount },
          { labels: { state: 'waiting' }, value: waitingCount },
        ];
      },
    },
    {
      name: 'dondoc_oldest_write_transaction_seconds',
      help: 'Age of the oldest open write transaction, which holds back every subscriber',
      read: async () => [{ value: (await openWriters.look()).seconds }],
    },
    {
      name: 'dondoc_subscriber_lag_seconds',
      help: 'Age of the oldest event that a subscriber has not handled; 0 when it has handled all',
      labelNames: ['subscriber'],
      read: async () =>
        (await subscriberLags(dataSource)).map(({ subscriber, seconds }) => ({
          labels: { subscriber },
          value: seconds,
        })),
    },
    {
      name: 'dondoc_held_streams',
      help: 'Tasks and plans that wait for a newer program, as an event of theirs is not known to this version',
      read: async () => [{ value: await heldCount(dataSource) }],
    },
  ]);
