import type { SupervisorEvent } from '#libs/domain/annex-task/plan-facts/events';
import { holderOf, pendingAmendmentProposals } from '#libs/domain/annex-task/amendment/proposals';
import {
  awaitingAcceptance,
  openCyclesOf,
  participantsOf,
  pendingExtension,
  pendingProposal,
} from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, Participant } from '#libs/domain/annex-task/kernel/state';
import { whoAccepts } from '#libs/domain/annex-task/kernel/who-accepts';
import { supervisor } from '#libs/domain/notices/audiences';
import { factsOf } from '#libs/domain/notices/facts';
import type { Notice, NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';

type More = Partial<Omit<NoticeFacts, 'taskId' | 'number' | 'title' | 'cycleLabel'>>;
type Tell = (kind: NoticeKind, more: More) => Notice;

/** What of a part waits for the supervisor. */
const waitingOf = (task: AssignedTask, part: Participant, tell: Tell): Notice[] => {
  const { cycle, agencyId, approvedDue: deadline } = part;
  const of = { cycle, agencyId, deadline };
  const notices: Notice[] = [];
  const product = awaitingAcceptance(part);
  if (product && whoAccepts(task, agencyId) === 'supervisor')
    notices.push(tell('deliverable-submitted', { ...of, deliverable: product.n, words: product.summary }));
  const asked = pendingExtension(part);
  if (asked) {
    const { n: extension, proposedDue, reason: words } = asked;
    notices.push(tell('extension-requested', { ...of, extension, proposedDue, words }));
  }
  const proposed = pendingProposal(part);
  if (proposed)
    notices.push(tell('return-proposed', { ...of, proposal: proposed.n, words: proposed.reason }));
  return notices;
};

/**
 * Whoever is in charge from now on is asked what waits in the task, once more, and told that it is theirs where nothing
 * does. Who was before is not: they may have left.
 */
export const supervisorNotices = ({ document }: SupervisorEvent['data'], task: AssignedTask): Notice[] => {
  if (task.kind !== 'open') return [];
  const tell: Tell = (kind, more) => ({
    kind,
    to: supervisor(task),
    slot: 'digest',
    facts: factsOf(task, more),
  });
  const cycles = openCyclesOf(task);
  const cycle = cycles.at(-1)?.no ?? null;
  const terms = pendingAmendmentProposals(task).map((one) =>
    tell('amendment-proposed', {
      cycle,
      agencyId: holderOf(one),
      amendmentProposal: one.n,
      words: one.reason,
      proposedTerms: one.after,
    }),
  );
  const difficulties = (task.difficulties ?? [])
    .filter(({ status }) => status === 'consolidated')
    .map(({ n: difficulty, agencyId, content, consolidated }) =>
      tell('difficulty-consolidated', {
        cycle,
        agencyId,
        difficulty,
        words: consolidated?.summary ?? content,
      }),
    );
  return [
    ...cycles.flatMap(({ no }) => participantsOf(task, no).flatMap((part) => waitingOf(task, part, tell))),
    ...terms,
    ...difficulties,
    tell('supervisor-named', { cycle, accordingTo: { number: document.number, date: document.date } }),
  ];
};
