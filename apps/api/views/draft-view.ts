import type { PlanDraft } from '#libs/application/plan-service-queries';
import { decisionOf } from '#libs/domain/plan/draft/followed-rows';
import { documentVersionOf, draftParts, findingKey, rowId } from '#libs/domain/plan/draft/rows';
import { own } from '#libs/domain/shared/own';

/** A draft as reviewers work on it: every row with its ETag, its settlement and the findings still open. */
export const draftView = ({ plan, version, findings, blocking, rowVersions, acceptors }: PlanDraft) => {
  const { id, kind, fileName, sha256, importedBy, importedAt, setup, settled, settlements, activatedAt } =
    plan;
  const rows = Object.fromEntries(
    draftParts.map((part) => [
      part,
      plan.draft[part].map((row) => ({
        ...row,
        etag: String(rowVersions[rowId(part, row.key)] ?? 1),
        settlement: own(settlements, findingKey(part, row.key)) ?? null,
        acceptor: own(acceptors, findingKey(part, row.key)) ?? null,
        ...((part === 'duties' || part === 'reporting') && { decision: decisionOf(plan, part, row.key) }),
      })),
    ]),
  );
  return {
    id,
    kind,
    version,
    fileName,
    sha256,
    importedBy,
    importedAt,
    activatedAt,
    setup,
    settled,
    document: plan.draft.document,
    documentEtag: String(documentVersionOf(plan.rowVersions)),
    ...rows,
    dropped: plan.dropped ?? [],
    replaces: plan.replaces ?? null,
    openFindings: findings,
    blocking,
  };
};
