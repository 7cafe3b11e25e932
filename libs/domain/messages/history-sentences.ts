import type { EscalationSubject, ReminderKind } from '#libs/domain/annex-task/reminding/kinds';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { OrderedReport } from '#libs/domain/annex-task/kernel/state';
import { amendmentProposalSentence } from '#libs/domain/messages/amendment-proposal-sentences';
import { along, changeSentence } from '#libs/domain/messages/change-sentences';
import { difficultySentence } from '#libs/domain/messages/difficulty-sentences';
import { gistOf, unstopped } from '#libs/domain/messages/phrases';
import { directiveSentence } from '#libs/domain/messages/directive-sentences';
import { vietnameseDay, vietnameseDeadline } from '#libs/domain/messages/dates';
import { by } from '#libs/domain/messages/phrases';
import { periodName } from '#libs/domain/messages/periods';
import { numberInPlan } from '#libs/domain/messages/task-number';
import { reassignmentSentence } from '#libs/domain/messages/reassignment-sentences';
import { successionSentence } from '#libs/domain/messages/succession-sentences';
import type { Names } from '#libs/domain/messages/names';
import type { LocalDate } from '#libs/domain/shared/time';
import { ruleOf } from '#libs/domain/timing/rules';
import type { EscalationTarget } from '#libs/domain/policy/policy';

export const reminderWords: Readonly<Record<ReminderKind, string>> = {
  acknowledgement: 'tiếp nhận nhiệm vụ',
  deadline: 'hoàn thành đúng hạn',
  overdue: 'hoàn thành việc đã quá hạn',
  interim: 'báo cáo giữa kỳ',
  coordination: 'gửi ý kiến phối hợp',
  acceptance: 'duyệt sản phẩm',
  'open-coordination': 'kết thúc việc lấy ý kiến phối hợp để sản phẩm được duyệt',
  decision: 'quyết định đề nghị',
  'sign-off': 'ký duyệt sản phẩm',
  directive: 'tiếp nhận, trả lời ý kiến chỉ đạo',
  difficulty: 'giải quyết khó khăn, vướng mắc',
};

export const lateWords: Readonly<Record<EscalationSubject, string>> = {
  deadline: 'việc chậm của',
  coordination: 'việc chậm của',
  acceptance: 'việc chậm duyệt sản phẩm của',
  decision: 'việc chậm quyết định đề nghị của',
  directive: 'việc chậm trả lời ý kiến chỉ đạo của',
  difficulty: 'việc chậm giải quyết khó khăn, vướng mắc liên quan',
};

export const targetWords: Readonly<Record<EscalationTarget, string>> = {
  head: 'thủ trưởng đơn vị',
  'monitoring-agency': 'cơ quan theo dõi',
  office: 'Văn phòng UBND',
  'vice-chair': 'Phó Chủ tịch UBND phụ trách',
  chair: 'Chủ tịch UBND',
};

const roles = { lead: 'chủ trì', coordinator: 'phối hợp' } as const;

const planNumberText = (number: string | null): string => (number === null ? 'không có số' : `“${number}”`);

const dayText = (day: LocalDate | null): string => (day === null ? 'không rõ ngày' : vietnameseDay(day));

const together = (standsFor: readonly string[]): string =>
  standsFor.length === 0 ? '' : ` (gộp ${standsFor.length} lần trước chưa gửi)`;

/** The rule by which a period is due where it is not the timing's own. */
const cited = (rule: string | undefined): string => {
  const words = rule === undefined ? null : (ruleOf(rule)?.vi ?? null);
  return words === null ? '' : ` (${words.charAt(0).toLowerCase()}${words.slice(1)})`;
};

/** “ Báo cáo gửi Sở Tài chính, sau khi có báo cáo R1.” */
const reportText = (report: OrderedReport | undefined, names: Names): string => {
  if (report === undefined) return '';
  const receivers = report.to.map(({ text, agencyId }) =>
    agencyId === null ? text : names.agency(agencyId),
  );
  const to = receivers.length === 0 ? '' : ` gửi ${receivers.join(', ')}`;
  const before = report.waitsFor.map(({ key }) => key).join(', ');
  return ` Báo cáo${to}${before === '' ? '' : `, sau khi có báo cáo ${before}`}.`;
};

