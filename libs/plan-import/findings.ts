import type { Finding, Severity } from '#libs/domain/plan/draft/index';
import type { Message } from '#libs/messages/message';
import { findingText } from '#libs/telling/finding';

type Proposal = NonNullable<Finding['proposal']>;

/** Builds a finding, with its words in each language. */
export const finding = (
  code: string,
  severity: Severity,
  field: string,
  told: Message,
  proposal: Proposal | null = null,
): Finding => ({
  code,
  severity,
  field,
  ...findingText(told),
  ...(proposal === null ? {} : { proposal }),
});
