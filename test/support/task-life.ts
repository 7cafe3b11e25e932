import { randomInt, randomUUID } from 'node:crypto';
import type { PeoplesCommandType } from '#libs/domain/permissions/permissions';
import { addDays, dateOf, fromMs, type LocalDate } from '#libs/domain/shared/time';
import { formOf } from './assigned-task';

/** What one client knows of a task of one lead and one coordinating unit that nobody else acts on. */
export interface KnownTask {
  readonly taskId: string;
  readonly lead: string;
  readonly unit: string;
  readonly noted: { readonly lead: boolean; readonly unit: boolean };
  readonly request: { readonly n: number; readonly status: 'none' | 'open' | 'answered' };
  readonly inputs: number;
  readonly product: { readonly n: number; readonly status: 'none' | 'prepared' | 'waiting' };
  /** Whether its policy asks for the head's sign-off. */
  readonly signs: boolean;
  /** Its deadline and its time to acknowledge are far away, so that it may be extended or returned. */
  readonly extensible: boolean;
  readonly extension: { readonly n: number; readonly status: 'none' | 'asked'; readonly granted: number };
  readonly proposal: { readonly n: number; readonly status: 'none' | 'made' };
  /** Of the lead; whoever takes over has it then. */
  readonly amendment: { readonly n: number; readonly status: 'none' | 'made' };
  /** The last one, to the lead. */
  readonly directive: { readonly n: number; readonly status: 'none' | 'issued' | 'noted' };
  /** Who of its open group was named; null where it has none. */
  readonly members: readonly string[] | null;
  /** Whether the lead's head named who handles it. */
  readonly handled: boolean;
  readonly difficulty: { readonly n: number; readonly status: 'none' | 'raised' | 'put' | 'given' };
  /** Agencies that led it before. */
  readonly past: readonly string[];
  readonly suspended: boolean;
  /** Approved or cancelled. */
  readonly over: boolean;
}

/** A command that the task allows now, and what is known once it has been carried out. */
export interface Move {
  readonly type: PeoplesCommandType;
  readonly as: string;
  /** Below `/tasks/{id}`. */
  readonly path: string;
  readonly body: object;
  readonly next: KnownTask;
}

/**
 * @param extensible whether its deadline is months away
 * @param hasGroup whether it names the open group
 */
export const newTask = (
  taskId: string,
  lead: string,
  unit: string,
  { extensible = false, hasGroup = false, signs = false } = {},
): KnownTask => ({
  taskId,
  lead,
  unit,
  noted: { lead: false, unit: false },
  inputs: 0,
  request: { n: 0, status: 'none' },
  product: { n: 0, status: 'none' },
  signs,
  extensible,
  extension: { n: 0, status: 'none', granted: 0 },
  suspended: false,
  over: false,
  proposal: { n: 0, status: 'none' },
  directive: { n: 0, status: 'none' },
  past: [],
  members: hasGroup ? [] : null,
  amendment: { n: 0, status: 'none' },
  difficulty: { n: 0, status: 'none' },
  handled: false,
});

const officerOf = (agencyId: string): string => `${agencyId}.officer`;
const reason = 'Cần bổ sung số liệu';
const content = (name: string) => formOf({ summary: `Gửi ${name}` }, { [`${name}.pdf`]: `nội dung ${name}` });

const notes = (task: KnownTask): Move[] =>
  (['lead', 'unit'] as const)
    .filter((who) => !task.noted[who])
    .map((who) => ({
      type: 'Acknowledge',
      as: officerOf(task[who]),
      path: 'acknowledgement',
      body: {},
      next: { ...task, noted: { ...task.noted, [who]: true } },
    }));

const report = (task: KnownTask): Move => ({
  type: 'ReportProgress',
  as: officerOf(task.lead),
  path: 'progress-reports',
  body: { percent: randomInt(100), result: 'Đang thực hiện' },
  next: task,
});

