import {
  followUpColumns,
  type CellKind,
  type FollowUpColumnId,
  type FollowUpRow,
} from '#libs/domain/follow-up/columns';
import { vietnameseDay } from '#libs/domain/messages/dates';

/** A column of the page, which holds several of the table: a sheet of A4 has no room for all of them side by side. */
export interface WordColumn {
  readonly title: string;
  /** Of a thousand. */
  readonly share: number;
  readonly holds: readonly FollowUpColumnId[];
  /** The first of `holds` stands without its title. */
  readonly plainFirst: boolean;
}

export const wordColumns: readonly WordColumn[] = [
  { title: 'STT', share: 44, holds: ['ordinal'], plainFirst: true },
  {
    title: 'Nhiệm vụ',
    share: 226,
    plainFirst: true,
    holds: ['title', 'code', 'origin', 'kind', 'timetable'],
  },
  {
    title: 'Đơn vị, người phụ trách',
    share: 165,
    plainFirst: false,
    holds: ['leader', 'leads', 'coordinators', 'officer'],
  },
  {
    title: 'Thời gian',
    share: 120,
    plainFirst: false,
    holds: ['assignedOn', 'due', 'formerDeadlines', 'extensions', 'completedOn', 'updatedOn'],
  },
  { title: 'Trạng thái', share: 90, holds: ['status', 'progress'], plainFirst: true },
  { title: 'Kết quả', share: 125, holds: ['result'], plainFirst: true },
  { title: 'Khó khăn, đề xuất', share: 110, holds: ['difficulties', 'proposals'], plainFirst: false },
  {
    title: 'Người giao, người phê duyệt',
    share: 120,
    plainFirst: false,
    holds: ['assigner', 'approver', 'approverEmail', 'approverPhone'],
  },
];

/** Title and kind by id. */
const known = Object.fromEntries(
  followUpColumns.map(({ id, title, kind }) => [id, { title, kind }]),
) as Readonly<Record<FollowUpColumnId, { readonly title: string; readonly kind: CellKind }>>;

/** The table's own titles below that of the page's column; none where they say the same. */
export const heldTitles = ({ title, holds }: WordColumn): string => {
  const titles = holds.map((id) => known[id].title);
  return titles.length === 1 && titles[0] === title ? '' : titles.join('; ');
};

/** A line of a cell. */
export interface WordLine {
  readonly label: string | null;
  readonly text: string;
}

const textOf = (kind: CellKind, value: string | number): string =>
  kind === 'date' ? vietnameseDay(String(value)) : String(value);

/** What a cell says, line by line; what is empty is left out. */
export const linesOf = ({ holds, plainFirst }: WordColumn, row: FollowUpRow): WordLine[] =>
  holds.flatMap((id, index) => {
    const { title, kind } = known[id];
    const value = row[id];
    if (value === null || value === '') return [];
    return [{ label: plainFirst && index === 0 ? null : title, text: textOf(kind, value) }];
  });
