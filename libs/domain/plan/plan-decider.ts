import type { PlanCommand } from '#libs/domain/plan/commands';
import { decidePlan, type PlanContext } from '#libs/domain/plan/decide';
import { planEventForms, type PlanEvent } from '#libs/domain/plan/events';
import { evolvePlan } from '#libs/domain/plan/evolve';
import type { NoPlan, Plan, PlanState } from '#libs/domain/plan/plan';
import { draftParts, rowId, type DraftPart, type DraftRow } from '#libs/domain/plan/draft/rows';
import type { Instant } from '#libs/domain/shared/time';
import type { Decider } from '#libs/domain/shared/decider';

type Order = Readonly<Record<DraftPart, readonly string[]>>;

/** The plan without its rows, which are parts of their own, and the order they stand in. */
type PlanCore = Omit<Plan, 'draft'> & {
  readonly draft: Omit<Plan['draft'], DraftPart>;
  readonly order: Order;
};

/** The names of a list's parts; a key that occurs twice in a bad file must not lose a row. */
const namesOf = (part: DraftPart, rows: readonly DraftRow[]): string[] => {
  const seen = new Map<string, number>();
  return rows.map(({ key }) => {
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return n === 1 ? rowId(part, key) : `${rowId(part, key)}#${n}`;
  });
};

/** The core and one part for each draft row, so that a correction writes one row. */
const split = (state: PlanState): { core: unknown; parts: Readonly<Record<string, unknown>> } => {
  if (state.kind === 'none') return { core: state, parts: {} };
  const { tasks, duties, reporting, targets, ...draft } = state.draft;
  const lists: Record<DraftPart, readonly DraftRow[]> = { tasks, duties, reporting, targets };
  const order = {
    tasks: namesOf('tasks', tasks),
    duties: namesOf('duties', duties),
    reporting: namesOf('reporting', reporting),
    targets: namesOf('targets', targets),
  };
  const parts: Record<string, unknown> = {};
  for (const part of draftParts) {
    lists[part].forEach((row, index) => {
      parts[order[part][index] ?? rowId(part, row.key)] = row;
    });
  }
  const core: PlanCore = { ...state, draft, order };
  return { core, parts };
};

const join = (stored: unknown, parts: Readonly<Record<string, unknown>>): PlanState => {
  const core = stored as NoPlan | PlanCore;
  if (core.kind === 'none') return core;
  const { order, ...plan } = core;
  const rows = <R>(part: DraftPart): readonly R[] => order[part].map((name) => parts[name] as R);
  return {
    ...plan,
    draft: {
      ...core.draft,
      tasks: rows('tasks'),
      duties: rows('duties'),
      reporting: rows('reporting'),
      targets: rows('targets'),
    },
  };
};

/** A plan whose activation, amendment or end was interrupted is overdue, so that recovery finds it. */
const waitingSince = (state: PlanState): Instant | null => {
  if (state.kind === 'activating') return state.activatedAt;
  if (state.kind === 'none') return null;
  if (state.ending?.finishedAt === null) return state.ending.at;
  if (state.kind !== 'active') return null;
  return state.amendments?.find(({ finishedAt }) => finishedAt === null)?.at ?? null;
};

/** The plan aggregate: stream `plan/<id>`. */
export const planDecider: Decider<PlanCommand, PlanState, PlanEvent, PlanContext> = {
  category: 'plan',
  initial: { kind: 'none' },
  forms: planEventForms,
  decide: decidePlan,
  evolve: evolvePlan,
  nextStepAt: waitingSince,
  split,
  join,
};
