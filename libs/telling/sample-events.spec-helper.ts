import type { TaskEvent, TaskEventType } from '#libs/domain/annex-task/events';
import { assignee, assignment } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import {
  addressedTo,
  type DocumentRef,
  type StepIdentity,
  taking,
} from '#libs/domain/annex-task/kernel/index';
import type { PlanEvent, PlanEventType } from '#libs/domain/plan/events';
import { at } from '#libs/domain/shared/time';

type TaskData = { readonly [T in TaskEventType]: readonly Extract<TaskEvent, { type: T }>['data'][] };
type PlanData = { readonly [T in PlanEventType]: readonly Extract<PlanEvent, { type: T }>['data'][] };

const due = at('2026-03-09', '24:00');
const noon = at('2026-03-09', '12:00');
const numbered = { number: '12/UBND-TH', issuer: null, signer: null, subject: null };
const paper = { ...numbered, date: '2026-03-02' };
const undated: DocumentRef = { ...numbered, date: null };
const of = { cycle: 1, agencyId: 'A' };
const person = { ...of, by: 'an' };
const named = (name: string): StepIdentity => ({ kind: 'named', name });
const step = { ...taking(named('k'), []), deadline: due };
const late = { ...taking(named('k'), [named('j'), named('i')]), deadline: null };
const reminded = { request: null, deliverable: null };
const moved = [{ ...of, request: 1, due }];
const giving = { succession: 'A', reason: 'Sáp nhập', document: paper };
const wards = Array.from({ length: 7 }, (_, n) => assignee(`P${n + 1}`, 'lead', 'phuong'));
const completion = (isLate: boolean) => ({
  at: due,
  approvedAt: due,
  submittedAt: due,
  lateAgainstOriginal: isLate,
  lateAgainstApproved: isLate,
});
const report = {
  to: [
    { text: 'Sở Tài chính', agencyId: 'B', groupId: null },
    { text: 'Bộ Tài chính', agencyId: null, groupId: null },
  ],
  waitsFor: [
    { key: 'R1', title: 'Báo cáo của các quận', taskId: null },
    { key: 'R2', title: 'Báo cáo của các sở', taskId: null },
  ],
};

