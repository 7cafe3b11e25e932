import { vietnameseDeadline } from '#libs/domain/messages/dates';
import { planOrderText } from '#libs/domain/follow-up/plan-order';
import { periodName } from '#libs/domain/messages/periods';
import { withAuthority } from '#libs/domain/messages/names';
import { numberInPlan } from '#libs/domain/messages/task-number';
import type { NoticeFacts, NoticeKind, SomeAgencies } from '#libs/domain/notices/notice';
import type { MailPart } from '#libs/delivery/part';
import { audienceName } from '#libs/delivery/render/audience-name';
import { requestWordings } from '#libs/delivery/render/request-wording';
import { wordings, type Wording } from '#libs/delivery/render/wording';

/** One task in a mail, with everything that is said about it. */
export interface TaskBlock {
  readonly title: string;
  /** Label and value of each fact, in the order in which they are read. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** `deadline` is empty where the line is about none. */
  readonly lines: readonly { readonly label: string; readonly ask: string; readonly deadline: string }[];
  readonly link: string;
  /** What the link opens, as its words say. */
  readonly opens: string;
}

/** A mail before it is text or HTML. */
export interface MailContents {
  readonly subject: string;
  readonly opening: string;
  readonly blocks: readonly TaskBlock[];
  /** Tasks that there was no room for. */
  readonly more: number;
  readonly link: string;
}

export interface Surroundings {
  readonly publicUrl: string;
  /** The name of an agency; an unknown id comes back as it is. */
  readonly agency: (id: string) => string;
  /** The name of a person; an unknown id comes back as it is. */
  readonly user: (id: string) => string;
  /** Whether the reader's agency is not under the UBND, which requests there and does not order. */
  readonly requested: boolean;
}

/** More than this nobody reads in a mail, and some programs cut long ones off. */
export const tasksInOneMail = 20;

const listed = ({ first, count }: SomeAgencies, { agency }: Surroundings): string => {
  const more = count - first.length;
  return `${first.map(agency).join(', ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}`;
};

/** How a kind is said to the reader. */
const wordingOf = (kind: NoticeKind, { requested }: Surroundings): Pick<Wording, 'label' | 'ask'> =>
  (requested ? requestWordings[kind] : undefined) ?? wordings[kind];

const urgencyOf = ({ kind }: MailPart): number => wordings[kind].urgency;

/** By deadline, then by plan and in its order. */
const orderOf = ({ facts }: MailPart): string => {
  const { deadline, planNumber, number, key = '', section = null } = facts;
  return [deadline ?? '9', planNumber ?? '', planOrderText({ key, section, number })].join(' ');
};

/** The most urgent first; of equals the one that is due first, then in the plan's order. */
const byUrgency = (a: MailPart, b: MailPart): number =>
  urgencyOf(b) - urgencyOf(a) || (orderOf(a) < orderOf(b) ? -1 : Number(orderOf(a) > orderOf(b)));

const byTask = (parts: readonly MailPart[]): readonly (readonly [MailPart, ...MailPart[]])[] => {
  const tasks = new Map<string, [MailPart, ...MailPart[]]>();
  for (const part of [...parts].sort(byUrgency)) {
    const known = tasks.get(part.facts.taskId);
    if (known) known.push(part);
    else tasks.set(part.facts.taskId, [part]);
  }
  return [...tasks.values()];
};

const titleOf = ({ title, cycleLabel }: NoticeFacts): string =>
  (cycleLabel === '' ? title : `${title} (${periodName(cycleLabel)})`).replace(/\s+/gu, ' ').trim();

const by = ({ actedBy }: NoticeFacts, { user }: Surroundings): string =>
  actedBy ? ` Người thực hiện: ${withAuthority(user(actedBy.userId), user(actedBy.onBehalfOf))}.` : '';

