import type { FollowUpColumn, FollowUpRow, Rhythm, Said, Saying } from '#libs/domain/follow-up/columns';
import type { Language } from '#libs/domain/shared/language';
import { planNamed } from '#libs/exports/follow-up-table/heading';
import { timeIn } from '#libs/messages/dates';
import { message } from '#libs/messages/message';
import { say, wordIn } from '#libs/messages/say';
import type { Word } from '#libs/messages/word';
import { periodOf } from '#libs/telling/period';

type ValueOf<K extends FollowUpColumn['kind']> = K extends 'number' ? number | null : string | null;

/** A row as it is written into a table; null where there is nothing to say. Days are `YYYY-MM-DD`. */
export type ToldRow = {
  readonly [C in FollowUpColumn as C['id']]: ValueOf<C['kind']>;
};

const listed = (texts: readonly string[]): string => texts.join('; ');

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const productOf = ({ summary, number, date }: Extract<Said, { kind: 'product' }>): Word => {
  if (number === null) return summary;
  return date === null
    ? message('follow-up.product', { summary, number })
    : message('follow-up.product-dated', { summary, number, date });
};

const difficultyOf = ({ text, whereabouts }: Extract<Said, { kind: 'difficulty' }>): Word => {
  switch (whereabouts?.kind) {
    case undefined:
      return text;
    case 'consolidated':
      return message('follow-up.difficulty', { text, where: message('difficulty.consolidated') });
    case 'assigned': {
      const { resolver: agency, due } = whereabouts;
      return message('follow-up.difficulty-assigned', { text, agency, due });
    }
  }
};

const wordsOf = (said: Said): Word => {
  switch (said.kind) {
    case 'words':
      return said.text;
    case 'product':
      return productOf(said);
    case 'difficulty':
      return difficultyOf(said);
  }
};

/** Line by line, each once. */
const linesOf = (sayings: readonly Saying[], language: Language): string | null => {
  const lines = sayings.map(({ agency, said }) => {
    const text = wordIn(language, wordsOf(said));
    return agency === null ? text : `${agency}: ${text}`;
  });
  return lines.length === 0 ? null : [...new Set(lines)].join('\n');
};

const rhythmOf = (rhythm: Rhythm, language: Language): string =>
  capitalised(say(language, message(`schedule.${rhythm}`)));

const statusOf = ({ official, stage }: FollowUpRow['status'], language: Language): string => {
  const status = say(language, message(`status.${official}`));
  return stage === null ? status : `${status} (${say(language, message(`stage.${stage}`))})`;
};

const originOf = ({ planNumber, planDate, section, number }: FollowUpRow['origin']): Word =>
  message('follow-up.origin', {
    plan: planNamed(planNumber, planDate),
    sectioned: section !== null,
    section: section ?? '',
    number,
  });

const timetableOf = ({ text, cycles }: FollowUpRow['timetable'], language: Language): string => {
  const open =
    cycles.length === 0 ? '' : say(language, message('follow-up.cycles', { cycles: cycles.map(periodOf) }));
  return listed([text, open].filter((part) => part !== ''));
};

const formerOf = (days: FollowUpRow['formerDeadlines'], language: Language): string | null =>
  days.length === 0 ? null : listed(days.map((day) => timeIn(language, 'day', day)));

/** A row of the follow-up table in a language. */
export const toldRow = (row: FollowUpRow, language: Language): ToldRow => ({
  ordinal: row.ordinal,
  title: row.title,
  leader: row.leader,
  leads: listed(row.leads),
  coordinators: listed(row.coordinators),
  officer: linesOf(row.officer, language),
  assignedOn: row.assignedOn,
  due: row.due,
  kind: rhythmOf(row.kind, language),
  origin: wordIn(language, originOf(row.origin)),
  status: statusOf(row.status, language),
  result: linesOf(row.result, language),
  progress: row.progress,
  difficulties: linesOf(row.difficulties, language),
  proposals: linesOf(row.proposals, language),
  code: row.code,
  assigner: row.assigner,
  timetable: timetableOf(row.timetable, language),
  updatedOn: row.updatedOn,
  completedOn: row.completedOn,
  extensions: row.extensions,
  formerDeadlines: formerOf(row.formerDeadlines, language),
  approver: row.approver,
  approverEmail: row.approverEmail,
  approverPhone: row.approverPhone,
});
