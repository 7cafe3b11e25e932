import type { PlanAnswer, PlanCommandOptions } from '#libs/application/plan-answers';
import { versionFor } from '#libs/application/plan-versions';
import type { Clock } from '#libs/application/ports/clock';
import type { TaskService } from '#libs/application/task-service';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { DecidingDocument } from '#libs/domain/annex-task/documents';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { TaskState } from '#libs/domain/annex-task/state';
import type { Directory } from '#libs/domain/directory/directory';
import {
  tasksOf,
  type AmendmentSource,
  type NamedChange,
  type RefusedChange,
  type TaskChange,
} from '#libs/domain/plan/amendments';
import type { PlanCommand } from '#libs/domain/plan/commands';
import { planAmendment } from '#libs/domain/plan/decide-plan-amendment';
import { fieldDifferences, type FieldDifference } from '#libs/domain/plan/difference';
import { refusePlanAction } from '#libs/domain/plan/permissions';
import type { ParsedPlan } from '#libs/domain/plan/parsed-plan';
import type { Plan, PlanTaskRef } from '#libs/domain/plan/plan';
import { locateRow } from '#libs/domain/plan/rows';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

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

export interface PlanAmendments {
  /** What the amendment would do for whom; writes nothing. */
  preview(
    planId: string,
    request: AmendmentRequest,
    actor: Actor,
    document?: DecidingDocument,
  ): Promise<PreviewedAmendment | Rejection>;
  /** Decides it; a process carries it out with the three operations below. */
  amend(
    planId: string,
    request: AmendmentRequest,
    document: DecidingDocument,
    actor: Actor,
    options?: PlanCommandOptions,
  ): Promise<(PlanAnswer & { readonly amendment: number }) | Rejection>;
  listTasks(planId: string, amendment: number): Promise<readonly PlanTaskRef[] | Rejection>;
  /** Changes one task as decided; answers what it did not take. Repeating it changes nothing. */
  carryOut(planId: string, amendment: number, key: string): Promise<readonly RefusedChange[] | Rejection>;
  finish(
    planId: string,
    amendment: number,
    refused: readonly RefusedChange[],
  ): Promise<PlanAnswer | Rejection>;
}

interface Deps {
  readonly clock: Clock;
  readonly referenceData: { directory(): Promise<Directory> };
  readonly tasks: Pick<TaskService, 'handle' | 'assign' | 'load' | 'contextFor'>;
  readonly plans: {
    readonly load: (planId: string) => Promise<{ plan: Plan; version: number } | null>;
    readonly submit: (
      planId: string,
      command: PlanCommand,
      actor: Actor,
      options?: PlanCommandOptions,
    ) => Promise<PlanAnswer | Rejection>;
  };
}

type Document = Pick<DecidingDocument, 'number' | 'date'> & Partial<DecidingDocument>;

/** What people read as the reason on the task's own stream. */
const reasonOf = ({ number, date }: Document): string =>
  `Theo văn bản số ${number} ngày ${date.split('-').reverse().join('/')}`;

const complete = (document: Document): DecidingDocument => ({
  ...{ issuer: null, signer: null, subject: null },
  ...document,
});

const commandOf = (change: TaskChange, given: Document): TaskCommand => {
  const document = complete(given);
  const reason = reasonOf(document);
  switch (change.kind) {
    case 'add':
      return { type: 'AssignTask', assignment: change.assignment };
    case 'alter':
      return { type: 'AmendTask', document, terms: change.terms };
    case 'move':
      return { type: 'ReassignTask', from: change.from, to: change.to ?? undefined, reason, document };
    case 'drop':
      return { type: 'CancelTask', reason, document };
  }
};

/** The supervisor in whose name the tasks are changed. */
const supervisor = (userId: string): Actor => ({
  ...{ kind: 'person', userId, agencyId: null, roles: ['supervisor'] },
});

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
  return (['add', 'drop', 'alter', 'move'] as const).find((kind) => kinds.has(kind)) ?? 'alter';
};

