import {
  findDeliverable,
  findExtension,
  findProposal,
  findRequest,
} from '#libs/domain/annex-task/kernel/address';
import { findAmendmentProposal } from '#libs/domain/annex-task/amendment/proposals';
import type { TaskCommand, TaskCommandType } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import { later } from '#libs/domain/annex-task/kernel/step-time';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { RefusalCode } from '#libs/domain/shared/refusal-code';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf, type Instant, type LocalDate } from '#libs/domain/shared/time';

/** What a document is about or answers; `assignment-year` stands for a plan whose day is not known. */
export type DatedBy =
  | 'plan'
  | 'assignment-year'
  | 'submission'
  | 'coordination-request'
  | 'extension-request'
  | 'return-proposal'
  | 'amendment-proposal'
  | 'difficulty'
  | 'difficulty-assignment'
  | 'succession';

/** The first day that a document can have, and what it is the day of. */
export interface EarliestDay {
  readonly day: LocalDate;
  readonly of: DatedBy;
}

/** Refused under a name of their own before others were asked for their day. */
const futureCodes: Readonly<Partial<Record<TaskCommandType, RefusalCode>>> = {
  AmendTask: 'AMENDMENT.DOCUMENT_IN_FUTURE',
  DecideAmendmentProposal: 'AMENDMENT.DOCUMENT_IN_FUTURE',
  RecordOfficialReminder: 'OFFICIAL_REMINDER.DATE_IN_FUTURE',
};

/**
 * Whether a document can have its day: none is dated in the future, nor before what it is about.
 *
 * @returns `DOCUMENT.DATE_IN_FUTURE`, or the code given for it; `DOCUMENT.TOO_EARLY`; null also where no day is told
 */
export const refuseDay = (
  document: Pick<DocumentRef, 'date'> | null | undefined,
  now: Instant,
  earliest: EarliestDay | null,
  futureCode: RefusalCode = 'DOCUMENT.DATE_IN_FUTURE',
): Rejection | null => {
  const date = document?.date ?? null;
  if (date === null) return null;
  if (date > dateOf(now)) return reject(futureCode, { date });
  return earliest !== null && date < earliest.day
    ? reject('DOCUMENT.TOO_EARLY', { date, earliest: earliest.day, of: earliest.of })
    : null;
};

/**
 * The day of the plan, or of the amendment that added the task: what is written about a task may be older than its
 * activation here, but not than what gave it. Where that day is not known – the plan has none, or the task was assigned
 * before it was kept – papers of the year before are taken, as plans are often issued at the end of it.
 */
const givenOn = ({ assignment, assignedAt }: AssignedTask): EarliestDay => {
  if (assignment.assignedOn !== undefined) return { day: assignment.assignedOn, of: 'plan' };
  const { schedule } = assignment;
  const begins =
    schedule.kind === 'recurring' ? schedule.from : schedule.kind === 'single' ? schedule.start : null;
  const known = dateOf(assignedAt);
  const year = Number((begins !== null && begins < known ? begins : known).slice(0, 4)) - 1;
  return { day: `${String(year).padStart(4, '0')}-01-01`, of: 'assignment-year' };
};

/** What a command answers, with the instant at which that was said; null where it answers nothing that is known. */
const answered = (command: TaskCommand, task: AssignedTask): readonly [Instant, DatedBy] | null => {
  if (command.type === 'ApproveDeliverable' || command.type === 'ReturnDeliverable') {
    const found = findDeliverable(task, command.deliverable);
    return isRejection(found) ? null : [found.deliverable.submittedAt, 'submission'];
  }
  if (command.type === 'SubmitCoordinationInput') {
    const found = command.request === undefined ? null : findRequest(task, command.request);
    return found === null || isRejection(found) ? null : [found.request.requestedAt, 'coordination-request'];
  }
  if (command.type === 'DecideExtension') {
    const found = findExtension(task, command.extension);
    return isRejection(found) ? null : [found.extension.requestedAt, 'extension-request'];
  }
  if (command.type === 'DecideReturnProposal') {
    const found = findProposal(task, command.proposal);
    return isRejection(found) ? null : [found.proposal.proposedAt, 'return-proposal'];
  }
  if (command.type === 'DecideAmendmentProposal') {
    const found = findAmendmentProposal(task, command.proposal);
    return isRejection(found) ? null : [found.proposedAt, 'amendment-proposal'];
  }
  if (!('difficulty' in command)) return null;
  const difficulty = task.difficulties?.find(({ n }) => n === command.difficulty);
  if (!difficulty) return null;
  const { assigned, raisedAt } = difficulty;
  return command.type === 'ResolveDifficulty' && assigned !== null
    ? [assigned.at, 'difficulty-assignment']
    : [raisedAt, 'difficulty'];
};

/** The first day that the document of a command about a task can have. */
export const earliestDayOf = (command: TaskCommand, task: AssignedTask): EarliestDay => {
  const given = givenOn(task);
  const found = answered(command, task);
  if (found === null) return given;
  const day = dateOf(found[0]);
  return later(day, given.day) === day ? { day, of: found[1] } : given;
};

/**
 * Whether the document of a command cannot have its day. What a process carries to tasks was looked at where it was
 * decided: a plan's document for the plan, a succession's for the agency.
 */
export const refuseDocumentDay = (
  command: TaskCommand,
  task: AssignedTask,
  { actor, now }: Pick<TaskContext, 'actor' | 'now'>,
): Rejection | null => {
  if (actor.kind === 'process' || actor.decidedFor !== undefined || !('document' in command)) return null;
  return refuseDay(command.document, now, earliestDayOf(command, task), futureCodes[command.type]);
};
