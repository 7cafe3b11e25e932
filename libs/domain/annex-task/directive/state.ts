import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { Instant } from '#libs/domain/shared/time';

/** Ý kiến chỉ đạo, kết luận kiểm tra, phê bình, biểu dương. */
export const directiveKinds = ['direction', 'inspection-conclusion', 'criticism', 'commendation'] as const;
export type DirectiveKind = (typeof directiveKinds)[number];

/** What is directed or concluded is answered; praise and criticism are only taken note of. */
export const wantsAnswer = (kind: DirectiveKind): boolean =>
  kind === 'direction' || kind === 'inspection-conclusion';

/** One agency to which a directive is addressed, and what it did about it. */
export interface Addressee {
  readonly agencyId: string;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  readonly answer: string | null;
  /** When its part of the task was given away; from then on it owes no answer. */
  readonly releasedAt?: Instant;
}

/** What the supervisor said to those who take part. It belongs to the task and not to one of its cycles. */
export interface Directive {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  readonly kind: DirectiveKind;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly text: string;
  /** Until when it is to be answered; null where no answer is wanted. */
  readonly due: Instant | null;
  readonly document: DocumentRef | null;
  readonly addressees: readonly Addressee[];
}

/** Whether the agency still has to say something: first that it took note, then its answer. */
export const owesToDirective = ({ kind }: Directive, addressee: Addressee): boolean =>
  addressee.releasedAt === undefined &&
  (wantsAnswer(kind) ? addressee.answeredAt === null : addressee.acknowledgedAt === null);

/** Whether the agency still has something to say to a directive about the task. */
export const owesAnswer = (
  { directives = [] }: { readonly directives?: readonly Directive[] },
  agencyId: string,
): boolean =>
  directives.some((directive) =>
    directive.addressees.some((a) => a.agencyId === agencyId && owesToDirective(directive, a)),
  );
