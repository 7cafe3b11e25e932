import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onOwnConnection } from '#libs/database/own-connection';
import { startPostgres } from '#infra/embedded/postgres';

/** What a database holds when it is handed out. */
export interface Seed {
  /** Of its template; lower-case letters. */
  readonly name: string;
  /** What it is made from; nothing otherwise. */
  readonly from?: Seed;
  fill(database: DatabaseUrls): Promise<void>;
}

export interface DatabaseUrls {
  /** Of the owner. */
  readonly adminUrl: string;
  /** Of the runtime role. */
  readonly appUrl: string;
}

/** A server that lives as long as this process, with templates that specs get copies of. */
export interface KeptServer {
  open(seed: Seed | null): Promise<DatabaseUrls>;
  drop(database: DatabaseUrls): Promise<void>;
}

// The folder goes when the server has, which goes with this process, however that ends.
const REMOVER = `trap '' INT TERM HUP; read -r _
while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; rm -rf "$2"`;

const removeAfterwards = (folder: string, pid: number): void => {
  const remover = spawn('/bin/sh', ['-c', REMOVER, 'remover', String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  (remover.stdin as unknown as { unref(): void }).unref();
  remover.unref();
};

const withDatabase = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: name }).href;

/** What is kept of the server between specs: text, as nothing else outlives the globals of the one that made it. */
interface Kept {
  readonly maintenance: DatabaseUrls;
  readonly templates: readonly string[];
  readonly opened: number;
}

const KEY = 'postgres';
/** Outside of jest there is one process for everything. */
const keptByWorker =
  (globalThis as { keptByWorker?: Map<string, string> }).keptByWorker ?? new Map<string, string>();
const read = (): Kept | null => JSON.parse(keptByWorker.get(KEY) ?? 'null') as Kept | null;
const write = (kept: Kept): void => void keptByWorker.set(KEY, JSON.stringify(kept));

const start = async (): Promise<Kept> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-kept-'));
  const { adminUrl, appUrl, pid } = await startPostgres({ dataDir, fast: true, isBackground: true });
  removeAfterwards(dataDir, pid);
  return { maintenance: { adminUrl, appUrl }, templates: [], opened: 0 };
};

async function openServer(): Promise<KeptServer> {
  let kept = read() ?? (await start());
  const keep = (changes: Partial<Kept>): void => write((kept = { ...kept, ...changes }));
  keep({});
  const making = new Map<string, Promise<string>>();
  const { adminUrl, appUrl } = kept.maintenance;

  const maintain = (sql: string): Promise<void> =>
    onOwnConnection(adminUrl, async (client) => {
      await client.query(sql);
    });
  const copy = async (seed: Seed | null, name: string): Promise<DatabaseUrls> => {
    await maintain(
      `create database ${name} template ${seed === null ? 'template0' : await templateOf(seed)}`,
    );
    return { adminUrl: withDatabase(adminUrl, name), appUrl: withDatabase(appUrl, name) };
  };
  const make = async (seed: Seed, name: string): Promise<string> => {
    if (kept.templates.includes(name)) return name;
    await seed.fill(await copy(seed.from ?? null, name));
    keep({ templates: [...kept.templates, name] });
    return name;
  };
  const templateOf = (seed: Seed): Promise<string> => {
    const name = `seed_${seed.name}`;
    const made = making.get(name) ?? make(seed, name);
    making.set(name, made);
    return made;
  };

  return {
    open: (seed) => {
      keep({ opened: kept.opened + 1 });
      return copy(seed, `spec_${kept.opened}`);
    },
    drop: (database) =>
      maintain(`drop database ${new URL(database.adminUrl).pathname.slice(1)} with (force)`),
  };
}

let server: Promise<KeptServer> | undefined;

/** The server of this process, started when the first asks for it. */
export const keptServer = (): Promise<KeptServer> => (server ??= openServer());
