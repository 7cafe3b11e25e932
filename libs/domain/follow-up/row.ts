import { taskAt } from '#libs/domain/annex-task/passing-time';
import { grantedExtensions } from '#libs/domain/annex-task/extension/granted-extensions';
import type {
  AssignedTask,
  Assignee,
  Deliverable,
  Participant,
  TaskSchedule,
} from '#libs/domain/annex-task/kernel/state';
import { openCyclesOf, officerOf, recordedAsDone } from '#libs/domain/annex-task/kernel/queries';
import {
  dueAhead,
  leadInFocus,
  leadsInQuestion,
  officialStatus,
} from '#libs/domain/annex-task/standing/status';
import type { FollowUpRow, Rhythm, Said, Saying } from '#libs/domain/follow-up/columns';
import { isRegistered, recommended, registered, type SaidBy } from '#libs/domain/follow-up/hindrances';
import type { Names } from '#libs/domain/shared/names';
import { dateOf, plusMinutes, type Instant, type LocalDate } from '#libs/domain/shared/time';

/** How whoever accepts the products is reached. */
export interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What a row says beside the task itself. */
export interface FollowUpFacts {
  /** From 1. */
  readonly ordinal: number;
  /** The instant for which the status is told. */
  readonly at: Instant;
  /** When the task's last event was recorded. */
  readonly changedAt: Instant;
  readonly names: Names & { readonly group: (id: string) => string };
  /** Day and authority of the plan, whose number stands in the task; and the day of the document that gave the task. */
  readonly plan: {
    readonly date: LocalDate | null;
    readonly authority: string | null;
    readonly assignedOn: LocalDate | null;
  };
  readonly approver: Contact;
}

const justBefore = (instant: Instant): Instant => plusMinutes(instant, -1 / 60_000);

/** The day that a deadline names: one at 24:00 is of the day that ends with it. */
export const dayOfDeadline = (deadline: Instant | null): LocalDate | null =>
  deadline === null ? null : dateOf(justBefore(deadline));

/** The day on which a task without a cycle would be due. */
const plannedDay = (task: AssignedTask): LocalDate | null => {
  const { schedule } = task.assignment;
  const due = schedule.kind === 'single' ? schedule.due : dueAhead(task);
  return due !== null && due.length > 'YYYY-MM-DD'.length ? dayOfDeadline(due) : due;
};

const dayOf = (instant: Instant | null): LocalDate | null => (instant === null ? null : dateOf(instant));

/** Units with a role; those that answer through a group are named as the group, as the plan does. */
const unitsOf = (task: AssignedTask, role: Assignee['role'], { names }: FollowUpFacts): string[] => {
  const named = task.assignment.assignees
    .filter((assignee) => assignee.role === role)
    .map(({ agencyId, groupId }) => (groupId === null ? names.agency(agencyId) : names.group(groupId)));
  return [...new Set(named)];
};

const words = (text: string): Said => ({ kind: 'words', text });

/** Who handles it in each agency that leads. */
const officersOf = (task: AssignedTask, { names }: FollowUpFacts): Saying[] => {
  const leads = task.assignment.assignees.filter(({ role }) => role === 'lead');
  return leads.flatMap(({ agencyId }) => {
    const userId = officerOf(task, agencyId);
    if (userId === null) return [];
    return [{ agency: leads.length > 1 ? names.agency(agencyId) : null, said: words(names.user(userId)) }];
  });
};

const productOf = ({ summary, document }: Deliverable): Said => ({
  kind: 'product',
  summary,
  number: document?.number ? document.number : null,
  date: document?.date ? document.date : null,
});

/** What a lead has to show: its accepted product, else its last report, else the product it handed in. */
const resultOf = ({ deliverables, progress }: Participant): Said | null => {
  const accepted = deliverables.findLast(({ status }) => status === 'approved');
  if (accepted) return productOf(accepted);
  const reported = progress.at(-1)?.result;
  if (reported !== undefined && reported !== null) return words(reported);
  const waiting = deliverables.findLast(({ status }) => status === 'awaiting-acceptance');
  return waiting ? productOf(waiting) : null;
};

const percentOf = ({ completion, progress }: Participant): number =>
  completion ? 100 : (progress.findLast(({ percent }) => percent !== null)?.percent ?? 0);

/** What units say, with their names, unless the only lead speaks. */
const together = (sayings: readonly SaidBy[], leads: readonly Participant[], names: Names): Saying[] => {
  const alone = leads.length === 1 ? leads[0]?.agencyId : undefined;
  return sayings.map(({ agencyId, said }) => ({
    agency: agencyId === alone ? null : names.agency(agencyId),
    said,
  }));
};

