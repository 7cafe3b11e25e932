import type { ListedInput, ReminderFacts } from '#libs/domain/official-reminder/letter';
import type { OverdueItem } from '#libs/domain/official-reminder/overdue';
import type { Language } from '#libs/domain/shared/language';
import { dateOf } from '#libs/domain/shared/time';
import { message } from '#libs/messages/message';
import { wordIn } from '#libs/messages/say';
import type { Word } from '#libs/messages/word';

/** A letter that urges an agency on, without its number, day and signature: those a person gives it. */
export interface ReminderLetter {
  readonly language: Language;
  readonly issuer: string;
  readonly superior: string | null;
  /** Trích yếu. */
  readonly about: string;
  readonly to: string;
  readonly opening: string;
  readonly items: readonly OverdueItem[];
  readonly inputs: readonly ListedInput[];
  /** Whether the agency is told to do it, and not asked. */
  readonly ordered: boolean;
  readonly closing: readonly string[];
  readonly copies: readonly string[];
}

const planNamed = ({ number, date, title }: ReminderFacts['plan'], authority: string | null): Word =>
  message('letter.plan', {
    numbered: number !== null,
    number: number ?? '',
    dated: date !== null,
    date: date ?? '',
    issued: authority !== null,
    authority: authority ?? '',
    titled: title !== null,
    title: title ?? '',
  });

/** What is owed, what is to be done about it and what the letter is about: products, inputs, or both. */
const wordsFor = ({ items, inputs }: ReminderFacts) => {
  const tasks = {
    owed: message('letter.owed-tasks', { count: items.length }),
    duty: message('letter.duty-tasks'),
    subject: message('letter.subject-tasks'),
  };
  const coordination = {
    owed: message('letter.owed-inputs', { count: inputs.length }),
    duty: message('letter.duty-inputs'),
    subject: message('reminded.coordination'),
  };
  if (inputs.length === 0) return tasks;
  if (items.length === 0) return coordination;
  return {
    owed: message('letter.both', { first: tasks.owed, second: coordination.owed }),
    duty: message('letter.beside', { first: tasks.duty, second: coordination.duty }),
    subject: message('letter.beside', { first: tasks.subject, second: coordination.subject }),
  };
};

const closingOf = (facts: ReminderFacts, duty: Word): readonly Word[] => {
  const { agency, issuer, monitoringAgency } = facts;
  const report = message('letter.report', { to: monitoringAgency ?? issuer });
  const asked = { issuer, agency: agency.name, duty, report };
  return agency.underUbnd
    ? [message('letter.ordered', asked), message('letter.responsible')]
    : [message('letter.asked', asked), message('letter.thanks')];
};

const copiesOf = ({ superior, monitoringAgency, issuer }: ReminderFacts): readonly Word[] => [
  message('letter.as-above'),
  ...(superior === null ? [] : [message('letter.for-report', { superior })]),
  ...(monitoringAgency === null || monitoringAgency === issuer ? [] : [`${monitoringAgency};`]),
  message('letter.archive'),
];

/**
 * The letter (công văn đôn đốc). Units under the UBND are told to do it, those outside are asked: they are not the
 * UBND's to order.
 */
export const reminderLetter = (facts: ReminderFacts, language: Language): ReminderLetter => {
  const { agency, issuer, superior, plan, items, inputs, now } = facts;
  const { owed, duty, subject } = wordsFor(facts);
  const said = (word: Word): string => wordIn(language, word);
  const ordered = agency.underUbnd;
  const short = planNamed({ ...plan, date: null, title: null }, null);
  const opening = {
    plan: planNamed(plan, superior),
    until: dateOf(now),
    agency: agency.name,
    owed,
  };
  return {
    language,
    issuer,
    superior,
    to: agency.name,
    items,
    inputs,
    ordered,
    about: said(message('letter.about', { ordered, subject, plan: short })),
    opening: said(message('letter.opening', opening)),
    closing: closingOf(facts, duty).map(said),
    copies: copiesOf(facts).map(said),
  };
};