const coordination = (task: KnownTask): Move[] => {
  const [lead, unit] = [officerOf(task.lead), officerOf(task.unit)];
  const { n, status } = task.request;
  const input = `coordination-inputs/${task.inputs}`;
  const closed: KnownTask = { ...task, request: { n, status: 'none' } };
  const waiver: Move = {
    type: 'WaiveCoordination',
    as: lead,
    path: 'coordination-waivers',
    body: { request: n, reason },
    next: closed,
  };
  switch (status) {
    case 'none':
      if (task.suspended) return [];
      return [
        {
          type: 'RequestCoordination',
          as: lead,
          path: 'coordination-requests',
          body: { coordinatorIds: [task.unit], content: 'Xin ý kiến' },
          next: { ...task, request: { n: n + 1, status: 'open' } },
        },
      ];
    case 'open':
      return [
        waiver,
        {
          type: 'SubmitCoordinationInput',
          as: unit,
          path: 'coordination-inputs',
          body: content(`y-kien-${task.inputs + 1}`),
          next: { ...task, inputs: task.inputs + 1, request: { n, status: 'answered' } },
        },
      ];
    case 'answered':
      return [
        waiver,
        {
          type: 'AcceptCoordinationInput',
          as: lead,
          path: `${input}/acceptance`,
          body: {},
          next: closed,
        },
        {
          type: 'ReturnCoordinationInput',
          as: lead,
          path: `${input}/return`,
          body: { reason },
          next: { ...task, request: { n, status: 'open' } },
        },
      ];
  }
};

const product = (task: KnownTask): Move[] => {
  const lead = officerOf(task.lead);
  const { n, status } = task.product;
  const again: KnownTask = { ...task, product: { n, status: 'none' } };
  const at = `deliverables/${n}`;
  switch (status) {
    case 'none':
      return [
        {
          type: 'SubmitDeliverable',
          as: lead,
          path: 'deliverables',
          body: content(`bao-cao-${n + 1}`),
          next: { ...task, product: { n: n + 1, status: task.signs ? 'prepared' : 'waiting' } },
        },
      ];
    case 'prepared': {
      const head = `${task.lead}.head`;
      return [
        {
          type: 'SignOffDeliverable',
          as: head,
          path: `${at}/sign-off`,
          body: {},
          next: { ...task, product: { n, status: 'waiting' } },
        },
        {
          type: 'RefuseSignOff',
          as: head,
          path: `${at}/sign-off-refusal`,
          body: { reason },
          next: again,
        },
      ];
    }
    case 'waiting':
      return [
        {
          type: 'WithdrawDeliverable',
          as: lead,
          path: `${at}/withdrawal`,
          body: { reason },
          next: again,
        },
        {
          type: 'ReturnDeliverable',
          as: 'supervisor',
          path: `${at}/return`,
          body: { reason },
          next: again,
        },
        // Refused while a unit still owes its input.
        ...(task.request.status === 'none'
          ? [
              {
                type: 'ApproveDeliverable' as const,
                as: 'supervisor',
                path: `${at}/approval`,
                body: {},
                next: { ...task, over: true },
              },
            ]
          : []),
      ];
  }
};

/** The policy allows no more. */
const MOST_EXTENSIONS = 2;

const extensions = (task: KnownTask): Move[] => {
  const { n, status, granted } = task.extension;
  if (status === 'asked')
    return [true, false].map((grant) => ({
      type: 'DecideExtension',
      as: 'supervisor',
      path: `extension-requests/${n}/decision`,
      body: { granted: grant, answer: 'Theo quy định' },
      next: { ...task, extension: { n, status: 'none', granted: granted + Number(grant) } },
    }));
  if (!task.extensible || task.suspended || granted >= MOST_EXTENSIONS) return [];
  const proposedDue = addDays(dateOf(fromMs(Date.now())), 240 + 20 * n);
  return [
    {
      type: 'RequestExtension',
      as: `${task.lead}.head`,
      path: 'extension-requests',
      body: { proposedDue, reason },
      next: { ...task, extension: { n: n + 1, status: 'asked', granted } },
    },
  ];
};

/** Who takes over, one after the other; nobody leads a task twice. */
const heirs = ['so-y-te', 'so-noi-vu', 'so-xay-dung'];