const isEmpty = (said: Said): boolean => said.kind === 'words' && said.text === '';

/** What each lead has to say. */
const saidBy = (leads: readonly Participant[], tell: (lead: Participant) => Said | null): SaidBy[] =>
  leads.flatMap((lead) => {
    const said = tell(lead);
    return said === null || isEmpty(said) ? [] : [{ agencyId: lead.agencyId, said }];
  });

/** Whole per cent, over several leads their mean. */
const progressOf = (task: AssignedTask, leads: readonly Participant[]): number => {
  if (task.kind === 'completed') return 100;
  if (leads.length === 0) return 0;
  return Math.round(leads.reduce((sum, lead) => sum + percentOf(lead), 0) / leads.length);
};

/** The day of the submission that was accepted, which is what punctuality is judged by; the last one's of several. */
const completedOn = (task: AssignedTask, leads: readonly Participant[]): LocalDate | null => {
  const recorded = recordedAsDone(task);
  if (recorded) return recorded.doneOn;
  const days = leads.map(({ completion }) => completion?.reportedAt ?? null);
  return days.length === 0 || days.includes(null) ? null : dayOf(days.sort().at(-1) ?? null);
};

const originOf = ({ assignment }: AssignedTask, { plan }: FollowUpFacts): FollowUpRow['origin'] => {
  const { planNumber, section, number } = assignment;
  return { planNumber, planDate: plan.date, section, number };
};

const timetableOf = (task: AssignedTask): FollowUpRow['timetable'] => {
  const cycles = task.kind === 'open' ? openCyclesOf(task).map(({ label }) => label) : [];
  return { text: task.assignment.timingText, cycles: cycles.filter((label) => label !== '') };
};

const rhythmOf = (schedule: TaskSchedule): Rhythm =>
  schedule.kind === 'recurring' ? schedule.every : schedule.kind;

/** The deadlines that were to be kept before the present one. */
const formerDeadlines = (task: AssignedTask, lead: Participant | null): LocalDate[] => {
  if (lead === null) return [];
  const granted = grantedExtensions(task, lead);
  const former = [lead.originalDue, ...granted.map(({ from }) => from)].filter((due) => due !== null);
  const past = [...new Set(former)].filter((due) => due !== lead.approvedDue).sort();
  return past.map((due) => dateOf(justBefore(due)));
};

/** A task as the office's follow-up table shows it. */
export const followUpRow = (given: AssignedTask, facts: FollowUpFacts): FollowUpRow => {
  const task = taskAt(given, facts.at);
  const { names, approver } = facts;
  const { assignment } = task;
  const leads = leadsInQuestion(task);
  const focus = leadInFocus(task);
  const { status, stage } = officialStatus(task, facts.at);
  const closed = stage === 'done' || stage === 'cancelled';
  const reported = (what: 'difficulties' | 'proposals') =>
    saidBy(leads, ({ progress }) => words(progress.at(-1)?.[what] ?? ''));
  const shown = together(saidBy(leads, resultOf), leads, names);
  const recorded = assignment.doneBy === null ? [] : [{ agency: null, said: words(assignment.doneBy) }];
  const unregistered = reported('difficulties').filter((said) => !isRegistered(task, said));
  return {
    ordinal: facts.ordinal,
    title: assignment.title,
    leader: names.user(assignment.supervisorId),
    leads: unitsOf(task, 'lead', facts),
    coordinators: unitsOf(task, 'coordinator', facts),
    officer: officersOf(task, facts),
    assignedOn: facts.plan.assignedOn ?? dayOf(task.assignedAt),
    due: focus ? dayOfDeadline(focus.approvedDue) : plannedDay(task),
    kind: rhythmOf(assignment.schedule),
    origin: originOf(task, facts),
    status: { official: status, stage: closed ? null : stage },
    result: shown.length > 0 ? shown : recorded,
    progress: progressOf(task, leads),
    difficulties: together([...unregistered, ...registered(task, names)], leads, names),
    proposals: together([...reported('proposals'), ...recommended(task)], leads, names),
    code: assignment.taskId,
    assigner: facts.plan.authority ?? names.user(assignment.supervisorId),
    timetable: timetableOf(task),
    updatedOn: dayOf(facts.changedAt),
    completedOn: completedOn(task, leads),
    extensions: focus ? grantedExtensions(task, focus).length : 0,
    formerDeadlines: formerDeadlines(task, focus),
    approver: approver.name,
    approverEmail: approver.email,
    approverPhone: approver.phone,
  };
};
