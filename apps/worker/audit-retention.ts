import { repeat } from '#apps/worker/repeat';
import { createStanding } from '#apps/worker/standing';
import type { WorkerParts } from '#apps/worker/worker-parts';
import { createAuditLog } from '#libs/audit/audit-log';
import { plusMinutes } from '#libs/domain/shared/time';

const LOOK_EVERY_MS = 60 * 60_000;
const A_DAY_IN_MINUTES = 24 * 60;

/** Removes what the audit log has held for longer than so many days; answers how many entries that were. */
export async function expireAudit(
  { app, dataSource }: Pick<WorkerParts, 'app' | 'dataSource'>,
  retentionDays: number,
): Promise<number> {
  const before = plusMinutes(await app.clock.now(), -retentionDays * A_DAY_IN_MINUTES);
  return createAuditLog(dataSource).expire(before);
}

/** Does so every hour until `signal` aborts; without a retention everything is kept. */
export async function expireAuditHourly(
  parts: WorkerParts,
  retentionDays: number | null,
  signal: AbortSignal,
): Promise<void> {
  if (retentionDays === null) return;
  const { log } = parts;
  const round = async (): Promise<void> => {
    const removed = await expireAudit(parts, retentionDays);
    if (removed > 0) log.info('old audit entries removed', { removed, retentionDays });
  };
  await repeat(LOOK_EVERY_MS, round, createStanding(log, 'audit retention'), signal);
}