/** What is known once another agency leads; null where none can, or a product waits. */
const ledByAnother = (task: KnownTask): KnownTask | null => {
  const heir = heirs.find((id) => ![task.lead, task.unit, ...task.past].includes(id));
  if (heir === undefined || task.product.status === 'waiting') return null;
  const { n, granted } = task.extension;
  const { directive } = task;
  return {
    ...task,
    lead: heir,
    past: [...task.past, task.lead],
    noted: { ...task.noted, lead: false },
    // What was granted counts for the part, whoever has it.
    extension: { n, status: 'none', granted },
    proposal: { n: task.proposal.n, status: 'none' },
    handled: false,
    // What waited for the head stays with the agency that leaves.
    product: { n: task.product.n, status: 'none' },
    // Whoever takes over answers what is open, and has taken note of nothing.
    directive: { n: directive.n, status: directive.status === 'none' ? 'none' : 'issued' },
  };
};

const parts = (task: KnownTask): Move[] => {
  const { n, status } = task.proposal;
  const at = `return-proposals/${n}`;
  const as = 'supervisor';
  const refused: KnownTask = { ...task, proposal: { n, status: 'none' } };
  const moved = ledByAnother(task);
  const decision = { type: 'DecideReturnProposal' as const, as, path: `${at}/decision` };
  return [
    ...(moved
      ? [
          {
            type: 'ReassignTask' as const,
            as,
            path: 'reassignment',
            next: moved,
            body: { from: task.lead, to: moved.lead, reason },
          },
        ]
      : []),
    ...(status === 'made'
      ? [
          { ...decision, body: { accepted: false, answer: 'Đúng chức năng' }, next: refused },
          ...(moved ? [{ ...decision, body: { accepted: true, to: moved.lead }, next: moved }] : []),
          {
            type: 'GiveOpinion' as const,
            as: 'monitor',
            path: `${at}/opinion`,
            next: task,
            body: { opinion: 'Đề nghị xem xét' },
          },
        ]
      : task.extensible && !task.noted.lead
        ? [
            {
              type: 'ProposeReturn' as const,
              as: `${task.lead}.head`,
              path: 'return-proposals',
              body: { kind: 'return', reason },
              next: { ...task, proposal: { n: n + 1, status: 'made' as const } },
            },
          ]
        : []),
  ];
};

const directives = (task: KnownTask): Move[] => {
  const { n, status } = task.directive;
  const at = `directives/${n}`;
  const lead = officerOf(task.lead);
  const answer: Move = {
    type: 'AnswerDirective',
    as: lead,
    path: `${at}/answer`,
    body: { answer: 'Đã thực hiện' },
    next: { ...task, directive: { n, status: 'none' } },
  };
  switch (status) {
    case 'none':
      return [
        {
          type: 'IssueDirective',
          as: 'supervisor',
          path: 'directives',
          body: { kind: 'direction', text: 'Báo cáo ngay', to: [task.lead] },
          next: { ...task, directive: { n: n + 1, status: 'issued' } },
        },
      ];
    case 'issued':
      return [
        answer,
        {
          type: 'AcknowledgeDirective',
          as: lead,
          path: `${at}/acknowledgement`,
          body: {},
          next: { ...task, directive: { n, status: 'noted' } },
        },
      ];
    case 'noted':
      return [answer];
  }
};

/** No document is older than what it is about, which was begun today. */
const today = (): LocalDate => dateOf(fromMs(Date.now()));

/** Each letter has a number of its own. */
const letter = (task: KnownTask): Move => ({
  type: 'RecordOfficialReminder',
  as: 'office',
  path: 'official-reminders',
  next: task,
  body: { document: { number: `${randomUUID()}/VP`, date: today() } },
});

/** "Các đơn vị có liên quan", and who of it is named, one after the other. */
export const openGroup = { groupId: 'don-vi-co-lien-quan', role: 'coordinator' } as const;
const related = ['so-cong-thuong', 'so-du-lich'];

const members = (task: KnownTask): Move[] => {
  const named = task.members ?? related;
  const next = related.find((id) => !named.includes(id));
  if (next === undefined) return [];
  return [
    {
      type: 'NameGroupMembers',
      as: `${task.lead}.head`,
      path: 'group-members',
      body: { groupId: openGroup.groupId, agencyIds: [next] },
      next: { ...task, members: [...named, next] },
    },
  ];
};