/** Kinds by which somebody is given work: that it has no deadline is worth saying there, and misleads elsewhere. */
const gives: readonly NoticeKind[] = [
  'assigned-lead',
  'assigned-coordinator',
  'task-reassigned',
  'officer-assigned',
];

const deadlineOf = (kind: NoticeKind, { deadline }: NoticeFacts): string =>
  deadline === null && !gives.includes(kind) ? '' : vietnameseDeadline(deadline);

/** Whose the asked act is, where the receiver does it in their name. */
const inPlaceOf = ({ delegatorId }: NoticeFacts, { user }: Surroundings): string =>
  delegatorId === undefined ? '' : `Thay ${user(delegatorId)} (theo ủy quyền): `;

/** Who could not be told what; nothing of what is asked of them, as it is not the receiver's to do. */
const missedOf = ({ unreached }: NoticeFacts, around: Surroundings): string =>
  unreached === undefined
    ? ''
    : `Thư “${wordings[unreached.kind].label}” gửi ${audienceName(unreached.to, around)} không có ai nhận được. `;

const blockOf = (parts: readonly [MailPart, ...MailPart[]], around: Surroundings): TaskBlock => {
  const { facts } = parts[0];
  const page =
    facts.calendarYear === undefined ? `tasks/${encodeURIComponent(facts.taskId)}` : 'admin/calendars';
  const plan = facts.planNumber === null ? '' : `, Kế hoạch số ${facts.planNumber}`;
  const values: [string, string][] = [
    ['Nhiệm vụ số', facts.number === '' ? '' : `${numberInPlan(facts)}${plan}`],
    ['Chủ trì', listed(facts.leads, around)],
    ['Phối hợp', listed(facts.coordinators, around)],
    ['Sản phẩm', facts.product ?? ''],
  ];
  return {
    title: titleOf(facts),
    facts: values.filter(([, value]) => value !== ''),
    lines: parts.map(({ kind, facts: own }) => ({
      label: wordingOf(kind, around).label,
      ask: [
        inPlaceOf(own, around),
        missedOf(own, around),
        wordingOf(kind, around).ask(own, own.agencyId === null ? '' : around.agency(own.agencyId)),
        by(own, around),
      ].join(''),
      deadline: deadlineOf(kind, own),
    })),
    link: `${around.publicUrl}/${page}`,
    opens: facts.calendarYear === undefined ? 'Mở nhiệm vụ' : 'Mở lịch làm việc',
  };
};

const shortened = (text: string, longest: number): string => {
  const characters = [...text];
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
};

const subjectOf = (tasks: readonly (readonly [MailPart, ...MailPart[]])[], around: Surroundings): string => {
  const [first, ...others] = tasks;
  if (!first) return '[Đôn Đốc]';
  if (others.length > 0) {
    const asked = tasks.filter(([part]) => urgencyOf(part) >= 0).length;
    const what = around.requested ? 'việc đề nghị phối hợp' : 'việc cần xử lý';
    return asked > 0 ? `[Đôn Đốc] ${asked} ${what}` : `[Đôn Đốc] ${tasks.length} việc có kết quả`;
  }
  const [{ kind, facts }] = first;
  const deadline = vietnameseDeadline(facts.deadline).replace(/^hết ngày /u, '');
  const until = facts.deadline === null ? '' : ` – hạn ${deadline}`;
  return `[Đôn Đốc] ${wordingOf(kind, around).label}: ${shortened(titleOf(facts), 90)}${until}`;
};

/** What a mail says about its parts, the most urgent task first. */
export const contentsOf = (parts: readonly MailPart[], around: Surroundings): MailContents => {
  const tasks = byTask(parts);
  const shown = tasks.slice(0, tasksInOneMail);
  return {
    subject: subjectOf(tasks, around),
    opening: 'Kính gửi Ông/Bà, hệ thống Đôn Đốc xin thông báo:',
    blocks: shown.map((task) => blockOf(task, around)),
    more: tasks.length - shown.length,
    link: around.publicUrl,
  };
};
