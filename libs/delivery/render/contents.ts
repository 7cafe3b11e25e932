import { planOrderText } from '#libs/domain/follow-up/plan-order';
import type { NoticeFacts, NoticeKind, SomeAgencies } from '#libs/domain/notices/notice';
import type { MailPart } from '#libs/delivery/part';
import { urgencies } from '#libs/delivery/render/urgency';
import type { Language } from '#libs/domain/shared/language';
import { timeIn } from '#libs/messages/dates';
import { message, type Message } from '#libs/messages/message';
import { say, wordIn } from '#libs/messages/say';
import type { Word } from '#libs/messages/word';
import { audienceName } from '#libs/telling/audience';
import { withAuthority } from '#libs/telling/names';
import { noticeAsk, noticeLabel } from '#libs/telling/notice';
import { numberOf } from '#libs/telling/number-in-plan';
import { periodOf } from '#libs/telling/period';

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
  readonly language: Language;
  readonly subject: string;
  readonly opening: string;
  readonly blocks: readonly TaskBlock[];
  /** What stands before a deadline. */
  readonly deadlineLabel: string;
  /** That there are tasks for which there was no room, without and with where they are; empty where there are none. */
  readonly more: string;
  readonly moreAt: string;
  readonly closing: string;
  readonly link: string;
}

export interface Surroundings {
  readonly language: Language;
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

const listed = ({ first, count }: SomeAgencies, around: Surroundings): string =>
  first.length === 0 && count === 0
    ? ''
    : wordIn(
        around.language,
        message('phrase.some', { names: first.map(around.agency), more: count - first.length }),
      );

const urgencyOf = ({ kind }: MailPart): number => urgencies[kind];

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

/** What a notice is about; a calendar by its year, which notices of before bring with them. */
const aboutOf = ({ title, cycleLabel, calendarYear }: NoticeFacts): Word => {
  if (title === '' && calendarYear !== undefined)
    return message('notice-words.calendar', { year: calendarYear });
  return cycleLabel === '' ? title : message('mail.title', { title, period: periodOf(cycleLabel) });
};

const titleOf = (facts: NoticeFacts, { language }: Surroundings): string =>
  wordIn(language, aboutOf(facts)).replace(/\s+/gu, ' ').trim();

const by = ({ actedBy }: NoticeFacts, { user }: Surroundings): Word =>
  actedBy
    ? message('mail.done-by', { person: withAuthority(user(actedBy.userId), user(actedBy.onBehalfOf)) })
    : '';

/** Kinds by which somebody is given work: that it has no deadline is worth saying there, and misleads elsewhere. */
const gives: readonly NoticeKind[] = [
  'assigned-lead',
  'assigned-coordinator',
  'task-reassigned',
  'officer-assigned',
];

const deadlineOf = (kind: NoticeKind, { deadline }: NoticeFacts, { language }: Surroundings): string =>
  deadline === null && !gives.includes(kind) ? '' : timeIn(language, 'deadline', deadline);

/** Whose the asked act is, where the receiver does it in their name. */
const inPlaceOf = ({ delegatorId }: NoticeFacts, { user }: Surroundings): Word =>
  delegatorId === undefined ? '' : message('mail.in-place', { person: user(delegatorId) });

/** Who could not be told what; nothing of what is asked of them, as it is not the receiver's to do. */
const missedOf = ({ unreached }: NoticeFacts, around: Surroundings): Word =>
  unreached === undefined
    ? ''
    : message('mail.unreached', {
        label: noticeLabel(unreached.kind, { language: around.language, requested: false }),
        recipient: audienceName(unreached.to, around),
      });

/** The number of a task, with its plan where that has one. */
const numberText = (facts: NoticeFacts): Word => {
  if (facts.number === '') return '';
  const number = numberOf(facts);
  return facts.planNumber === null
    ? number
    : message('mail.number-in-plan', { number, plan: facts.planNumber });
};

const blockOf = (parts: readonly [MailPart, ...MailPart[]], around: Surroundings): TaskBlock => {
  const { facts } = parts[0];
  const page =
    facts.calendarYear === undefined ? `tasks/${encodeURIComponent(facts.taskId)}` : 'admin/calendars';
  const { language } = around;
  const named = (key: Message['key'], value: Word): [string, string] => [
    say(language, { key, facts: {} }),
    wordIn(language, value),
  ];
  const values = [
    named('mail.task', numberText(facts)),
    named('mail.lead', listed(facts.leads, around)),
    named('mail.coordinators', listed(facts.coordinators, around)),
    named('mail.product', facts.product ?? ''),
  ];
  return {
    title: titleOf(facts, around),
    facts: values.filter(([, value]) => value !== ''),
    lines: parts.map(({ kind, facts: own }) => ({
      label: noticeLabel(kind, around),
      ask: [inPlaceOf(own, around), missedOf(own, around), noticeAsk(kind, own, around), by(own, around)]
        .map((word) => wordIn(language, word))
        .join(''),
      deadline: deadlineOf(kind, own, around),
    })),
    link: `${around.publicUrl}/${page}`,
    opens: say(language, message(facts.calendarYear === undefined ? 'mail.open-task' : 'mail.open-calendar')),
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

const subjectOf = (tasks: readonly (readonly [MailPart, ...MailPart[]])[], around: Surroundings): Message => {
  const [first, ...others] = tasks;
  if (!first) return message('mail.subject-none');
  if (others.length > 0) {
    const asked = tasks.filter(([part]) => urgencyOf(part) >= 0).length;
    if (asked === 0) return message('mail.subject-results', { count: tasks.length });
    return message(around.requested ? 'mail.subject-requested' : 'mail.subject-asked', { count: asked });
  }
  const [{ kind, facts }] = first;
  const label = noticeLabel(kind, around);
  const title = shortened(titleOf(facts, around), 90);
  return facts.deadline === null
    ? message('mail.subject', { label, title })
    : message('mail.subject-until', { label, title, due: facts.deadline });
};

/** What a mail says about its parts, the most urgent task first. */
export const contentsOf = (parts: readonly MailPart[], around: Surroundings): MailContents => {
  const { language, publicUrl: link } = around;
  const tasks = byTask(parts);
  const shown = tasks.slice(0, tasksInOneMail);
  const count = tasks.length - shown.length;
  return {
    language,
    subject: say(language, subjectOf(tasks, around)),
    opening: say(language, message('mail.opening')),
    blocks: shown.map((task) => blockOf(task, around)),
    deadlineLabel: say(language, message('mail.deadline')),
    more: count > 0 ? say(language, message('mail.more', { count })) : '',
    moreAt: count > 0 ? say(language, message('mail.more-at', { count, link })) : '',
    closing: say(language, message('mail.closing')),
    link,
  };
};
