import type { RefusalCode } from '#libs/domain/shared/refusal-code';

/**
 * Why a command was refused: a stable code and the facts a message needs. A rejection is a value; it is
 * never thrown and never stored. People read its message from the catalogue (libs/messages).
 */
export interface Rejection {
  readonly kind: 'rejected';
  /** Stable, e.g. `DELIVERABLE.ALREADY_APPROVED`. */
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** Builds a rejection. */
export const reject = (code: RefusalCode, facts: Rejection['facts'] = {}): Rejection => ({
  kind: 'rejected',
  code,
  facts,
});

/** Whether a decision is a refusal rather than its result. */
export const isRejection = (value: unknown): value is Rejection =>
  typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'rejected';
