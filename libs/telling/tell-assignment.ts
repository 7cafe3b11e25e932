import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { OrderedReport } from '#libs/domain/annex-task/kernel/index';
import { ruleOf } from '#libs/domain/timing/rules';
import { message, type Message } from '#libs/messages/message';
import { joined, type Word } from '#libs/messages/word';
import type { TellingNames } from '#libs/telling/names';
import { numberOf } from '#libs/telling/number-in-plan';
import { periodOf } from '#libs/telling/period';
import { someOf } from '#libs/telling/phrases';

type DataOf<Type extends TaskEvent['type']> = Extract<TaskEvent, { type: Type }>['data'];

/** Leads that are named of all. */
const NAMED = 3;

/** “ Báo cáo gửi Sở Tài chính, sau khi có báo cáo R1.” */
const reportText = (report: OrderedReport | undefined, names: TellingNames): Word => {
  if (report === undefined) return '';
  const receivers = report.to.map(({ text, agencyId }) =>
    agencyId === null ? text : names.agency(agencyId),
  );
  const reports = report.waitsFor.map(({ key }) => key);
  return message('event.TaskAssigned.report', {
    to: receivers.length === 0 ? '' : message('event.TaskAssigned.report-to', { receivers }),
    after: reports.length === 0 ? '' : message('event.TaskAssigned.report-after', { reports }),
  });
};

export const tellAssigned = (data: DataOf<'TaskAssigned'>, names: TellingNames): Message => {
  const leads = data.assignees.filter((one) => one.role === 'lead').map(({ agencyId }) => agencyId);
  const { schedule, pastDeadline, doneOn } = data;
  const isDone = schedule.kind === 'recurring' && pastDeadline === 'record-done' && doneOn !== null;
  const awaited = (data.openGroups ?? []).flatMap(({ role, condition }) =>
    role === 'lead' && condition !== undefined ? [message('phrase.quoted', { text: condition })] : [],
  );
  const told = {
    number: numberOf(data),
    report: reportText(data.report, names),
    done: isDone ? message('event.TaskAssigned.done', { date: doneOn }) : '',
  };
  // Nobody leads until it is said to whom the condition applies.
  return leads.length === 0 && awaited.length > 0
    ? message('event.TaskAssigned.awaiting', { ...told, conditions: joined(awaited, '; ') })
    : message('event.TaskAssigned', { ...told, leads: someOf(leads, names, NAMED) });
};

const begunSmall = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** The rule by which a period is due where it is not the timing's own. */
const cited = (id: string | undefined): Word => {
  const rule = id === undefined ? null : ruleOf(id);
  return rule
    ? message('event.CycleOpened.rule', { rule: { vi: begunSmall(rule.vi), en: begunSmall(rule.en) } })
    : '';
};

export const tellOpened = ({ label, due, rule }: DataOf<'CycleOpened'>): Message =>
  label === ''
    ? message('event.CycleOpened', { due })
    : message('event.CycleOpened.period', { period: periodOf(label), due, rule: cited(rule) });

/** The labels of a task's cycles by their number, as the events that opened them say. */
export type CycleLabels = ReadonlyMap<number, string>;

export const cycleLabelsOf = (events: readonly TaskEvent[]): CycleLabels =>
  new Map(
    events.flatMap(({ type, data }) => (type === 'CycleOpened' ? [[data.no, data.label] as const] : [])),
  );

/** @param label undefined where it is not known */
export const tellCompleted = (cycle: number, label: string | undefined): Message => {
  if (label === undefined) return message('event.CycleCompleted.nth', { cycle });
  return label === ''
    ? message('event.CycleCompleted')
    : message('event.CycleCompleted.period', { period: periodOf(label) });
};