/** The labels of a task's cycles by their number, as the events that opened them say. */
export type CycleLabels = ReadonlyMap<number, string>;

export const cycleLabelsOf = (events: readonly TaskEvent[]): CycleLabels =>
  new Map(
    events.flatMap(({ type, data }) => (type === 'CycleOpened' ? [[data.no, data.label] as const] : [])),
  );

/** @param label undefined where it is not known */
const completedCycle = (cycle: number, label: string | undefined): string => {
  if (label === undefined) return `Hoàn thành kỳ thứ ${cycle}.`;
  return label === '' ? 'Các đơn vị chủ trì đã hoàn thành.' : `Hoàn thành kỳ ${periodName(label)}.`;
};

type MembersChanged = Extract<TaskEvent, { type: 'GroupMembersChanged' }>['data'];

const someOf = (all: readonly { readonly agencyId: string }[], names: Names): string => {
  const first = all.slice(0, 5).map(({ agencyId }) => names.agency(agencyId));
  return all.length > 5 ? `${first.join(', ')} và ${all.length - 5} đơn vị khác` : first.join(', ');
};

const membersChanged = ({ joined, left, cycle }: MembersChanged, names: Names): string => {
  const told = (['lead', 'coordinator'] as const).flatMap((role) => {
    const own = joined.filter((one) => one.role === role);
    return own.length > 0 ? [`${someOf(own, names)} tham gia ${roles[role]}`] : [];
  });
  if (left.length > 0) told.push(`${someOf(left, names)} không còn thuộc nhóm, không có việc mới`);
  return `Thành viên nhóm được giao thay đổi${cycle === null ? '' : ' khi mở kỳ mới'}: ${told.join('; ')}.`;
};