/** Events of every type of a task, and of each of the ways in which its sentence can read. */
export const taskSamples: TaskData = {
  TaskAssigned: [
    assignment({ key: 'II.7', number: '7', section: 'II' }),
    assignment({ assignees: wards, report }),
    assignment({
      assignees: [],
      openGroups: [{ groupId: 'g', role: 'lead', condition: 'địa phương có rừng' }],
      report: { ...report, waitsFor: [] },
    } as object),
    assignment({
      schedule: { kind: 'recurring', recurrence: 'quarterly', from: null, until: '2026-12-31' },
      pastDeadline: 'record-done',
      doneOn: '2026-01-05',
    } as object),
  ],
  CycleOpened: [
    { no: 1, label: '', periodStart: null, periodEnd: null, due: null },
    { no: 1, label: '2026', periodStart: null, periodEnd: null, due, rule: 'year-end' },
    { no: 2, label: 'Quý I/2026', periodStart: null, periodEnd: null, due: noon },
  ] as TaskData['CycleOpened'],
  AssignmentAcknowledged: [person],
  CoordinationRequested: [
    { ...of, request: 2, coordinatorId: 'B', content: 'Góp ý dự thảo. ', due },
    { ...of, request: 2, coordinatorId: 'B', content: 'Góp ý', due: null },
  ],
  CoordinationInputSubmitted: [{ ...person, request: 2, input: 3, summary: 'Nhất trí; ', files: [] }],
  CoordinationInputAccepted: [{ ...of, request: 2, input: 3 }],
  CoordinationInputReturned: [{ ...of, request: 2, input: 3, reason: 'Thiếu số liệu' }],
  CoordinationWaived: [{ ...of, request: 2, reason: 'Đã đủ' }],
  CoordinationMissed: [
    { ...of, ...step, request: 2 },
    { ...of, ...late, request: 2 },
  ],
  CoordinationClosed: [of],
  ProgressReported: [
    { ...person, percent: null, result: 'Đã rà soát.', difficulties: null, proposals: null },
    { ...person, percent: 40, result: 'Đã rà soát', difficulties: 'Thiếu người.', proposals: 'Bổ sung' },
    { ...person, percent: 0, result: 'Đang làm', difficulties: '', proposals: 'Bổ sung' },
  ],
  DeliverableSubmitted: [
    { ...person, deliverable: 1, summary: 'Kế hoạch.', files: [], document: null },
    { ...person, deliverable: 1, summary: 'Kế hoạch', files: [], document: paper },
    { ...person, deliverable: 1, summary: 'Kế hoạch', files: [], document: undated, awaitsSignOff: true },
  ],
  DeliverableSignedOff: [{ ...person, deliverable: 1 }],
  SignOffRefused: [{ ...person, deliverable: 1, reason: 'Sửa mục 2' }],
  DeliverableWithdrawn: [{ ...of, deliverable: 1, reason: 'Nhầm tệp' }],
  DeliverableReturned: [
    { ...of, deliverable: 1, reason: 'Thiếu phụ lục', newDue: null },
    { ...of, deliverable: 1, reason: 'Thiếu phụ lục', newDue: due },
    { ...of, deliverable: 1, reason: 'Thiếu phụ lục', newDue: noon, requests: moved },
  ],
  DeliverableApproved: [true, false].map((isLate) => ({
    ...of,
    deliverable: 1,
    completion: completion(isLate),
  })) as unknown as TaskData['DeliverableApproved'],
  ReminderIssued: (
    [
      'acknowledgement',
      'deadline',
      'overdue',
      'interim',
      'coordination',
      'acceptance',
      'open-coordination',
      'decision',
      'sign-off',
      'directive',
      'difficulty',
    ] as const
  ).flatMap((kind) => [
    { ...of, ...step, ...reminded, kind },
    { ...of, ...late, ...reminded, kind },
  ]),
  DeadlineMissed: [
    { ...of, ...step },
    { ...of, ...late },
  ],
  TaskEscalated: (
    ['deadline', 'coordination', 'acceptance', 'decision', 'directive', 'difficulty'] as const
  ).flatMap((about) =>
    (['head', 'monitoring-agency', 'office', 'vice-chair', 'chair'] as const).flatMap((to, n) => [
      { ...of, ...step, level: n + 1, to, about, request: null },
      { ...of, ...late, level: n + 1, to, about, request: null },
    ]),
  ),
  ExtensionRequested: [{ ...person, extension: 1, from: due, proposedDue: due, reason: 'Chờ góp ý' }],
  ExtensionGranted: [
    { ...person, extension: 1, due, answer: null, document: null, coordination: [] },
    { ...person, extension: 1, due: noon, answer: 'Lần cuối', document: paper, coordination: moved },
  ],
  ExtensionRefused: [
    { ...person, extension: 1, answer: 'Không đủ lý do', document: null },
    { ...person, extension: 1, answer: 'Không đủ lý do', document: undated },
  ],
  ExtensionLapsed: [
    { ...of, cause: 'accepted', heir: null, extension: 1 },
    { ...of, cause: 'reassigned', heir: null, extension: 1 },
    { ...of, cause: 'reassigned', heir: 'B', extension: 1 },
    { ...of, cause: 'succeeded', heir: 'B', extension: 1 },
  ],
  ReturnProposalLapsed: [
    { ...of, cause: 'accepted', heir: null, proposal: 1 },
    { ...of, cause: 'succeeded', heir: 'B', proposal: 1 },
  ],
  ReturnProposed: [
    { ...person, proposal: 1, kind: 'return', reason: 'Không đúng thẩm quyền', suggestedAgencyId: 'B' },
    { ...person, proposal: 1, kind: 'adjust', reason: 'Trùng việc', suggestedAgencyId: null },
  ],
  ReturnOpinionGiven: [{ ...person, proposal: 1, opinion: 'Đồng ý với đơn vị' }],
  ReturnProposalDecided: [
    { ...person, proposal: 1, accepted: true, answer: null, document: paper },
    { ...person, proposal: 1, accepted: false, answer: 'Đúng chức năng', document: null },
  ],
  TaskReassigned: [
    { from: 'A', to: 'B', role: 'lead', by: 'an', reason: 'Đúng chức năng', document: paper },
    { from: 'A', to: null, role: 'coordinator', by: 'an', reason: '', document: null },
  ],
  ParticipantSucceeded: [
    { ...giving, from: 'A', to: 'B', role: 'lead' },
    { ...giving, from: 'A', to: null, role: 'coordinator' },
  ],
  MonitoringSucceeded: [{ ...giving, from: 'A', to: 'B' }],
  AcceptanceSucceeded: [{ ...giving, from: 'A', to: 'B' }],
  ResolverSucceeded: [
    { ...giving, difficulty: 2, from: 'A', resolver: { agencyId: 'B', userId: null } },
    { ...giving, difficulty: 2, from: 'A', resolver: { agencyId: 'B', userId: 'an' } },
  ],
  GroupMembersNamed: [
    { groupId: 'g', role: 'lead', by: 'an', agencyIds: ['A', 'B'] },
    { groupId: 'g', role: 'coordinator', by: 'an', agencyIds: [] },
  ],
  GroupMembersChanged: [
    { cycle: null, joined: wards, left: [], deadlines: [] },
    {
      cycle: 2,
      joined: [assignee('A', 'lead', 'g'), assignee('B', 'coordinator', 'g')],
      left: wards.slice(0, 2),
      deadlines: [],
    },
    { cycle: 2, joined: [], left: wards, deadlines: [] },
  ],
  TaskSuspended: [
    { by: 'an', reason: 'Chờ hướng dẫn', until: null, document: null },
    { by: 'an', reason: 'Chờ hướng dẫn', until: due, document: paper },
  ],
  TaskResumed: [
    { by: null, reason: null, deadlines: [], requests: [] },
    { by: 'an', reason: null, deadlines: [], requests: [] },
    {
      by: 'an',
      reason: 'Đã có hướng dẫn',
      deadlines: [
        { ...of, due, ladderFrom: null },
        { ...of, due: null, ladderFrom: due },
      ],
      requests: [],
    },
  ],
  RemindersPaused: [{ by: 'an', until: '2026-03-20', reason: 'Đang sửa kế hoạch.' }],
  TaskAmended: [
    {
      amendment: 1,
      by: 'an',
      document: paper,
      before: {},
      after: { title: 'Nội dung mới', product: null, due: '2026-06-30', accepts: 'supervisor' },
      deadlines: [],
    },
    {
      amendment: 2,
      by: 'an',
      document: paper,
      before: {},
      after: { product: 'Tờ trình', until: '2026-12-31', accepts: 'monitoring-agency' },
      deadlines: [],
      requests: moved,
    },
    {
      amendment: 3,
      by: 'an',
      document: paper,
      before: {},
      after: { accepts: addressedTo('B') },
      deadlines: [],
    },
  ] as TaskData['TaskAmended'],
  TaskSuperseded: [
    { by: 'an', reason: '', document: null, successor: { planId: 'p2', taskId: 'p2-7' } },
    { by: 'an', reason: 'Kế hoạch mới', document: paper, successor: { planId: 'p2', taskId: 'p2-7' } },
  ],
  PredecessorLinked: [{ by: 'an', predecessor: { planId: 'p1', taskId: 'p1-7' } }],
  TaskCancelled: [
    { by: 'an', reason: 'Không còn cần', document: null },
    { by: 'an', reason: 'Không còn cần', document: paper, cause: 'suspended-throughout' },
  ],
  AmendmentProposed: [
    { ...person, proposal: 1, reason: 'Theo thực tế', before: {}, after: { title: 'Nội dung mới' } },
  ],
  AmendmentProposalDecided: [
    { ...person, proposal: 1, accepted: true, answer: null, document: paper },
    { ...person, proposal: 1, accepted: false, answer: 'Giữ nguyên', document: null },
  ],
  DirectiveIssued: [
    ...(['direction', 'inspection-conclusion', 'criticism', 'commendation'] as const).map((kind) => ({
      directive: 1,
      kind,
      by: 'an',
      to: ['A'],
      text: 'Khẩn trương',
      due: null,
      document: null,
    })),
    {
      directive: 2,
      kind: 'direction',
      by: 'an',
      to: ['A', 'B', 'C', 'D', 'E'],
      text: 'Khẩn trương',
      due,
      document: paper,
    },
  ] as unknown as TaskData['DirectiveIssued'],
  DirectiveAcknowledged: [{ ...person, directive: 1 }] as TaskData['DirectiveAcknowledged'],
  DirectiveAnswered: [{ ...person, directive: 1, answer: 'Đã thực hiện' }] as TaskData['DirectiveAnswered'],
  DifficultyRaised: [
    { difficulty: 2, agencyId: 'A', by: 'an', content: 'Thiếu vốn', recommendation: null },
    { difficulty: 2, agencyId: 'A', by: 'an', content: 'Thiếu vốn', recommendation: 'Bố trí vốn' },
  ],
  DifficultyConsolidated: [
    { difficulty: 2, agencyId: 'A', by: 'an', summary: 'Thiếu vốn', document: paper },
    { difficulty: 2, agencyId: 'A', by: 'an', summary: 'Thiếu vốn', document: null },
  ],
  DifficultyAssigned: [
    {
      difficulty: 2,
      agencyId: 'A',
      by: 'an',
      resolver: { agencyId: 'B', userId: 'binh' },
      due,
      instruction: 'Bố trí vốn',
      document: paper,
    },
    {
      difficulty: 2,
      agencyId: 'A',
      by: 'an',
      resolver: { agencyId: 'B', userId: null },
      due: noon,
      instruction: null,
      document: null,
    },
  ],
  DifficultyResolved: [
    { difficulty: 2, agencyId: 'A', by: 'an', resolverAgencyId: 'B', resolution: 'Xong', document: paper },
    { difficulty: 2, agencyId: 'A', by: 'an', resolverAgencyId: null, resolution: 'Xong', document: null },
  ],
  OfficerAssigned: [
    { agencyId: 'A', userId: 'binh', by: 'an' },
    { agencyId: 'A', userId: null, by: 'an' },
  ],
  OfficialReminderRecorded: [
    { reminder: 1, by: 'an', to: ['A', 'B'], document: paper },
    { reminder: 2, by: 'an', to: ['A'], document: paper, corrects: 1 },
  ] as unknown as TaskData['OfficialReminderRecorded'],
  SupervisorSucceeded: [{ from: 'an', to: 'binh', by: 'chi', document: paper }],
  PlanNumberCorrected: [
    { from: '1/KH', to: '2/KH', by: 'an', reason: 'Ghi nhầm' },
    {
      from: null,
      to: '2/KH',
      assignedOn: { from: null, to: '2026-01-05' },
      by: 'an',
      reason: 'Ghi nhầm',
    },
    {
      from: '2/KH',
      to: '2/KH',
      assignedOn: { from: '2026-01-06', to: null },
      by: 'an',
      reason: 'Ghi nhầm',
    },
    { from: '2/KH', to: null, by: 'an', reason: 'Ghi nhầm' },
  ],
  CycleCompleted: [{ cycle: 1 }, { cycle: 2 }, { cycle: 3 }, { cycle: 4 }],
  TaskCompleted: [{ basis: 'cycles' }, { basis: 'recorded-at-activation' }],
};

