import type { Difficulty } from '#libs/domain/annex-task/difficulty/state';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { Said, Whereabouts } from '#libs/domain/follow-up/columns';
import type { Names } from '#libs/domain/shared/names';
import { dayOfDeadline } from '#libs/domain/policy/offsets';

/** What a unit says, of what keeps it from its part or of what should be done about it. */
export interface SaidBy {
  readonly agencyId: string;
  readonly said: Said;
}

const whereaboutsOf = ({ status, assigned }: Difficulty, names: Names): Whereabouts => {
  if (status === 'consolidated') return { kind: 'consolidated' };
  if (assigned === null) return null;
  const resolver = names.agency(assigned.resolver.agencyId);
  return { kind: 'assigned', resolver, due: dayOfDeadline(assigned.due) };
};

const unresolved = ({ difficulties = [] }: AssignedTask): readonly Difficulty[] =>
  difficulties.filter(({ status }) => status !== 'resolved');

/** What the register holds of the task and nobody has solved yet, with where it is. */
export const registered = (task: AssignedTask, names: Names): SaidBy[] =>
  unresolved(task).map((each) => ({
    agencyId: each.agencyId,
    said: { kind: 'difficulty', text: each.content, whereabouts: whereaboutsOf(each, names) },
  }));

/** Whether the register has what a unit reported in these words, solved or not: it is told from there. */
export const isRegistered = ({ difficulties = [] }: AssignedTask, { agencyId, said }: SaidBy): boolean =>
  said.kind === 'words' &&
  difficulties.some((each) => each.agencyId === agencyId && each.content === said.text.trim());

/** What units recommend about it. */
export const recommended = (task: AssignedTask): SaidBy[] =>
  unresolved(task).flatMap(({ agencyId, recommendation }) =>
    recommendation === null ? [] : [{ agencyId, said: { kind: 'words', text: recommendation } }],
  );
