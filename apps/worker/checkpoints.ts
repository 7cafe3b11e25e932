import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { repeat } from '#apps/worker/repeat';
import { createStanding } from '#apps/worker/standing';
import type { CheckpointSettings, WorkerParts } from '#apps/worker/worker-parts';
import type { Clock } from '#libs/application/ports/clock';
import { plusMinutes } from '#libs/domain/shared/time';
import { readKey } from '#libs/ledger/verification/checkpoint';
import { createCheckpoint, listCheckpoints } from '#libs/ledger/verification/create-checkpoint';

const LOOK_EVERY_MS = 10 * 60_000;
const A_DAY_IN_MINUTES = 24 * 60;

/**
 * Signs where every stream ends, unless that was done within the last day. With several workers two may sign
 * at once, which proves the same twice.
 *
 * @returns the new file's path, or null when nothing was due
 */
export async function signWhenDue(
  { dataSource, clock }: { readonly dataSource: DataSource; readonly clock: Clock },
  { keyFile, folder }: CheckpointSettings,
): Promise<string | null> {
  const [newest] = await listCheckpoints(dataSource, 1);
  const now = await clock.now();
  if (newest && plusMinutes(newest.createdAt, A_DAY_IN_MINUTES) > now) return null;
  const checkpoint = await createCheckpoint({ dataSource, privateKey: await readKey(keyFile), clock });
  const file = join(folder, `${checkpoint.createdAt.replaceAll(':', '-')}.json`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Whoever copies the folder away never finds half a file.
  await writeFile(`${file}.part`, JSON.stringify(checkpoint), { mode: 0o600 });
  await rename(`${file}.part`, file);
  return file;
}

/** Signs a checkpoint a day until `signal` aborts; without a key there is nothing to sign with. */
export async function signDaily(
  { app, dataSource, log }: WorkerParts,
  settings: CheckpointSettings | null,
  signal: AbortSignal,
): Promise<void> {
  if (settings === null) {
    log.warn('no key is configured: checkpoints are not signed', { variable: 'DONDOC_CHECKPOINT_KEY_FILE' });
    return;
  }
  const round = async (): Promise<void> => {
    const file = await signWhenDue({ dataSource, clock: app.clock }, settings);
    if (file !== null) log.info('checkpoint signed', { file });
  };
  await repeat(LOOK_EVERY_MS, round, createStanding(log, 'checkpoints'), signal);
}
