import type { Clock } from '#libs/application/ports/clock';
import { lastKept } from '#libs/application/last-kept';
import type { Committed, Ledger, StoredEvent, Until } from '#libs/application/ports/ledger';
import { onNewestDirectory } from '#libs/application/newest-directory';
import type { ReferenceData } from '#libs/application/reference-data';
import { versionApplier } from '#libs/application/plan-versions';
import type { AppliedCorrections, PlanAnswer, PlanCommandOptions } from '#libs/application/plan-answers';
import { planStore, type PlanDraft, type PlanSummary } from '#libs/application/plan-service-queries';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import { assignmentsOf } from '#libs/domain/plan/activation/index';
import { answerEach, type FindingAnswer, type RefusedAnswer } from '#libs/domain/plan/findings/index';
import type { PlanCommand } from '#libs/domain/plan/commands';
import { planDecider } from '#libs/domain/plan/plan-decider';
import type { ParsedPlan, PlanOutline } from '#libs/domain/plan/draft/index';
import type { Plan, PlanTaskRef } from '#libs/domain/plan/plan';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { findingWords } from '#libs/telling/finding';

/** What plans need of the reference data. */
export type PlanReferenceData = Pick<ReferenceData, 'directory' | 'renewDirectory'>;

/** Carries out `AssignTask` on the task's own stream; assigning a task twice must change nothing. */
export type AssignTask = (assignment: Assignment) => Promise<Committed | Rejection>;

export interface PlanServiceDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly referenceData: PlanReferenceData;
  readonly assignTask: AssignTask;
}

type Answer = Promise<PlanAnswer | Rejection>;

export interface PlanService {
  /** A file is one plan: importing the same bytes again is refused with `PLAN.ALREADY_IMPORTED` and its id. */
  importPlan(
    file: { fileName: string; sha256: string; parsed: ParsedPlan; replaces?: string | undefined },
    actor: Actor,
    options?: PlanCommandOptions,
  ): Answer;
  /**
   * Takes the corrected version that was imported as the plan `from` over into the draft, and marks that plan as
   * merged. Tells how many corrections still apply and each that does not.
   */
  applyVersion(
    planId: string,
    from: string,
    actor: Actor,
    options?: PlanCommandOptions,
  ): Promise<(PlanAnswer & AppliedCorrections) | Rejection>;
  /** Which of these answers could not be carried out now, and why; writes nothing. */
  refusedAnswers(
    planId: string,
    answers: readonly FindingAnswer[],
    actor: Actor,
  ): Promise<readonly RefusedAnswer[]>;
  /** Any command on the plan's stream. */
  submit(planId: string, command: PlanCommand, actor: Actor, options?: PlanCommandOptions): Answer;
  /** What the activation fixed; the activation workflow assigns it with the three operations below. */
  listAssignments(planId: string): Promise<readonly PlanTaskRef[] | Rejection>;
  /** Assigns one task of an activating plan; repeating it changes nothing. */
  assignTask(planId: string, key: string): Promise<Committed | Rejection>;
  finishActivation(planId: string): Answer;
  load(planId: string): Promise<{ plan: Plan; version: number } | null>;
  /** The plan as it was known at an instant, or as it had happened by one; null before it existed. */
  asOf(planId: string, until: Until): Promise<Plan | null>;
  history(planId: string): Promise<readonly StoredEvent[]>;
  /** Every plan without its rows, or some of them, read without them. */
  outlines(planIds?: readonly string[]): Promise<readonly PlanOutline[]>;
  list(): Promise<readonly PlanSummary[]>;
  /** The draft with every open finding and the ETag of every row; null for an unknown plan. */
  draft(planId: string): Promise<PlanDraft | null>;
}

/** Derived from the bytes, so that two imports of one file meet in one stream whoever comes first. */
export const planIdOf = (sha256: string): string => `kh-${sha256.slice(0, 12).toLowerCase()}`;

/** What activation assigns, by key; it follows from the activation and changes no more. */
type FixedAssignments = ReadonlyMap<string, Assignment>;

const streamOf = (planId: string): string => `plan/${planId}`;

/** The life of a plan as commands on its stream; shared by API, activities and seed. */
export const createPlanService = (deps: PlanServiceDeps): PlanService => {
  const { ledger, referenceData } = deps;
  const store = planStore(deps);

  const submit = async (
    planId: string,
    command: PlanCommand,
    actor: Actor,
    { request }: PlanCommandOptions = {},
  ): Answer => {
    const person = actor.kind === 'person' ? actor : null;
    const committed = await onNewestDirectory(referenceData, () =>
      ledger.submit({
        stream: streamOf(planId),
        decider: planDecider,
        command,
        context: async (now) => ({
          now,
          actor,
          directory: await referenceData.directory(),
          words: findingWords,
        }),
        meta: {
          userId: person?.userId ?? null,
          agencyId: person?.agencyId ?? null,
          commandId: request?.commandId ?? null,
        },
        request,
      }),
    );
    return isRejection(committed) ? committed : { ...committed, planId };
  };

  const fixedAssignments = async (planId: string): Promise<FixedAssignments | null> => {
    const found = await store.load(planId);
    if (!found || found.plan.activatedAt === null) return null;
    const { plan } = found;
    const fixed = new Set(plan.tasks.map(({ key }) => key));
    // The groups' members are those of the activation date, however late this task's turn comes.
    const assignments = assignmentsOf(plan, await referenceData.directory(), found.plan.activatedAt);
    return new Map(assignments.filter(({ key }) => fixed.has(key)).map((each) => [each.key, each]));
  };
  const assignmentsOfPlan = lastKept(fixedAssignments);

  const assignTask = async (planId: string, key: string): Promise<Committed | Rejection> => {
    const assignments = await assignmentsOfPlan(planId);
    if (!assignments && !(await store.load(planId))) return reject('PLAN.NOT_FOUND', { planId });
    const assignment = assignments?.get(key);
    return assignment ? deps.assignTask(assignment) : reject('DRAFT.ROW_NOT_FOUND', { part: 'tasks', key });
  };

  return {
    importPlan: (file, actor, options) => {
      const planId = planIdOf(file.sha256);
      return submit(planId, { type: 'ImportPlan', planId, ...file }, actor, options);
    },
    submit,
    applyVersion: versionApplier({ ledger, load: store.load, submit }),
    async refusedAnswers(planId, answers, actor) {
      const found = await store.load(planId);
      const now = await deps.clock.now();
      const directory = await referenceData.directory();
      return found
        ? answerEach(answers, found.plan, { now, actor, directory, words: findingWords }).refused
        : [];
    },
    history: (planId) => ledger.readStream(streamOf(planId)),
    listAssignments: async (planId) => {
      const found = await store.load(planId);
      return found ? found.plan.tasks : reject('PLAN.NOT_FOUND', { planId });
    },
    assignTask,
    finishActivation: (planId) => submit(planId, { type: 'FinishActivation' }, { kind: 'process' }),
    ...store,
  };
};
