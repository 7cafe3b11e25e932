import type { Directive } from '#libs/domain/annex-task/directive/index';
import type { Difficulty } from '#libs/domain/annex-task/difficulty/index';
import { type AmendmentProposal, holderOf, outcomeOf } from '#libs/domain/annex-task/amendment/index';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import type { Names } from '#libs/domain/shared/names';

/** Who handles a task in an agency; null where nobody was named. */
export const officerView = (userId: string | null, names: Names) =>
  userId === null ? null : { userId, name: names.user(userId) };

export const directiveView = (directive: Directive, names: Names) => ({
  ...directive,
  addressees: directive.addressees.map((a) => ({ ...a, name: names.agency(a.agencyId) })),
});

/** A proposal with the name of whoever has it now, and what became of it. */
export const amendmentProposalView = (task: AssignedTask, proposal: AmendmentProposal, names: Names) => ({
  ...proposal,
  status: outcomeOf(task, proposal),
  name: names.agency(holderOf(proposal)),
});

/** A difficulty with the names of who raised it and of who has to solve it. */
export const difficultyView = <T extends Difficulty>(difficulty: T, names: Names) => {
  const resolver = difficulty.assigned?.resolver;
  return {
    ...difficulty,
    name: names.agency(difficulty.agencyId),
    resolver:
      resolver === undefined
        ? null
        : {
            ...resolver,
            name: names.agency(resolver.agencyId),
            person: resolver.userId === null ? null : names.user(resolver.userId),
          },
  };
};