const officer = (task: KnownTask): Move => ({
  type: 'AssignOfficer',
  as: `${task.lead}.head`,
  path: 'officer',
  body: { userId: task.handled ? null : officerOf(task.lead) },
  next: { ...task, handled: !task.handled },
});

const difficulties = (task: KnownTask): Move[] => {
  const { n, status } = task.difficulty;
  const at = `difficulties/${n}`;
  const then = (next: KnownTask['difficulty']['status'], count = n): KnownTask => ({
    ...task,
    difficulty: { n: count, status: next },
  });
  const solved = (as: string): Move => ({
    type: 'ResolveDifficulty',
    as,
    path: `${at}/resolution`,
    body: { resolution: 'Đã bố trí kinh phí' },
    next: then('none'),
  });
  const given: Move = {
    type: 'AssignDifficulty',
    as: 'supervisor',
    path: `${at}/assignment`,
    next: then('given'),
    body: { agencyId: 'van-phong-ubnd', due: addDays(dateOf(fromMs(Date.now())), 10) },
  };
  switch (status) {
    case 'none':
      return [
        {
          type: 'RaiseDifficulty',
          as: officerOf(task.unit),
          path: 'difficulties',
          body: { content: 'Thiếu kinh phí' },
          next: then('raised', n + 1),
        },
      ];
    case 'raised':
      return [
        solved('monitor'),
        given,
        {
          type: 'ConsolidateDifficulty',
          as: 'monitor',
          path: `${at}/consolidation`,
          body: { summary: 'Đề nghị bố trí kinh phí' },
          next: then('put'),
        },
      ];
    case 'put':
      return [given];
    case 'given':
      return [given, solved('van-phong-ubnd.officer')];
  }
};

/** One task in so many moves is cancelled. */
const ONE_CANCELLED_IN = 40;

const amendmentProposals = (task: KnownTask): Move[] => {
  const { n, status } = task.amendment;
  const terms = () => ({ title: `Rà soát đợt ${randomInt(1_000_000)}` });
  if (status === 'none')
    return [
      {
        type: 'ProposeAmendment',
        as: `${task.lead}.head`,
        path: 'amendment-proposals',
        body: { terms: terms(), reason },
        next: { ...task, amendment: { n: n + 1, status: 'made' } },
      },
    ];
  const decision = {
    type: 'DecideAmendmentProposal' as const,
    as: 'supervisor',
    path: `amendment-proposals/${n}/decision`,
    next: { ...task, amendment: { n, status: 'none' as const } },
  };
  return [
    { ...decision, body: { accepted: false, answer: 'Giữ nguyên' } },
    { ...decision, body: { accepted: true, document: decidedBy() } },
    { ...decision, body: { accepted: true, document: decidedBy(), terms: terms() } },
  ];
};

/** The document behind what is amended. */
const decidedBy = () => ({ number: '9/KH-UBND', date: today() });

const decisions = (task: KnownTask): Move[] => {
  const as = 'supervisor';
  return [
    {
      type: 'AmendTask',
      as,
      path: 'amendments',
      next: task,
      body: { document: decidedBy(), terms: { title: `Rà soát lần ${randomInt(1_000_000)}` } },
    },
    {
      type: 'PauseReminders',
      as,
      path: 'reminder-pause',
      body: { until: addDays(today(), 1), reason },
      next: task,
    },
    task.suspended
      ? { type: 'ResumeTask', as, path: 'resumption', body: {}, next: { ...task, suspended: false } }
      : { type: 'SuspendTask', as, path: 'suspension', body: { reason }, next: { ...task, suspended: true } },
    ...(randomInt(ONE_CANCELLED_IN) === 0
      ? [
          {
            type: 'CancelTask' as const,
            as,
            path: 'cancellation',
            body: { reason },
            next: { ...task, over: true },
          },
        ]
      : []),
  ];
};

/** Every command that the task allows; none once it is over. */
export const movesOf = (task: KnownTask): readonly Move[] =>
  task.over
    ? []
    : [
        ...notes(task),
        report(task),
        ...coordination(task),
        ...product(task),
        ...extensions(task),
        ...parts(task),
        ...amendmentProposals(task),
        ...directives(task),
        letter(task),
        ...members(task),
        ...difficulties(task),
        officer(task),
        ...decisions(task),
      ];
