import { followUpColumns, type CellKind, type FollowUpColumnId } from '#libs/domain/follow-up/columns';
import type { Language } from '#libs/domain/shared/language';
import type { ToldRow } from '#libs/exports/follow-up-table/told-row';
import { timeIn } from '#libs/messages/dates';
import { message, type Message } from '#libs/messages/message';
import { say } from '#libs/messages/say';

/** A column of the page, which holds several of the table: a sheet of A4 has no room for all of them side by side. */
export interface WordColumn {
  readonly title: Message;
  /** Of a thousand. */
  readonly share: number;
  readonly holds: readonly FollowUpColumnId[];
  /** The first of `holds` stands without its title. */
  readonly plainFirst: boolean;
}

export const wordColumns: readonly WordColumn[] = [
  { title: message('follow-up-column.ordinal'), share: 44, holds: ['ordinal'], plainFirst: true },
  {
    title: message('cli-title.task'),
    share: 211,
    plainFirst: true,
    holds: ['title', 'code', 'origin', 'kind', 'timetable'],
  },
  {
    title: message('follow-up-page.people'),
    share: 165,
    plainFirst: false,
    holds: ['leader', 'leads', 'coordinators', 'officer'],
  },
  {
    title: message('follow-up-page.time'),
    share: 120,
    plainFirst: false,
    holds: ['assignedOn', 'due', 'formerDeadlines', 'extensions', 'completedOn', 'updatedOn'],
  },
  { title: message('follow-up-column.status'), share: 105, holds: ['status', 'progress'], plainFirst: true },
  { title: message('follow-up-column.result'), share: 125, holds: ['result'], plainFirst: true },
  {
    title: message('follow-up-page.difficulties'),
    share: 110,
    holds: ['difficulties', 'proposals'],
    plainFirst: false,
  },
  {
    title: message('follow-up-page.approval'),
    share: 120,
    plainFirst: false,
    holds: ['assigner', 'approver', 'approverEmail', 'approverPhone'],
  },
];

const kinds = Object.fromEntries(followUpColumns.map(({ id, kind }) => [id, kind])) as Readonly<
  Record<FollowUpColumnId, CellKind>
>;

/** What a column of the table is called. */
export const columnTitle = (id: FollowUpColumnId, language: Language): string =>
  say(language, message(`follow-up-column.${id}`));

/** The table's own titles below that of the page's column; none where they say the same. */
export const heldTitles = ({ title, holds }: WordColumn, language: Language): string => {
  const titles = holds.map((id) => columnTitle(id, language));
  return titles.length === 1 && titles[0] === say(language, title) ? '' : titles.join('; ');
};

/** A line of a cell. */
export interface WordLine {
  readonly label: string | null;
  readonly text: string;
}

/** What a cell says, line by line; what is empty is left out. */
export const linesOf = ({ holds, plainFirst }: WordColumn, row: ToldRow, language: Language): WordLine[] =>
  holds.flatMap((id, index) => {
    const value = row[id];
    if (value === null || value === '') return [];
    const label = plainFirst && index === 0 ? null : columnTitle(id, language);
    const text = kinds[id] === 'date' ? timeIn(language, 'day', String(value)) : String(value);
    return [{ label, text }];
  });
