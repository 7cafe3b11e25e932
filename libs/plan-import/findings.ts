import type { Finding, Severity } from '#libs/domain/plan/draft/index';

type Proposal = NonNullable<Finding['proposal']>;

/** Builds a finding; the Vietnamese message comes first, because reviewers read that one. */
export const finding = (
  code: string,
  severity: Severity,
  field: string,
  [message, messageEn]: readonly [vi: string, en: string],
  proposal: Proposal | null = null,
): Finding => ({
  code,
  severity,
  field,
  message,
  messageEn,
  ...(proposal === null ? {} : { proposal }),
});
