import { cpus, totalmem, type } from 'node:os';
import type { DataSource } from 'typeorm';

/** What the numbers were taken on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
}

/** Names the machine, and the server that the source leads to. */
export const describeMachine = async (source: DataSource): Promise<Machine> => {
  const [row] = await source.query<{ server_version: string }[]>('show server_version');
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: type(),
    node: process.versions.node,
    postgres: row?.server_version ?? 'unknown',
  };
};
