import { taskAt } from '#libs/domain/annex-task/passing-time';
import { grantedExtensions } from '#libs/domain/annex-task/extension/granted-extensions';
import type { AssignedTask, Assignee, Deliverable, Participant } from '#libs/domain/annex-task/kernel/state';
import { openCyclesOf, officerOf, recordedAsDone } from '#libs/domain/annex-task/kernel/queries';
import {
  dueAhead,
  leadInFocus,
  leadsInQuestion,
  officialStatus,
} from '#libs/domain/annex-task/standing/status';
import type { FollowUpRow } from '#libs/domain/follow-up/columns';
import { isRegistered, recommended, registered, type Said } from '#libs/domain/follow-up/hindrances';
import { scheduleWord, stageWords, statusWords } from '#libs/domain/follow-up/words';
import { vietnameseDate, vietnameseDay } from '#libs/domain/messages/dates';
import type { Names } from '#libs/domain/messages/names';
import { periodName } from '#libs/domain/messages/periods';
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
const unitsOf = (task: AssignedTask, role: Assignee['role'], { names }: FollowUpFacts): string => {
  const named = task.assignment.assignees
    .filter((assignee) => assignee.role === role)
    .map(({ agencyId, groupId }) => (groupId === null ? names.agency(agencyId) : names.group(groupId)));
  return [...new Set(named)].join('; ');
};

/** Who handles it in each agency that leads. */
const officersOf = (task: AssignedTask, { names }: FollowUpFacts): string | null => {
  const leads = task.assignment.assignees.filter(({ role }) => role === 'lead');
  const named = leads.flatMap(({ agencyId }) => {
    const userId = officerOf(task, agencyId);
    if (userId === null) return [];
    return [leads.length > 1 ? `${names.agency(agencyId)}: ${names.user(userId)}` : names.user(userId)];
  });
  return named.length === 0 ? null : named.join('\n');
};

const productText = ({ summary, document }: Deliverable): string =>
  document?.number
    ? `${summary} (${document.number}${document.date ? ` ngày ${vietnameseDay(document.date)}` : ''})`
    : summary;

/** What a lead has to show: its accepted product, else its last report, else the product it handed in. */
const resultOf = ({ deliverables, progress }: Participant): string | null => {
  const accepted = deliverables.findLast(({ status }) => status === 'approved');
  if (accepted) return productText(accepted);
  const waiting = deliverables.findLast(({ status }) => status === 'awaiting-acceptance');
  return progress.at(-1)?.result ?? (waiting ? productText(waiting) : null);
};

const percentOf = ({ completion, progress }: Participant): number =>
  completion ? 100 : (progress.findLast(({ percent }) => percent !== null)?.percent ?? 0);

/** What units say, each once; with its name, unless the only lead speaks. */
const together = (sayings: readonly Said[], leads: readonly Participant[], names: Names): string | null => {
  const alone = leads.length === 1 ? leads[0]?.agencyId : undefined;
  const lines = sayings.map(({ agencyId, text }) =>
    agencyId === alone ? text : `${names.agency(agencyId)}: ${text}`,
  );
  return lines.length === 0 ? null : [...new Set(lines)].join('\n');
};

/** What each lead has to say. */
const saidBy = (
  leads: readonly Participant[],
  tell: (lead: Participant) => string | null | undefined,
): Said[] =>
  leads.flatMap((lead) => {
    const text = tell(lead);
    return text ? [{ agencyId: lead.agencyId, text }] : [];
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

const originOf = ({ assignment }: AssignedTask, { plan }: FollowUpFacts): string => {
  const { planNumber, section, number } = assignment;
  const document = planNumber === null ? 'Kế hoạch' : `Kế hoạch số ${planNumber}`;
  const day = plan.date === null ? '' : ` ngày ${vietnameseDay(plan.date)}`;
  return [`${document}${day}`, section === null ? '' : `mục ${section}`, `nhiệm vụ ${number}`]
    .filter((part) => part !== '')
    .join(', ');
};

const timetableOf = (task: AssignedTask): string => {
  const labels = task.kind === 'open' ? openCyclesOf(task).map(({ label }) => periodName(label)) : [];
  const open = labels.filter((label) => label !== '').join(', ');
  return [task.assignment.timingText, open === '' ? '' : `kỳ ${open}`]
    .filter((part) => part !== '')
    .join('; ');
};

/** The deadlines that were to be kept before the present one. */
const formerDeadlines = (task: AssignedTask, lead: Participant | null): string | null => {
  if (lead === null) return null;
  const granted = grantedExtensions(task, lead);
  const former = [lead.originalDue, ...granted.map(({ from }) => from)].filter((due) => due !== null);
  const days = [...new Set(former)].filter((due) => due !== lead.approvedDue).sort();
  return days.length === 0 ? null : days.map((due) => vietnameseDate(justBefore(due))).join('; ');
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
    saidBy(leads, ({ progress }) => progress.at(-1)?.[what]);
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
    kind: scheduleWord(assignment.schedule),
    origin: originOf(task, facts),
    status: closed ? statusWords[status] : `${statusWords[status]} (${stageWords[stage]})`,
    result: together(saidBy(leads, resultOf), leads, names) ?? assignment.doneBy,
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