/** The labels of the cycles that samples complete; the fourth is not known. */
export const sampleLabels: ReadonlyMap<number, string> = new Map([
  [1, ''],
  [2, '2026'],
  [3, 'Quý I/2026'],
]);

const row = (key: string, title = `Việc ${key}`) => ({ key, title }) as never;
const text = (key: string) => ({ key, text: `Nội dung ${key}` }) as never;
const because = { reason: 'Ghi nhầm', by: 'an' };
const silent = { reason: '', by: 'an' };
const nothing = {} as never;

/** The same of a plan. */
export const planSamples: PlanData = {
  PlanImported: [
    { planId: 'p', fileName: 'ke-hoach.docx', sha256: '0', parsed: nothing, by: 'an' },
    { planId: 'p', fileName: 'ke-hoach.docx', sha256: '0', parsed: nothing, by: 'an', replaces: 'p0' },
  ],
  DraftRowCorrected: [
    { part: 'tasks', key: '7', patch: { title: 'x', leads: [], timing: nothing }, settled: [], by: 'an' },
    {
      part: 'reporting',
      key: 'R1',
      patch: { recurrence: 'monthly', waitsFor: [], kind: nothing },
      settled: [],
      ...because,
      only: true,
    },
    {
      part: 'targets',
      key: 'T1',
      patch: { indicator: 'x', operator: nothing, value: 1, max: 2, unit: 'x', year: 2026, scope: 'x' },
      settled: [],
      ...silent,
    },
    {
      part: 'duties',
      key: 'II.1',
      patch: { number: '1', section: 'x', coordinators: [], product: 'x' },
      settled: [],
      ...silent,
    },
  ],
  DraftDocumentCorrected: [
    {
      patch: {
        number: 'x',
        date: '2026-01-05',
        authority: 'x',
        title: 'x',
        kind: 'x',
        draft: true,
        replaces: [],
        legalBasis: [],
      },
      settled: [],
      ...because,
    },
  ],
  DraftRowAdded: [
    { part: 'tasks', row: row('8'), after: null, ...silent },
    { part: 'duties', row: text('II.2'), after: '1', ...because },
  ],
  DraftRowDropped: [
    { part: 'targets', row: text('T2'), ...because },
    { part: 'reporting', row: text('R2'), ...silent },
  ],
  DraftRowSplit: [{ part: 'tasks', key: '7', rows: [row('7'), row('7-2')], ...because }],
  DraftRowsMerged: [{ part: 'tasks', row: row('7'), merged: [row('8'), row('9')], ...silent }],
  DutyDecided: [
    { key: 'II.1', decision: 'follow', repeats: null, ...because },
    { key: 'II.2', decision: 'text', repeats: null, ...silent },
    { key: 'II.3', decision: 'repeats', repeats: '7', ...silent },
    { key: 'R1', decision: 'follow', repeats: null, part: 'reporting', ...silent },
  ],
  FindingSettled: [
    { taskKey: null, code: 'DOCUMENT.NO_DATE', field: 'date', reason: 'Đã rõ', by: 'an' },
    { taskKey: '7', code: 'UNIT.UNKNOWN', field: 'leads', reason: '', by: 'an' },
    { taskKey: 'duties/II.1', code: 'UNIT.UNKNOWN', field: 'leads', reason: '', by: 'an' },
  ],
  FindingRejected: [
    { taskKey: 'targets/T1', code: 'TARGET.UNIT', field: 'unit', ...because },
    { taskKey: 'reporting/R1', code: 'TARGET.UNIT', field: 'unit', ...silent },
  ],
  PastDeadlineSettled: [
    { taskKey: '7', pastDeadline: 'record-done', doneOn: '2026-01-05', doneBy: null, by: 'an' },
    { taskKey: '7', pastDeadline: 'restart', doneOn: null, doneBy: null, by: 'an' } as never,
  ],
  AcceptorsChosen: [
    { accepts: null, keys: ['7', '8'], by: 'an' },
    { accepts: 'supervisor', keys: ['7'], by: 'an' },
    { accepts: 'monitoring-agency', keys: ['7'], by: 'an' } as never,
    { accepts: addressedTo('B'), keys: ['7'], by: 'an' },
  ],
  PlanConfigured: [
    {
      monitoringAgencyId: 'A',
      supervisorId: 'binh',
      policyId: 'd',
      accepts: 'supervisor',
      until: null,
      yearlyReport: null,
      by: 'an',
    },
  ],
  DraftVersionApplied: [
    {
      from: 'p2',
      fileName: 'ban-sua.docx',
      version: nothing,
      draft: nothing,
      gone: [],
      changed: ['1', '2'],
      kept: 3,
      lost: [],
      by: 'an',
    },
    {
      from: 'p2',
      fileName: 'ban-sua.docx',
      version: nothing,
      draft: nothing,
      gone: [],
      changed: [],
      kept: 0,
      lost: [nothing, nothing],
      by: 'an',
    },
  ],
  PlanAmended: [
    {
      amendment: 1,
      document: paper,
      from: null,
      draft: nothing,
      changes: [row('7'), row('7'), row('8')],
      hindered: [],
      by: 'an',
    },
  ],
  PlanSupervisorNamed: [{ amendment: 2, from: 'an', to: 'binh', document: paper, ...because }],
  PlanDocumentCorrected: [
    {
      amendment: null,
      before: { number: '222/KH', date: '2026-01-05', draft: true, replaces: [], title: null },
      after: {
        number: '22/KH',
        date: '2026-01-06',
        draft: false,
        replaces: ['1/KH', '2/KH'],
        title: 'Chuyển đổi số',
      },
      ...because,
    },
  ],
  PlanAmendmentCarriedOut: [
    { amendment: 1, refused: [] },
    { amendment: 1, refused: [nothing, nothing] },
  ],
  PlanMerged: [{ into: 'p1', by: 'an' }],
  PlanClosed: [{ by: 'an', reason: 'Hết năm', document: null, tasks: [row('7')] }],
  PlanSuperseded: [
    {
      by: 'an',
      reason: '',
      document: null,
      tasks: [
        { key: '7', taskId: 'p-7', choice: 'carry-over', toKey: null },
        { key: '8', taskId: 'p-8', choice: 'close', reason: 'Thôi' },
      ],
      byPlanId: 'p2',
    },
  ],
  PlanEndingCarriedOut: [{ refused: [] }, { refused: [{ key: '7', code: 'TASK.CLOSED' }] }],
  PlanTaskTakenOver: [{ key: '7', taskId: 'p-7', row: row('7'), from: { planId: 'p0', taskId: 'p0-7' } }],
  PlanMonitoringSucceeded: [{ succession: 'A', from: 'A', to: 'B', document: paper }],
  PlanReviewed: [{ by: 'an' }],
  PlanDiscarded: [because, silent],
  PlanReopened: [{ by: 'an' }],
  PlanActivationStarted: [
    { tasks: [{ key: '7', taskId: 'p-7' }], by: 'an' },
    {
      tasks: [],
      by: 'an',
      absent: [
        {
          key: '7',
          taskId: 'p-7',
          units: [
            { text: 'UBND các phường, xã', role: 'coordinator', why: 'no-members' },
            { text: 'Sở X', role: 'coordinator', why: 'ended' },
          ],
        },
        { key: '8', taskId: null, units: [{ text: 'Sở Y', role: 'lead', why: 'unknown' }] },
      ] as never,
    },
  ],
  PlanActivated: [{ tasks: 12 }],
};
