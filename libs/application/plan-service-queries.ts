import type { Clock } from '#libs/application/ports/clock';
import type { CoreField, Ledger, Until } from '#libs/application/ports/ledger';
import type { Directory } from '#libs/domain/directory/directory';
import type { PlanEvent } from '#libs/domain/plan/events';
import { blockingAmong, type DraftFinding, draftFindings } from '#libs/domain/plan/findings/index';
import type { Plan, PlanState } from '#libs/domain/plan/plan';
import { planDecider } from '#libs/domain/plan/plan-decider';
import {
  type Acceptor,
  acceptorsOf,
  draftParts,
  type PlanOutline,
  rowId,
  rowVersionOf,
} from '#libs/domain/plan/draft/index';
import type { Decider } from '#libs/domain/shared/decider';
import type { Instant } from '#libs/domain/shared/time';
import { findingWords } from '#libs/telling/finding';

export interface PlanSummary {
  readonly planId: string;
  readonly kind: Plan['kind'];
  readonly number: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly authority: string | null;
  readonly fileName: string;
  readonly importedAt: Instant;
  readonly activatedAt: Instant | null;
  readonly tasks: number;
}

export interface PlanDraft {
  readonly plan: Plan;
  readonly version: number;
  readonly findings: readonly DraftFinding[];
  /** How many of them stand in the way of a review. */
  readonly blocking: number;
  /** The ETag of every row, by `tasks/12`. */
  readonly rowVersions: Readonly<Record<string, number>>;
  /** Who accepts the products of what is followed, by `findingKey`. */
  readonly acceptors: Readonly<Record<string, Acceptor>>;
}

interface Deps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly referenceData: { directory(): Promise<Directory> };
}

/** What a list says of a plan. */
export const summaryOf = ({ id, document, ...plan }: PlanOutline): PlanSummary => ({
  planId: id,
  kind: plan.kind,
  number: document.number,
  date: document.date,
  title: document.title,
  authority: document.authority,
  fileName: plan.fileName,
  importedAt: plan.importedAt,
  activatedAt: plan.activatedAt,
  tasks: plan.tasks,
});

/** Where an outline stands in what is stored of a plan, whose rows are stored apart. */
const outlineFields = {
  id: { at: ['id'] },
  kind: { at: ['kind'] },
  fileName: { at: ['fileName'] },
  sha256: { at: ['sha256'] },
  importedAt: { at: ['importedAt'] },
  activatedAt: { at: ['activatedAt'] },
  setup: { at: ['setup'] },
  mergedInto: { at: ['mergedInto'] },
  learned: { at: ['learned'] },
  document: { at: ['draft', 'document'] },
  tasks: { at: ['tasks'], counted: true },
  rows: { at: ['order', 'tasks'], counted: true },
} as const satisfies Readonly<Record<string, CoreField>>;

type Found = PlanOutline & { readonly rows: number };

const outlineOf = ({ rows, mergedInto, learned, ...plan }: Found): PlanOutline => ({
  ...plan,
  tasks: plan.tasks || rows,
  // What never happened is null in the answer of a database.
  ...(mergedInto && { mergedInto }),
  ...(learned && { learned }),
});

const rowVersionsOf = (plan: Plan): Record<string, number> =>
  Object.fromEntries(
    draftParts.flatMap((part) =>
      plan.draft[part].map(({ key }) => [rowId(part, key), rowVersionOf(plan.rowVersions, part, key)]),
    ),
  );

/** Plans without their rows, read without them: all, or those named. */
export const readOutlines = async (
  { readCores }: Pick<Ledger, 'readCores'>,
  planIds?: readonly string[],
): Promise<readonly PlanOutline[]> => {
  const { category } = planDecider;
  const streams = planIds?.map((id) => `${category}/${id}`);
  return ((await readCores(category, outlineFields, streams)) as unknown as readonly Found[]).map(outlineOf);
};

/** Reading needs the state alone; the port leaves a decider's commands and events open. */
const reader = planDecider as unknown as Decider<never, PlanState, never, never>;

/** Reads plans from their current state. */
export const planStore = ({ ledger, clock, referenceData }: Deps) => {
  const load = async (planId: string): Promise<{ plan: Plan; version: number } | null> => {
    const found = await ledger.load(`plan/${planId}`, reader);
    return found === null || found.state.kind === 'none'
      ? null
      : { plan: found.state, version: found.version };
  };

  const asOf = async (planId: string, until: Until): Promise<Plan | null> => {
    const events = await ledger.readStream(`plan/${planId}`, until);
    const state = events.reduce<PlanState>(
      (before, { type, data, occurredAt }) =>
        planDecider.evolve(before, { event: { type, data } as PlanEvent, occurredAt }),
      planDecider.initial,
    );
    return state.kind === 'none' ? null : state;
  };

  const outlines = (planIds?: readonly string[]): Promise<readonly PlanOutline[]> =>
    readOutlines({ readCores: (...asked) => ledger.readCores(...asked) }, planIds);

  const list = async (): Promise<readonly PlanSummary[]> => (await outlines()).map(summaryOf);

  const draft = async (planId: string): Promise<PlanDraft | null> => {
    const found = await load(planId);
    if (!found) return null;
    const now = await clock.now();
    const directory = await referenceData.directory();
    const findings = draftFindings(found.plan, { now, directory, words: findingWords });
    return {
      ...found,
      findings,
      blocking: blockingAmong(findings, found.plan).length,
      rowVersions: rowVersionsOf(found.plan),
      acceptors: acceptorsOf(found.plan, directory),
    };
  };

  return { load, asOf, outlines, list, draft };
};
