import type { PlanStore } from '#libs/application/plan-answers';
import { versionFor } from '#libs/application/plan-versions';
import type { Clock } from '#libs/application/ports/clock';
import { taskPages } from '#libs/application/task-pages';
import type { TaskService } from '#libs/application/task-service';
import type { DecidingDocument, TaskState } from '#libs/domain/annex-task/kernel/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { Directory } from '#libs/domain/directory/directory';
import {
  type AmendingDocument,
  type AmendmentSource,
  commandOf,
  type NamedChange,
  planAmendment,
  type PlannedAmendment,
  type RefusedChange,
  type TaskChange,
  tasksOf,
} from '#libs/domain/plan/amendment/index';
import { type FieldDifference, fieldDifferences } from '#libs/domain/plan/versions/index';
import type { PlanTaskRef } from '#libs/domain/plan/plan';
import { refusePlanAction } from '#libs/domain/plan/permissions';
import { locateRow, type ParsedPlan } from '#libs/domain/plan/draft/index';
import { supervisor, type Actor } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import { findingWords } from '#libs/telling/finding';

/** What is asked for: the text that was imported as the plan `from`, or changes named one by one. */
export type AmendmentRequest = { readonly from: string } | { readonly tasks: readonly NamedChange[] };

/** What an amendment would mean for one task. */
export interface PreviewedTask {
  readonly key: string;
  readonly taskId: string;
  readonly title: string;
  readonly kind: TaskChange['kind'];
  /** What the plan says of it, before and after. */
  readonly fields: readonly FieldDifference[];
  /** Every unit that takes part before or afterwards. */
  readonly agencies: readonly string[];
  /** What cannot be done now, each with its code. */
  readonly refused: readonly RefusedChange[];
}

export interface PreviewedAmendment {
  readonly planId: string;
  readonly from: string | null;
  readonly tasks: readonly PreviewedTask[];
}

/** As planAmendment, and may refuse where it cannot be worked out. */
export type PlanAmendmentApart = (
  ...given: Parameters<typeof planAmendment>
) => Promise<PlannedAmendment | Rejection>;

export interface PreviewDeps {
  readonly clock: Clock;
  readonly referenceData: { directory(): Promise<Directory> };
  readonly tasks: Pick<TaskService, 'many' | 'contextFor'>;
  readonly plans: Pick<PlanStore, 'load'>;
  /** Works out what an amendment means where others need not wait for it; here where missing. */
  readonly planApart?: PlanAmendmentApart | undefined;
}

const agenciesOf = (state: TaskState, changes: readonly TaskChange[]): readonly string[] => {
  const now = state.kind === 'unassigned' ? [] : state.assignment.assignees;
  const joining = changes.flatMap((change) =>
    change.kind === 'add'
      ? change.assignment.assignees.map(({ agencyId }) => agencyId)
      : change.kind === 'move'
        ? [change.from, ...(change.to === null ? [] : [change.to])]
        : [],
  );
  return [...new Set([...now.map(({ agencyId }) => agencyId), ...joining])];
};

const titleOf = (draft: ParsedPlan, key: string): string | null => {
  const row = locateRow(draft, key)?.row;
  return row && 'title' in row ? row.title : null;
};

const differencesOf = (before: ParsedPlan, after: ParsedPlan, key: string): readonly FieldDifference[] => {
  const [was, is] = [locateRow(before, key)?.row ?? {}, locateRow(after, key)?.row ?? {}];
  return fieldDifferences(was, is);
};

/** What a task is most of all told by an amendment. */
const mainKind = (changes: readonly { readonly kind: TaskChange['kind'] }[]): TaskChange['kind'] => {
  const kinds = new Set(changes.map(({ kind }) => kind));
  return (
    (['add', 'drop', 'alter', 'move', 'supervise', 'renumber'] as const).find((kind) => kinds.has(kind)) ??
    'alter'
  );
};

/** The version or the named changes that a request means. */
export const sourceOf = async (
  { load }: PreviewDeps['plans'],
  planId: string,
  request: AmendmentRequest,
): Promise<AmendmentSource | Rejection> => {
  if ('tasks' in request) return request;
  const found = await versionFor(load, request.from, planId);
  return isRejection(found) ? found : { from: request.from, version: found.draft };
};

/** Says what an amendment of an active plan would do for whom; writes nothing. */
export const amendmentPreview = ({ clock, referenceData, tasks, plans, planApart }: PreviewDeps) => {
  const workOut: PlanAmendmentApart = planApart ?? ((...given) => Promise.resolve(planAmendment(...given)));

  /** What the task would refuse of these changes, one after the other, by its own rules. */
  const refusedBy = async (
    state: TaskState,
    changes: readonly TaskChange[],
    actor: Actor,
    document: AmendingDocument,
    now: Instant,
  ): Promise<readonly RefusedChange[]> => {
    let next = state;
    const refused: RefusedChange[] = [];
    for (const change of changes) {
      const by: Actor = change.kind === 'add' || change.kind === 'supervise' ? { kind: 'process' } : actor;
      const context = await tasks.contextFor(next, by, now);
      const decided = taskDecider.decide(commandOf(change, document), next, context);
      if (isRejection(decided)) refused.push({ key: change.key, kind: change.kind, code: decided.code });
      else next = decided.reduce((s, event) => taskDecider.evolve(s, { event, occurredAt: now }), next);
    }
    return refused;
  };

  return async (
    planId: string,
    request: AmendmentRequest,
    actor: Actor,
    document?: DecidingDocument,
  ): Promise<PreviewedAmendment | Rejection> => {
    const found = await plans.load(planId);
    if (!found) return reject('PLAN.NOT_FOUND', { planId });
    const { plan } = found;
    const refusal = refusePlanAction('preview-amendment', plan, actor);
    if (refusal) return refusal;
    const source = await sourceOf(plans, planId, request);
    if (isRejection(source)) return source;
    const [now, directory] = [await clock.now(), await referenceData.directory()];
    const planned = await workOut(plan, source, { now, actor, directory, words: findingWords }, document);
    if (isRejection(planned)) return planned;
    const { next, changes, hindered } = planned;
    const by = supervisor(plan.setup?.supervisorId ?? '', planId);
    const concerned = new Map(tasksOf(changes).map((task) => [task.key, task]));
    for (const { key } of hindered)
      if (!concerned.has(key)) {
        const { taskId = '' } = plan.tasks.find((task) => task.key === key) ?? {};
        concerned.set(key, { key, taskId });
      }
    const dated = document ?? { number: '?', date: now.slice(0, 10) };
    const previewed = async ({ key, taskId }: PlanTaskRef, state: TaskState): Promise<PreviewedTask> => {
      const own = changes.filter((change) => change.key === key);
      const open = hindered.filter((one) => one.key === key);
      return {
        key,
        taskId,
        title: titleOf(next, key) ?? titleOf(plan.draft, key) ?? '',
        kind: mainKind([...own, ...open]),
        fields: differencesOf(plan.draft, next, key),
        agencies: agenciesOf(state, own),
        refused: [...open, ...(await refusedBy(state, own, by, dated, now))],
      };
    };
    const all: PreviewedTask[] = [];
    for await (const page of taskPages(tasks, [...concerned.values()]))
      for (const { state, ...ref } of page) all.push(await previewed(ref, state));
    const from = 'from' in source ? source.from : null;
    return { planId, from, tasks: all };
  };
};
