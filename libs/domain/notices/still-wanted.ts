import { owesToDirective } from '#libs/domain/annex-task/directive/state';
import { askedGroupsOf } from '#libs/domain/annex-task/group-members/open-groups';
import { isSuspended, openCyclesOf, participantOf } from '#libs/domain/annex-task/kernel/queries';
import type { TaskState } from '#libs/domain/annex-task/kernel/state';
import type { NoticeKind } from '#libs/domain/notices/notice';
import {
  asMadeThen,
  awaits,
  canBeAccepted,
  debtor,
  inputWaits,
  openRequest,
  owesAnswer,
  owesInput,
  owesProduct,
  owesReport,
  sentBack,
  takesPart,
  takesPartFurther,
  undecided,
  unfinished,
  waitsForInput,
  type WaitingNotice,
} from '#libs/domain/notices/still-so';
import type { Instant } from '#libs/domain/shared/time';

/**
 * Whether a notice that has not left yet still says what is so. Answers of people (an approval, a decision) are told
 * in any case; what was asked and is done, was taken back or is somebody else's by now is not.
 *
 * @param state the task as it is now
 */
export const stillWanted = (notice: WaitingNotice, state: TaskState): boolean => {
  if (state.kind === 'unassigned') return false;
  const { kind, facts } = notice;
  switch (kind) {
    // Of no task: `calendarStillEnds` tells.
    case 'calendar-ends':
      return false;
    case 'coordination-accepted':
    case 'coordination-waived':
    case 'deliverable-approved':
    case 'extension-lapsed':
    case 'amendment-proposal-decided':
    case 'return-decided':
    case 'return-lapsed':
    case 'task-reassigned':
    case 'task-cancelled':
    case 'directive-issued':
    case 'conclusion-issued':
    case 'criticism-issued':
    case 'commendation-issued':
    case 'directive-answered':
    case 'officer-assigned':
    case 'difficulty-resolved':
    case 'official-reminder-corrected':
      return true;
    // Of one that was put right meanwhile the correction tells.
    case 'official-reminder-recorded':
      return (
        state.officialReminders?.find(({ n }) => n === facts.officialReminder)?.correctedBy === undefined
      );
    case 'assigned-lead':
    case 'assigned-coordinator':
      return state.kind === 'open' && takesPart(state, facts);
    case 'task-released':
      return !takesPart(state, facts);
    case 'may-concern':
    case 'condition-to-settle':
      return askedGroupsOf(state).some(({ groupId }) => groupId === facts.groupId);
    case 'group-left':
      return state.kind === 'open' && !takesPartFurther(state, facts);
    case 'task-suspended':
      return state.kind === 'open' && isSuspended(state);
    case 'task-resumed':
      return state.kind === 'open' && !isSuspended(state);
    // A later pause tells of itself.
    case 'reminders-paused':
      return state.kind === 'open' && state.reminderPause?.until === facts.pausedUntil;
    case 'task-amended':
    case 'supervisor-named':
      return state.kind === 'open';
    case 'extension-granted':
    case 'extension-refused':
      return unfinished(state, facts) !== null;
    case 'deliverable-returned':
      return sentBack(state, facts, 'returned');
    case 'sign-off-refused':
      return sentBack(state, facts, 'sent-back');
    case 'coordination-requested':
      return waitsForInput(state, facts);
    case 'coordination-moved':
      return waitsForInput(state, facts);
    case 'coordination-returned':
      return openRequest(state, facts)?.request.inputs.at(-1)?.status === 'returned';
    case 'difficulty-assigned':
    case 'difficulty-in-hand':
      return asMadeThen(state, notice);
    case 'amendment-proposed':
    case 'amendment-in-hand':
    case 'return-proposed':
    case 'extension-requested':
    case 'extension-in-hand':
    case 'remind-decision':
      return undecided(state, notice);
    case 'remind-directive':
      return owesAnswer(state, facts);
    case 'difficulty-raised':
      return asMadeThen(state, notice, 'raised');
    case 'difficulty-consolidated':
      return asMadeThen(state, notice, 'consolidated');
    case 'remind-difficulty':
      return asMadeThen(state, notice);
    case 'remind-acknowledgement':
      return debtor(state, facts)?.acknowledgedAt === null;
    case 'remind-interim':
      return owesReport(state, notice);
    case 'remind-deadline':
    case 'remind-overdue':
    case 'deadline-missed':
      return owesProduct(state, facts);
    case 'remind-coordination':
    case 'coordination-missed':
    case 'coordination-late':
      return owesInput(state, facts);
    case 'coordination-submitted':
      return inputWaits(state, facts);
    case 'deliverable-prepared':
    case 'remind-sign-off':
      return awaits(state, notice, 'awaiting-sign-off');
    case 'deliverable-submitted':
      return awaits(state, notice);
    case 'remind-open-coordination':
      return awaits(state, notice) && !canBeAccepted(state, notice);
    case 'remind-acceptance':
      return canBeAccepted(state, notice);
    case 'unreached':
      return facts.unreached !== undefined && stillWanted({ ...notice, kind: facts.unreached.kind }, state);
    case 'escalated':
      switch (facts.escalation?.about) {
        case 'coordination':
          return owesInput(state, facts);
        case 'acceptance':
          return canBeAccepted(state, notice);
        case 'decision':
          return undecided(state, notice);
        case 'directive':
          return owesAnswer(state, facts);
        case 'difficulty':
          return asMadeThen(state, notice);
        case 'deadline':
        case undefined:
          return owesProduct(state, facts);
      }
  }
};

/** Why a notice that waited does not leave. */
export type StaleReason = 'no-longer-needed' | 'deadline-passed';

/** Kinds that ask for something in time, which nobody can do once it has passed. */
const asksInTime: readonly NoticeKind[] = ['remind-deadline', 'remind-coordination'];

/**
 * Why a notice does not leave at `now`; null where it does. What asks for something in time ("nộp đúng hạn") does not
 * leave after it: that it is late is said by another notice.
 */
export const staleReason = (notice: WaitingNotice, state: TaskState, now: Instant): StaleReason | null => {
  if (!stillWanted(notice, state)) return 'no-longer-needed';
  const { deadline } = notice.facts;
  return asksInTime.includes(notice.kind) && deadline !== null && deadline <= now ? 'deadline-passed' : null;
};

/**
 * Whether what a notice asks has been done, while what it tells is news to others of the agency all the same: an
 * assignment that a colleague acknowledged, a directive that one answered.
 */
export const isSettled = (
  { kind, facts }: Pick<WaitingNotice, 'kind' | 'facts'>,
  state: TaskState,
): boolean => {
  const { agencyId } = facts;
  if (state.kind === 'unassigned' || agencyId === null) return false;
  if (kind === 'assigned-lead' || kind === 'assigned-coordinator') {
    const parts = openCyclesOf(state).flatMap(({ no }) => participantOf(state, no, agencyId) ?? []);
    return parts.length > 0 && parts.every(({ acknowledgedAt }) => acknowledgedAt !== null);
  }
  const directive = facts.directive !== undefined && state.directives?.find(({ n }) => n === facts.directive);
  const addressee = directive && directive.addressees.find((one) => one.agencyId === agencyId);
  return directive && addressee ? !owesToDirective(directive, addressee) : false;
};
