import { noLongerIn } from '#libs/domain/on-record/reasons';
import type { Plan } from '#libs/domain/plan/plan';
import { findingKey } from '#libs/domain/plan/draft/rows';
import type { LostCorrection } from '#libs/domain/plan/versions/versions';
import type { Instant } from '#libs/domain/shared/time';
import type { VersionEvent } from '#libs/domain/plan/versions/events';
import type { OfType } from '#libs/domain/shared/decider';

type Applied = OfType<VersionEvent, 'DraftVersionApplied'>['data'];

const nameOf = ({ part, key }: LostCorrection): string => (part === 'document' ? key : findingKey(part, key));

const without = <T>(record: Readonly<Record<string, T>>, names: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.has(name)));

/** The plan with the version in its draft, without what its reviewers settled about what is no longer so. */
export const versionApplied = (plan: Plan, data: Applied, at: Instant): Plan => {
  const { from, fileName, draft, gone, changed, lost, by } = data;
  const lostOf = (what: LostCorrection['what']) => lost.filter((one) => one.what === what);
  const rowVersions = { ...plan.rowVersions };
  for (const name of changed) rowVersions[name] = (rowVersions[name] ?? 1) + 1;
  const reason = noLongerIn(fileName);
  const droppedNow = gone.map(({ part, row }) => ({ part, row, into: null, by, at, reason }));
  const undecided = (part: 'duties' | 'reporting'): ReadonlySet<string> =>
    new Set(lostOf('decision').flatMap((one) => (one.part === part ? [one.key] : [])));
  const findings = lostOf('finding');
  return {
    ...plan,
    kind: 'draft',
    draft,
    rowVersions,
    settlements: without(plan.settlements, new Set(lostOf('past-deadline').map(nameOf))),
    settled: plan.settled.filter(
      (s) =>
        !findings.some(
          (one) => nameOf(one) === s.taskKey && one.field === s.field && one.corrected === s.code,
        ),
    ),
    ...(droppedNow.length > 0 && { dropped: [...(plan.dropped ?? []), ...droppedNow] }),
    ...(plan.duties && { duties: without(plan.duties, undecided('duties')) }),
    ...(plan.reports && { reports: without(plan.reports, undecided('reporting')) }),
    versions: [...(plan.versions ?? []), { from, at, by }],
  };
};
