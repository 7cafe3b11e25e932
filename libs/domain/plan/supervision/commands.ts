import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';

export type SupervisionCommand =
  /** Of an active plan: who is in charge of it from now on, by another leader or the office. */
  | { type: 'NameSupervisor'; supervisorId: string; document: DecidingDocument; reason?: string | undefined }
  /** By the process of a succession: `to` follows the plan up from now on where `from` did. */
  | { type: 'SucceedMonitoring'; succession: string; from: string; to: string; document: DecidingDocument };