/** One plain Vietnamese sentence about one event of a task. */
export const sentence = (event: TaskEvent, names: Names, labels: CycleLabels = new Map()): string => {
  switch (event.type) {
    case 'TaskAssigned': {
      const leads = event.data.assignees.filter((a) => a.role === 'lead');
      const first = leads.slice(0, 3).map((a) => names.agency(a.agencyId));
      const more = leads.length > 3 ? ` và ${leads.length - 3} đơn vị khác` : '';
      const { schedule, pastDeadline, doneOn } = event.data;
      const isDone = schedule.kind === 'recurring' && pastDeadline === 'record-done' && doneOn !== null;
      const done = isDone
        ? ` Kỳ đang diễn ra được ghi nhận đã hoàn thành ngày ${vietnameseDay(doneOn)}.`
        : '';
      const awaited = (event.data.openGroups ?? []).flatMap(({ role, condition }) =>
        role === 'lead' && condition !== undefined ? [`“${condition}”`] : [],
      );
      // Nobody leads until it is said to whom the condition applies.
      if (leads.length === 0 && awaited.length > 0)
        return `Giao nhiệm vụ số ${numberInPlan(event.data)}; chờ xác định đơn vị chủ trì (${awaited.join('; ')}).${reportText(event.data.report, names)}${done}`;
      return `Giao nhiệm vụ số ${numberInPlan(event.data)} cho ${first.join(', ')}${more} chủ trì.${reportText(event.data.report, names)}${done}`;
    }
    case 'CycleOpened':
      return event.data.label === ''
        ? `Bắt đầu theo dõi, thời hạn: ${vietnameseDeadline(event.data.due)}.`
        : `Mở kỳ ${periodName(event.data.label)}, thời hạn: ${vietnameseDeadline(event.data.due)}${cited(event.data.rule)}.`;
    case 'AssignmentAcknowledged':
      return `${names.agency(event.data.agencyId)} đã tiếp nhận (${names.user(event.data.by)}).`;
    case 'CoordinationRequested': {
      const { agencyId, coordinatorId, request, content, due } = event.data;
      return `${names.agency(agencyId)} đề nghị ${names.agency(coordinatorId)} phối hợp (yêu cầu số ${request}), thời hạn: ${vietnameseDeadline(due)}: ${unstopped(content)}.`;
    }
    case 'CoordinationInputSubmitted':
      return `${names.agency(event.data.agencyId)} gửi ý kiến phối hợp số ${event.data.input}: ${unstopped(event.data.summary)}.`;
    case 'CoordinationInputAccepted':
      return `Ý kiến phối hợp số ${event.data.input} của ${names.agency(event.data.agencyId)} được tiếp nhận.`;
    case 'CoordinationInputReturned':
      return `Ý kiến phối hợp số ${event.data.input} của ${names.agency(event.data.agencyId)} bị trả lại: ${event.data.reason}.`;
    case 'CoordinationWaived':
      return `Bỏ qua yêu cầu phối hợp số ${event.data.request} với ${names.agency(event.data.agencyId)}: ${event.data.reason}.`;
    case 'CoordinationMissed':
      return `${names.agency(event.data.agencyId)} chưa gửi ý kiến phối hợp khi hết hạn (${vietnameseDeadline(event.data.deadline)}).`;
    case 'CoordinationClosed':
      return `Kết thúc việc lấy ý kiến phối hợp của ${names.agency(event.data.agencyId)}.`;
    case 'ProgressReported': {
      const { agencyId, percent, result, difficulties, proposals } = event.data;
      const done = percent === null ? '' : ` (${percent}%)`;
      const hindered = difficulties ? `; khó khăn: ${unstopped(difficulties)}` : '';
      const wished = proposals ? `; đề xuất: ${unstopped(proposals)}` : '';
      return `${names.agency(agencyId)} báo cáo tiến độ${done}: ${unstopped(result)}${hindered}${wished}.`;
    }
    case 'DeliverableSubmitted': {
      const { agencyId, deliverable, awaitsSignOff } = event.data;
      const does = awaitsSignOff ? 'trình thủ trưởng ký' : 'nộp';
      return `${names.agency(agencyId)} ${does} sản phẩm số ${deliverable}: ${gistOf(event.data)}.`;
    }
    case 'DeliverableSignedOff':
      return `${names.user(event.data.by)} ký duyệt, ${names.agency(event.data.agencyId)} nộp sản phẩm số ${event.data.deliverable}.`;
    case 'SignOffRefused':
      return `${names.user(event.data.by)} chuyển lại cán bộ sản phẩm số ${event.data.deliverable} của ${names.agency(event.data.agencyId)}: ${event.data.reason}.`;
    case 'DeliverableWithdrawn':
      return `${names.agency(event.data.agencyId)} rút sản phẩm số ${event.data.deliverable}: ${event.data.reason}.`;
    case 'DeliverableReturned': {
      const { agencyId, deliverable, reason, newDue, requests = [] } = event.data;
      const date = newDue === null ? '' : `; thời hạn mới: ${vietnameseDeadline(newDue)}${along(requests)}`;
      return `Trả lại sản phẩm số ${deliverable} của ${names.agency(agencyId)}: ${reason}${date}.`;
    }
    case 'DeliverableApproved': {
      const { agencyId, deliverable, completion } = event.data;
      const late = completion.lateAgainstApproved ? 'quá hạn' : 'đúng hạn';
      return `Duyệt sản phẩm số ${deliverable} của ${names.agency(agencyId)}, hoàn thành ${late}.`;
    }
    case 'ReminderIssued': {
      const { agencyId, kind, standsFor } = event.data;
      return kind === 'acceptance' || kind === 'decision'
        ? `Nhắc người có thẩm quyền ${reminderWords[kind]} của ${names.agency(agencyId)}${together(standsFor)}.`
        : `Nhắc ${names.agency(agencyId)} ${reminderWords[kind]}${together(standsFor)}.`;
    }
    case 'DeadlineMissed':
      return `${names.agency(event.data.agencyId)} quá hạn (${vietnameseDeadline(event.data.deadline)}).`;
    case 'TaskEscalated': {
      const { agencyId, level, to, about, standsFor } = event.data;
      const what = lateWords[about];
      return `Báo cáo cấp ${level} lên ${targetWords[to]} ${what} ${names.agency(agencyId)}${together(standsFor)}.`;
    }
    case 'ExtensionRequested':
    case 'ExtensionGranted':
    case 'ExtensionRefused':
    case 'ExtensionLapsed':
    case 'TaskSuspended':
    case 'TaskResumed':
    case 'TaskAmended':
    case 'TaskCancelled':
    case 'TaskSuperseded':
    case 'PredecessorLinked':
      return changeSentence(event, names);
    case 'AmendmentProposed':
    case 'AmendmentProposalDecided':
      return amendmentProposalSentence(event, names);
    case 'ReturnProposed':
    case 'ReturnOpinionGiven':
    case 'ReturnProposalDecided':
    case 'ReturnProposalLapsed':
    case 'TaskReassigned':
      return reassignmentSentence(event, names);
    case 'DirectiveIssued':
    case 'DirectiveAcknowledged':
    case 'DirectiveAnswered':
      return directiveSentence(event, names);
    case 'GroupMembersNamed': {
      const { by, role, agencyIds } = event.data;
      if (agencyIds.length === 0) return `${names.user(by)} xác định điều kiện không áp dụng cho đơn vị nào.`;
      return `${names.user(by)} chỉ định ${agencyIds.map(names.agency).join(', ')} ${roles[role]}.`;
    }
    case 'GroupMembersChanged':
      return membersChanged(event.data, names);
    case 'DifficultyRaised':
    case 'DifficultyConsolidated':
    case 'DifficultyAssigned':
    case 'DifficultyResolved':
      return difficultySentence(event, names);
    case 'OfficerAssigned': {
      const { agencyId, userId, by } = event.data;
      return userId === null
        ? `${names.agency(agencyId)} thôi phân công cán bộ đầu mối (${names.user(by)}).`
        : `${names.agency(agencyId)} phân công ${names.user(userId)} làm cán bộ đầu mối (${names.user(by)}).`;
    }
    case 'OfficialReminderRecorded': {
      const { by: user, to, document, corrects } = event.data;
      const receivers = to.map((id) => names.agency(id)).join(', ');
      const does = corrects === undefined ? 'ghi nhận' : `đính chính ghi nhận số ${corrects}:`;
      return `${names.user(user)} ${does} công văn đôn đốc số ${document.number} ngày ${vietnameseDay(document.date)} gửi ${receivers}.`;
    }
    case 'SupervisorSucceeded': {
      const { from, to, document, by: user } = event.data;
      return `${names.user(to)} phụ trách nhiệm vụ thay ${names.user(from)}${by(document)}, do ${names.user(user)} phân công.`;
    }
    case 'PlanNumberCorrected': {
      const { from, to, assignedOn, reason, by: user } = event.data;
      const corrected = [
        ...(from === to ? [] : [`số kế hoạch: ${planNumberText(to)} thay cho ${planNumberText(from)}`]),
        ...(assignedOn
          ? [`ngày văn bản giao việc: ${dayText(assignedOn.to)} thay cho ${dayText(assignedOn.from)}`]
          : []),
      ];
      return `${names.user(user)} đính chính ${corrected.join('; ')} (${reason}).`;
    }
    case 'ParticipantSucceeded':
    case 'MonitoringSucceeded':
    case 'AcceptanceSucceeded':
    case 'ResolverSucceeded':
      return successionSentence(event, names);
    case 'CycleCompleted':
      return completedCycle(event.data.cycle, labels.get(event.data.cycle));
    case 'TaskCompleted':
      return event.data.basis === 'recorded-at-activation'
        ? 'Ghi nhận nhiệm vụ đã hoàn thành trước khi kích hoạt.'
        : 'Hoàn thành nhiệm vụ.';
  }
};
