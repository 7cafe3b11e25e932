import type { Difficulty } from '#libs/domain/annex-task/difficulty/state';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { vietnameseDay } from '#libs/domain/messages/dates';
import type { Names } from '#libs/domain/messages/names';
import { dayOfDeadline } from '#libs/domain/policy/offsets';

/** What a unit says, of what keeps it from its part or of what should be done about it. */
export interface Said {
  readonly agencyId: string;
  readonly text: string;
}

const whereItIs = ({ status, assigned }: Difficulty, names: Names): string => {
  if (status === 'consolidated') return ' (chờ UBND quyết định)';
  if (assigned === null) return '';
  const day = vietnameseDay(dayOfDeadline(assigned.due));
  return ` (giao ${names.agency(assigned.resolver.agencyId)} giải quyết, hạn ${day})`;
};

const unresolved = ({ difficulties = [] }: AssignedTask): readonly Difficulty[] =>
  difficulties.filter(({ status }) => status !== 'resolved');

/** What the register holds of the task and nobody has solved yet, with where it is. */
export const registered = (task: AssignedTask, names: Names): Said[] =>
  unresolved(task).map((each) => ({
    agencyId: each.agencyId,
    text: `${each.content}${whereItIs(each, names)}`,
  }));

/** Whether the register has what a unit reported in these words, solved or not: it is told from there. */
export const isRegistered = ({ difficulties = [] }: AssignedTask, { agencyId, text }: Said): boolean =>
  difficulties.some((each) => each.agencyId === agencyId && each.content === text.trim());

/** What units recommend about it. */
export const recommended = (task: AssignedTask): Said[] =>
  unresolved(task).flatMap(({ agencyId, recommendation }) =>
    recommendation === null ? [] : [{ agencyId, text: recommendation }],
  );
