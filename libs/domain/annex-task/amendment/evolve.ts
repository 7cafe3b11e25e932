import type { AmendmentEvent } from '#libs/domain/annex-task/amendment/events';
import { evolveAmendmentProposals } from '#libs/domain/annex-task/amendment/evolve-proposals';
import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import { moveRequests } from '#libs/domain/annex-task/coordination/moved-requests';
import { change } from '#libs/domain/annex-task/kernel/change-participant';
import type { AssignedTask, Assignment } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

/** The assignment as the terms make it; what they leave out stays. */
export const withTerms = (
  assignment: Assignment,
  { title, product, due, until, accepts }: AmendedTerms,
): Assignment => {
  const { schedule } = assignment;
  return {
    ...assignment,
    ...(title === undefined ? {} : { title }),
    ...(product === undefined ? {} : { product }),
    ...(accepts === undefined ? {} : { accepts }),
    ...(due === undefined || schedule.kind !== 'single' ? {} : { schedule: { ...schedule, due } }),
    ...(until === undefined || schedule.kind !== 'recurring' ? {} : { schedule: { ...schedule, until } }),
  };
};

/** The part of the fold that is about changed terms. */
export const evolveAmendments = (task: AssignedTask, event: AmendmentEvent, at: Instant): AssignedTask => {
  switch (event.type) {
    case 'TaskAmended': {
      const { amendment: n, by, document, before, after, deadlines } = event.data;
      const next: AssignedTask = {
        ...task,
        assignment: withTerms(task.assignment, after),
        amendments: [...(task.amendments ?? []), { n, at, by, document, before, after }],
      };
      const moved = deadlines.reduce<AssignedTask>(
        (t, { due, ...of }) =>
          change(t, of, (p) => ({ ...p, approvedDue: due, dueSetAt: at, overdueSince: null })),
        next,
      );
      return moveRequests(moved, event.data.requests ?? []);
    }
    case 'AmendmentProposed':
    case 'AmendmentProposalDecided':
      return evolveAmendmentProposals(task, event, at);
  }
};
