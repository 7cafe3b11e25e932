import { createHash } from 'node:crypto';
import type { NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';
import type { Instant } from '#libs/domain/shared/time';

/** What identifies a part: one recipient is told at most one thing about one event. */
export interface PartKey {
  /** A user id; or `agency:<id>`, `role:<role>`, `user:<id>` when nobody was found there. */
  readonly recipientId: string;
  readonly stream: string;
  readonly version: number;
  readonly kind: NoticeKind;
}

/** One thing that one recipient is told, before it is put into a mail. */
export interface DerivedPart extends PartKey {
  /** Null when there is nobody to send to, with `reason`. */
  readonly address: string | null;
  readonly reason: 'no-recipient' | 'no-address' | null;
  readonly slot: Instant;
  readonly facts: NoticeFacts;
  readonly occurredAt: Instant;
}

/** A part of a mail as the sender and the renderer see it. */
export interface MailPart {
  readonly stream: string;
  readonly version: number;
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  readonly occurredAt: Instant;
}

/** The same for the same mail of the same slot, whenever and however often it is derived. */
export const messageKey = (recipientId: string, slot: Instant, nth: number): string =>
  createHash('sha256').update(`${recipientId}\n${slot}\n${nth}`).digest('hex').slice(0, 32);

export const messageIdOf = (id: string): string => `<${id}@don-doc>`;
