import type { DirectiveKind } from '#libs/domain/annex-task/directive/state';
import type { Dated } from '#libs/domain/annex-task/kernel/addressed';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { DateOrInstant } from '#libs/domain/shared/time';

export type DirectiveCommand =
  | ({
      type: 'IssueDirective';
      kind: DirectiveKind;
      text: string;
      /** Agencies that take part; all of them where absent. */
      to?: readonly string[] | undefined;
      due?: DateOrInstant | undefined;
      document?: DocumentRef | undefined;
    } & Dated)
  | { type: 'AcknowledgeDirective'; directive: number }
  | { type: 'AnswerDirective'; directive: number; answer: string };
