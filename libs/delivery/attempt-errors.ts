import { plusMinutes, type Instant } from '#libs/domain/shared/time';

/** What nodemailer says about a failed attempt. */
interface SmtpFailure {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

const failureOf = (error: unknown): SmtpFailure => (typeof error === 'object' && error !== null ? error : {});

/**
 * Whether the server refused this mail for good: a 5xx answer about its recipient or its content (RFC 5321,
 * 4.2.1). A refused sign-in or sender is the installation's fault, not the recipient's, and is tried again.
 */
export const isPermanent = (error: unknown): boolean => {
  const { code, responseCode = 0, command } = failureOf(error);
  if (responseCode < 500 || command === 'MAIL FROM') return false;
  return code === 'EENVELOPE' || code === 'EMESSAGE';
};

/** Whether the server answered this mail at all; when not, other mails would fare no better now. */
export const isUnreachable = (error: unknown): boolean => {
  const { code, responseCode } = failureOf(error);
  return code !== undefined && code.startsWith('E') && responseCode === undefined;
};

const firstPauseMinutes = 0.5;
const longestPauseMinutes = 15;

/** When to try again after `attempts` failures: pauses double up to a quarter of an hour, without end. */
export const nextAttempt = (now: Instant, attempts: number): Instant =>
  plusMinutes(now, Math.min(firstPauseMinutes * 2 ** Math.min(attempts - 1, 20), longestPauseMinutes));

/** One line for the record; long answers of a server are cut. */
export const describeError = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/gu, ' ').slice(0, 500);
};
