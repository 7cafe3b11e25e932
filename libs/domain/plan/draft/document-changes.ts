import type { ParsedDocument } from '#libs/domain/plan/draft/parsed-plan';

/** What a correction of the document may change; what it does not name stays. Dates are `YYYY-MM-DD`. */
export type DocumentChanges = { readonly [F in keyof ParsedDocument]?: ParsedDocument[F] | undefined };
