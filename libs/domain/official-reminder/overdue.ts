import { taskAt } from '#libs/domain/annex-task/passing-time';
import { validReminders } from '#libs/domain/annex-task/official-reminder/state';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import {
  isSuspended,
  openCyclesOf,
  participantOf,
  participantsOf,
} from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, CoordinationRequest, Participant } from '#libs/domain/annex-task/kernel/state';
import { standingOf } from '#libs/domain/annex-task/standing/status';
import { placeInPlan, type PlaceInPlan } from '#libs/domain/annex-task/kernel/place-in-plan';
import { dayOfDeadline } from '#libs/domain/follow-up/row';
import { dateOf, dayMs, type Instant, type LocalDate } from '#libs/domain/shared/time';

/** What of a task an agency is late with. */
interface Overdue {
  readonly taskId: string;
  /** In the plan. */
  readonly number: PlaceInPlan;
  readonly clause: string | null;
  readonly title: string;
  /** Of a task that comes again: which time. */
  readonly cycle: string;
  readonly due: LocalDate;
  /** Calendar days since. */
  readonly daysLate: number;
  /** The last letter about it that went to the agency. */
  readonly urgedBefore: DecidingDocument | null;
}

/** What an agency leads and is late with, as a letter lists it. */
export interface OverdueItem extends Overdue {
  readonly product: string | null;
  /** What was given first, where the deadline was moved since. */
  readonly firstDue: LocalDate | null;
}

/** What a lead asked of the agency, and waits for. */
export interface OverdueInput extends Overdue {
  readonly leadAgencyId: string;
  readonly content: string;
}

const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

const lastLetter = (task: AssignedTask, agencyId: string): DecidingDocument | null =>
  validReminders(task)
    .filter(({ to }) => to.includes(agencyId))
    .at(-1)?.document ?? null;

interface Late {
  readonly agencyId: string;
  readonly cycle: string;
  readonly due: LocalDate;
}

const overdue = (task: AssignedTask, { agencyId, cycle, due }: Late, now: Instant): Overdue => {
  const { taskId, section: clause, title } = task.assignment;
  const number = placeInPlan(task.assignment);
  const urgedBefore = lastLetter(task, agencyId);
  return { taskId, number, clause, title, cycle, due, daysLate: daysBetween(due, dateOf(now)), urgedBefore };
};

/** A product that waits for whoever accepts it is not the agency's to hurry. */
const isLate = (task: AssignedTask, participant: Participant, now: Instant): boolean => {
  const { status, stage } = standingOf(task, participant, now);
  return status === 'open-overdue' && stage !== 'awaiting-acceptance';
};

/** What of the task the agency is late with as a lead, by cycle; empty where it is not. */
export const overdueOf = (given: AssignedTask, agencyId: string, now: Instant): OverdueItem[] => {
  const task = taskAt(given, now);
  if (task.kind !== 'open') return [];
  return openCyclesOf(task).flatMap(({ no, label: cycle }) =>
    participantsOf(task, no).flatMap((p) => {
      const due = dayOfDeadline(p.approvedDue);
      if (p.agencyId !== agencyId || p.role !== 'lead' || due === null || !isLate(task, p, now)) return [];
      const given = dayOfDeadline(p.originalDue);
      const { product } = task.assignment;
      const firstDue = given === due ? null : given;
      return [{ ...overdue(task, { agencyId, cycle, due }, now), product, firstDue }];
    }),
  );
};

/** An input that lies with the lead is not the agency's to hurry. */
const isOwed = ({ status, due, inputs }: CoordinationRequest, now: Instant): boolean =>
  status === 'open' && due !== null && due < now && inputs.at(-1)?.status !== 'submitted';

/** What of the task leads have asked of the agency and it is late with, by cycle; nothing while the task is suspended. */
export const overdueInputsOf = (given: AssignedTask, agencyId: string, now: Instant): OverdueInput[] => {
  const task = taskAt(given, now);
  if (task.kind !== 'open' || isSuspended(task)) return [];
  return openCyclesOf(task).flatMap(({ no, label: cycle }) =>
    (participantOf(task, no, agencyId)?.requests ?? []).flatMap((request) => {
      const due = dayOfDeadline(request.due);
      if (due === null || !isOwed(request, now)) return [];
      const { leadAgencyId, content } = request;
      return [{ ...overdue(task, { agencyId, cycle, due }, now), leadAgencyId, content }];
    }),
  );
};
