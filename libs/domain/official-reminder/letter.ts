import type { DecidingDocument } from '#libs/domain/annex-task/documents';
import { openCyclesOf, participantsOf } from '#libs/domain/annex-task/queries';
import type { AssignedTask, Participant } from '#libs/domain/annex-task/state';
import { standingOf } from '#libs/domain/annex-task/status';
import { dayOfDeadline } from '#libs/domain/follow-up/row';
import { vietnameseDate, vietnameseDay } from '#libs/domain/messages/dates';
import { dateOf, dayMs, type Instant, type LocalDate } from '#libs/domain/shared/time';

/** What an agency owes and is late with, as a letter lists it. */
export interface OverdueItem {
  readonly taskId: string;
  /** In the plan. */
  readonly number: string;
  readonly clause: string | null;
  readonly title: string;
  readonly product: string | null;
  /** Of a task that comes again: which time. */
  readonly cycle: string;
  readonly due: LocalDate;
  /** What was given first, where the deadline was moved since. */
  readonly firstDue: LocalDate | null;
  /** Calendar days since. */
  readonly daysLate: number;
  /** The last letter about it that went to the agency. */
  readonly urgedBefore: DecidingDocument | null;
}

const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

const lastLetter = ({ officialReminders = [] }: AssignedTask, agencyId: string): DecidingDocument | null =>
  officialReminders.filter(({ to }) => to.includes(agencyId)).at(-1)?.document ?? null;

/** A product that waits for whoever accepts it is not the agency's to hurry. */
const isLate = (task: AssignedTask, participant: Participant, now: Instant): boolean => {
  const { status, stage } = standingOf(task, participant, now);
  return status === 'open-overdue' && stage !== 'awaiting-acceptance';
};

/** What of the task the agency is late with as a lead, by cycle; empty where it is not. */
export const overdueOf = (task: AssignedTask, agencyId: string, now: Instant): OverdueItem[] => {
  if (task.kind !== 'open') return [];
  const { taskId, number, section, title, product } = task.assignment;
  return openCyclesOf(task).flatMap(({ no, label }) =>
    participantsOf(task, no).flatMap((p) => {
      const due = dayOfDeadline(p.approvedDue);
      if (p.agencyId !== agencyId || p.role !== 'lead' || due === null || !isLate(task, p, now)) return [];
      const given = dayOfDeadline(p.originalDue);
      return [
        {
          ...{ taskId, number, clause: section, title, product, cycle: label, due },
          firstDue: given === due ? null : given,
          daysLate: daysBetween(due, dateOf(now)),
          urgedBefore: lastLetter(task, agencyId),
        },
      ];
    }),
  );
};

export interface ReminderFacts {
  readonly agency: { readonly name: string; readonly underUbnd: boolean };
  /** Who writes, and what it belongs to. */
  readonly issuer: string;
  readonly superior: string | null;
  readonly monitoringAgency: string | null;
  readonly plan: {
    readonly number: string | null;
    readonly date: LocalDate | null;
    readonly title: string | null;
  };
  readonly items: readonly OverdueItem[];
  readonly now: Instant;
}

/** A letter that urges an agency on, without its number, day and signature: those a person gives it. */
export interface ReminderLetter {
  readonly issuer: string;
  readonly superior: string | null;
  /** Trích yếu. */
  readonly about: string;
  readonly to: string;
  readonly opening: string;
  readonly items: readonly OverdueItem[];
  readonly closing: readonly string[];
  readonly copies: readonly string[];
}

const planText = ({ number, date, title }: ReminderFacts['plan'], authority: string | null): string =>
  [
    `Kế hoạch${number === null ? '' : ` số ${number}`}`,
    ...(date === null ? [] : [`ngày ${vietnameseDay(date)}`]),
    ...(authority === null ? [] : [`của ${authority}`]),
    ...(title === null ? [] : [`(${title})`]),
  ].join(' ');

/**
 * The letter (công văn đôn đốc). Units under the UBND are told to do it, those outside are asked: they are not the
 * UBND's to order.
 */
export const reminderLetter = (facts: ReminderFacts): ReminderLetter => {
  const { agency, issuer, superior, monitoringAgency, plan, items, now } = facts;
  const short = `Kế hoạch${plan.number === null ? '' : ` số ${plan.number}`}`;
  const until = vietnameseDate(now);
  const report = `báo cáo kết quả bằng văn bản về ${monitoringAgency ?? issuer} trước ngày … tháng … năm …, nêu rõ nguyên nhân chậm và thời hạn hoàn thành`;
  const closing = agency.underUbnd
    ? [
        `${issuer} đôn đốc và yêu cầu ${agency.name} khẩn trương hoàn thành các nhiệm vụ nêu trên; ${report}.`,
        `Thủ trưởng đơn vị chịu trách nhiệm về tiến độ và chất lượng thực hiện các nhiệm vụ được giao./.`,
      ]
    : [
        `${issuer} trân trọng đề nghị ${agency.name} quan tâm, chỉ đạo hoàn thành các nhiệm vụ nêu trên và ${report}.`,
        `Rất mong nhận được sự phối hợp của quý cơ quan./.`,
      ];
  return {
    ...{ issuer, superior, to: agency.name, items, closing },
    about: `V/v ${agency.underUbnd ? 'đôn đốc' : 'đề nghị'} thực hiện nhiệm vụ quá hạn theo ${short}`,
    opening: `Thực hiện ${planText(plan, superior)}, qua theo dõi đến ngày ${until}, ${agency.name} còn ${items.length} nhiệm vụ quá hạn chưa hoàn thành như sau:`,
    copies: [
      'Như trên;',
      ...(superior === null ? [] : [`${superior} (để báo cáo);`]),
      ...(monitoringAgency === null || monitoringAgency === issuer ? [] : [`${monitoringAgency};`]),
      'Lưu: VT.',
    ],
  };
};
