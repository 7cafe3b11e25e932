import { planOffersOf } from '#libs/contracts/commands/plan-offers';
import type { PlanDraft } from '#libs/application/plan-service-queries';
import {
  decisionOf,
  documentVersionOf,
  type DraftPart,
  findingKey,
  rowId,
} from '#libs/domain/plan/draft/index';
import { blockingAmong, pastDeadlineCode } from '#libs/domain/plan/findings/index';
import type { Person } from '#libs/domain/shared/actor';
import { own } from '#libs/domain/shared/own';

/** A draft as reviewers work on it: every row with its ETag, its settlement and the findings still open. */
export const draftView = (
  { plan, version, findings, blocking, rowVersions, acceptors }: PlanDraft,
  actor: Person,
) => {
  const { id, kind, fileName, sha256, importedBy, importedAt, setup, settled, settlements, activatedAt } =
    plan;
  const reviewed = <Row extends { readonly key: string }>(part: DraftPart, rows: readonly Row[]) =>
    rows.map((row) => ({
      ...row,
      etag: String(rowVersions[rowId(part, row.key)] ?? 1),
      settlement: own(settlements, findingKey(part, row.key)) ?? null,
      acceptor: own(acceptors, findingKey(part, row.key)) ?? null,
    }));
  const decided = <Row extends { readonly key: string }>(
    part: 'duties' | 'reporting',
    rows: readonly Row[],
  ) => reviewed(part, rows).map((row) => ({ ...row, decision: decisionOf(plan, part, row.key) }));
  const { tasks, duties, reporting, targets, document } = plan.draft;
  const standing = new Set([
    ...blockingAmong(findings, plan),
    ...findings.filter(({ code }) => code === pastDeadlineCode),
  ]);
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
    document,
    documentEtag: String(documentVersionOf(plan.rowVersions)),
    tasks: reviewed('tasks', tasks),
    duties: decided('duties', duties),
    reporting: decided('reporting', reporting),
    targets: reviewed('targets', targets),
    dropped: plan.dropped ?? [],
    replaces: plan.replaces ?? null,
    openFindings: findings.map((one) => ({ ...one, ...(standing.has(one) && { blocks: true as const }) })),
    blocking,
    offers: [...planOffersOf(plan, actor)],
  };
};
