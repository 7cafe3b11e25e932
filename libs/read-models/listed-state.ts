import { openCyclesOf } from '#libs/domain/annex-task/queries';
import { leadsInQuestion } from '#libs/domain/annex-task/status';
import type { AssignedTask, Deliverable, Participant } from '#libs/domain/annex-task/state';
import { participantKey } from '#libs/domain/annex-task/state';

/** Only the last product, and one that awaits acceptance, say where an agency stands. */
const standingDeliverables = (deliverables: readonly Deliverable[]): Deliverable[] =>
  deliverables
    .filter((each, index) => each.status === 'awaiting-acceptance' || index === deliverables.length - 1)
    .map((each) => ({ ...each, summary: '', files: [], document: null, reason: null }));

const listedLead = ({ extensions: _, returnProposals, ...lead }: Participant): [string, Participant] => [
  participantKey(lead.cycle, lead.agencyId),
  {
    ...lead,
    ...{ progress: [], requests: [], taken: [] },
    deliverables: standingDeliverables(lead.deliverables),
    ...(returnProposals && {
      returnProposals: returnProposals.filter(({ status }) => status === 'proposed'),
    }),
  },
];

/**
 * What lists show of a task, and no more: a period is kept for each change, so a task with a cycle a week would
 * otherwise be stored with all its years at each of its events.
 */
export const listedState = ({
  amendments: _,
  directives: __,
  suspensions,
  ...task
}: AssignedTask): AssignedTask => {
  const leads = leadsInQuestion(task);
  const shown = new Set([...openCyclesOf(task).map(({ no }) => no), ...leads.map(({ cycle }) => cycle)]);
  return {
    ...task,
    taken: [],
    // Only one that lasts is seen in a list.
    ...(suspensions && { suspensions: suspensions.filter(({ to }) => to === null) }),
    cycles: Object.fromEntries(Object.entries(task.cycles).filter(([, { no }]) => shown.has(no))),
    participants: Object.fromEntries(leads.map(listedLead)),
  };
};
