import { inPlanOrder } from '#libs/domain/follow-up/plan-order';
import type { ListedTask } from '../api/queries';
import type { Status } from './queries';

/** The tasks of one part of a plan. */
export interface SectionGroup<T> {
  /** As the plan numbers it; null for what stands in none. */
  readonly section: string | null;
  /** Where in the plan: its annex, its body, or the reports that the body orders. */
  readonly part: 'tasks' | 'duties' | 'reporting';
  readonly tasks: readonly T[];
  readonly boxes: Readonly<Record<Status, number>>;
}

type Placed = Pick<ListedTask, 'key' | 'section' | 'number' | 'status'>;

const partOf = ({ key }: Placed): SectionGroup<unknown>['part'] => {
  if (key.startsWith('duties/')) return 'duties';
  return key.startsWith('reporting/') ? 'reporting' : 'tasks';
};

const none: Readonly<Record<Status, number>> = {
  'done-in-time': 0,
  'done-late': 0,
  'open-in-time': 0,
  'open-overdue': 0,
  'no-deadline': 0,
  cancelled: 0,
};

/** How many of the tasks have each status. */
export const boxesOf = (tasks: readonly Pick<Placed, 'status'>[]): Readonly<Record<Status, number>> =>
  tasks.reduce<Readonly<Record<Status, number>>>(
    (boxes, { status }) => ({ ...boxes, [status]: boxes[status] + 1 }),
    none,
  );

/** The tasks of a plan as it has them: section by section, in its own order. */
export const sectionGroups = <T extends Placed>(tasks: readonly T[]): readonly SectionGroup<T>[] => {
  const groups = new Map<string, T[]>();
  for (const task of inPlanOrder(tasks)) {
    const name = `${partOf(task)} ${task.section ?? ''}`;
    groups.set(name, [...(groups.get(name) ?? []), task]);
  }
  return [...groups.values()].map((own) => ({
    section: own[0]?.section ?? null,
    part: own[0] ? partOf(own[0]) : 'tasks',
    tasks: own,
    boxes: boxesOf(own),
  }));
};
