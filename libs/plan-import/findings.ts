import type { Finding, Severity } from '#libs/domain/plan/parsed-plan';

/** Builds a finding; the Vietnamese message comes first, because reviewers read that one. */
export const finding = (
  code: string,
  severity: Severity,
  field: string,
  [message, messageEn]: readonly [vi: string, en: string],
): Finding => ({ code, severity, field, message, messageEn });
