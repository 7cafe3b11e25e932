import { plusMinutes, type Instant } from '#libs/domain/shared/time';

/** What nodemailer says about a failed attempt. */
interface SmtpFailure {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

const failureOf = (error: unknown): SmtpFailure => (typeof error === 'object' && error !== null ? error : {});

/** Whether the answer was about this mail: its recipient or its content (RFC 5321, 3.3), not its sender. */
const isAboutMail = ({ code, command }: SmtpFailure): boolean =>
  command !== 'MAIL FROM' && (code === 'EENVELOPE' || code === 'EMESSAGE');

/**
 * Whether the server refused this mail for good: a 5xx answer about its recipient or its content (RFC 5321,
 * 4.2.1). A refused sign-in or sender is the installation's fault, not the recipient's, and is tried again.
 */
export const isPermanent = (error: unknown): boolean => {
  const failure = failureOf(error);
  return isAboutMail(failure) && (failure.responseCode ?? 0) >= 500;
};

/** Whether other mails would fare no better now: the server is away, or refuses sign-in or sender. */
export const isServiceDown = (error: unknown): boolean => {
  const failure = failureOf(error);
  return failure.code !== undefined && !isAboutMail(failure);
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