/** Amendments of active plans: what they would do, their decision, and the steps that carry them out. */
export const createPlanAmendments = ({ clock, referenceData, tasks, plans }: Deps): PlanAmendments => {
  const sourceOf = async (
    planId: string,
    request: AmendmentRequest,
  ): Promise<AmendmentSource | Rejection> => {
    if ('tasks' in request) return request;
    const found = await versionFor(plans.load, request.from, planId);
    return isRejection(found) ? found : { from: request.from, version: found.draft };
  };

  /** What the task would refuse of these changes, one after the other, by its own rules. */
  const refusedBy = async (
    state: TaskState,
    changes: readonly TaskChange[],
    actor: Actor,
    document: Document,
    now: Instant,
  ): Promise<readonly RefusedChange[]> => {
    let next = state;
    const refused: RefusedChange[] = [];
    for (const change of changes) {
      const by: Actor = change.kind === 'add' ? { kind: 'process' } : actor;
      const context = await tasks.contextFor(next, by, now);
      const decided = taskDecider.decide(commandOf(change, document), next, context);
      if (isRejection(decided)) refused.push({ key: change.key, kind: change.kind, code: decided.code });
      else next = decided.reduce((s, event) => taskDecider.evolve(s, { event, occurredAt: now }), next);
    }
    return refused;
  };

  const preview: PlanAmendments['preview'] = async (planId, request, actor, document) => {
    const found = await plans.load(planId);
    if (!found) return reject('PLAN.NOT_FOUND', { planId });
    const { plan } = found;
    const refusal = refusePlanAction('preview-amendment', plan, actor);
    if (refusal) return refusal;
    const source = await sourceOf(planId, request);
    if (isRejection(source)) return source;
    const [now, directory] = [await clock.now(), await referenceData.directory()];
    const planned = planAmendment(plan, source, { now, actor, directory }, document);
    if (isRejection(planned)) return planned;
    const { next, changes, hindered } = planned;
    const by = supervisor(plan.setup?.supervisorId ?? '');
    const concerned = new Map(tasksOf(changes).map((task) => [task.key, task]));
    for (const { key } of hindered)
      if (!concerned.has(key)) {
        const { taskId = '' } = plan.tasks.find((task) => task.key === key) ?? {};
        concerned.set(key, { key, taskId });
      }
    const previewed = [...concerned.values()].map(async ({ key, taskId }): Promise<PreviewedTask> => {
      const own = changes.filter((change) => change.key === key);
      const state = (await tasks.load(taskId))?.state ?? taskDecider.initial;
      const dated = document ?? { number: '?', date: now.slice(0, 10) };
      const open = hindered.filter((one) => one.key === key);
      return {
        ...{ key, taskId, title: titleOf(next, key) ?? titleOf(plan.draft, key) ?? '' },
        kind: mainKind([...own, ...open]),
        fields: differencesOf(plan.draft, next, key),
        agencies: agenciesOf(state, own),
        refused: [...open, ...(await refusedBy(state, own, by, dated, now))],
      };
    });
    const from = 'from' in source ? source.from : null;
    return { planId, from, tasks: await Promise.all(previewed) };
  };

  const amend: PlanAmendments['amend'] = async (planId, request, document, actor, options) => {
    const source = await sourceOf(planId, request);
    if (isRejection(source)) return source;
    const answer = await plans.submit(planId, { type: 'AmendPlan', document, source }, actor, options);
    if (isRejection(answer)) return answer;
    if ('from' in source) {
      const merged = await plans.submit(source.from, { type: 'MergePlan', into: planId }, actor);
      if (isRejection(merged)) return merged;
    }
    const all = (await plans.load(planId))?.plan.amendments ?? [];
    const decided = all.findLast((one) => one.document.number === document.number) ?? all.at(-1);
    return { ...answer, amendment: decided?.n ?? 0 };
  };

  const amendmentOf = async (planId: string, n: number) => {
    const amendments = (await plans.load(planId))?.plan.amendments ?? [];
    return amendments.find((one) => one.n === n) ?? reject('AMENDMENT.NOT_FOUND', { amendment: n });
  };

  const listTasks: PlanAmendments['listTasks'] = async (planId, n) => {
    const found = await amendmentOf(planId, n);
    if (isRejection(found)) return found;
    return tasksOf(found.changes);
  };

  const carryOut: PlanAmendments['carryOut'] = async (planId, n, key) => {
    const found = await amendmentOf(planId, n);
    if (isRejection(found)) return found;
    const { changes, document, by } = found;
    const refused: RefusedChange[] = [];
    for (const [index, change] of changes.entries()) {
      if (change.key !== key) continue;
      // Who repeats a step finds its answer under its name.
      const name = `amendment/${planId}/${n}/${key}/${index}`;
      const request = { principal: by, commandId: name, requestHash: name };
      const answer =
        change.kind === 'add'
          ? await tasks.assign(change.assignment)
          : await tasks.handle(change.taskId, commandOf(change, document), supervisor(by), { request });
      if (isRejection(answer)) refused.push({ key, kind: change.kind, code: answer.code });
    }
    return refused;
  };

  const finish: PlanAmendments['finish'] = (planId, amendment, refused) =>
    plans.submit(planId, { type: 'FinishAmendment', amendment, refused }, { kind: 'process' });

  return { preview, amend, listTasks, carryOut, finish };
};
