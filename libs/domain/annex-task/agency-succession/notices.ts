import type { AgencySuccessionEvent } from '#libs/domain/annex-task/agency-succession/events';
import {
  awaitingAcceptance,
  openCyclesOf,
  participantsOf,
  upcomingPeriod,
} from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { addressedTo } from '#libs/domain/annex-task/kernel/who-accepts';
import { acceptor, agency, monitors } from '#libs/domain/notices/audiences';
import { resolverNotices } from '#libs/domain/annex-task/difficulty/notices';
import { approvedDue, factsOf } from '#libs/domain/notices/facts';
import type { Audience, Notice, NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';

type More = Partial<Omit<NoticeFacts, 'taskId' | 'number' | 'title' | 'cycleLabel'>>;

/** What waits for acceptance, where somebody else accepts it from now on: the new monitoring agency, or the supervisor. */
const handedOn = (
  { type, data: { to } }: Exclude<AgencySuccessionEvent, { type: 'ResolverSucceeded' }>,
  task: AssignedTask,
  tell: (kind: NoticeKind, to: Audience, more: More) => Notice,
): Notice[] => {
  const { accepts, monitoringAgencyId } = task.assignment;
  const concerns = to !== null && (to === monitoringAgencyId || accepts === addressedTo(to));
  if (accepts === 'supervisor' || !concerns) return [];
  return openCyclesOf(task).flatMap(({ no: cycle }) =>
    participantsOf(task, cycle).flatMap((own) => {
      const waiting = awaitingAcceptance(own);
      // Whoever takes a part over changes who accepts that part alone.
      if (!waiting || (type === 'ParticipantSucceeded' && own.agencyId !== to)) return [];
      const { agencyId } = own;
      const more = { cycle, agencyId, deliverable: waiting.n, words: waiting.summary };
      return [
        tell('deliverable-submitted', acceptor(task, agencyId), { ...more, deadline: own.approvedDue }),
      ];
    }),
  );
};

/**
 * The successor is told as if assigned anew, whoever leaves and everybody who takes part that it changed. Those
 * who follow the task up are told only when that is theirs from now on: they hear of the succession itself. The
 * supervisor is asked to accept what the monitoring agency would have to accept from itself.
 */
export const successionNotices = (event: AgencySuccessionEvent, task: AssignedTask): Notice[] => {
  const tell = (kind: NoticeKind, to: Audience, more: More): Notice => ({
    kind,
    to,
    slot: 'digest',
    facts: factsOf(task, more),
  });
  if (event.type === 'ResolverSucceeded') return resolverNotices(event.data, task);
  const { from, to, reason: words } = event.data;
  const cycle = openCyclesOf(task).at(-1)?.no ?? null;
  const asked = handedOn(event, task, tell);
  if (event.type === 'AcceptanceSucceeded') return asked;
  if (event.type === 'MonitoringSucceeded')
    return [tell('task-reassigned', monitors(task), { cycle, agencyId: from, words }), ...asked];
  const next = upcomingPeriod(task);
  // Whoever owes nothing now, as between two cycles, owes what the next one asks for.
  const owing = cycle === null ? [] : participantsOf(task, cycle);
  const concerned = cycle === null ? task.assignment.assignees : owing;
  const heir = [...owing, ...(next ? task.assignment.assignees : [])].find((one) => one.agencyId === to);
  const others = concerned.filter(({ agencyId }) => agencyId !== to);
  const taken = (agencyId: string): More => {
    const own = cycle === null ? null : approvedDue(task, cycle, agencyId);
    return { cycle, agencyId, deadline: own ?? next?.due ?? null, words };
  };
  return [
    ...(heir ? [tell(`assigned-${heir.role}`, agency(heir.agencyId), taken(heir.agencyId))] : []),
    tell('task-released', agency(from), { cycle, agencyId: from, words }),
    ...others.map(({ agencyId }) =>
      tell('task-reassigned', agency(agencyId), { cycle, agencyId: to ?? from, words }),
    ),
    ...asked,
  ];
};
