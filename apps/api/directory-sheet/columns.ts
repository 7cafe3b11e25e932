import type { Language } from '#libs/domain/shared/language';
import { message, type Message } from '#libs/messages/message';
import { say } from '#libs/messages/say';

/**
 * The sheets of the directory's workbook, with their columns in order. Titles are how a column is known again, in whichever
 * language.
 */
export const sheets = {
  agencies: {
    title: message('sheet.agencies'),
    columns: {
      id: { title: message('sheet-column.agency-id'), width: 26 },
      name: { title: message('sheet-column.name'), width: 44 },
      aliases: { title: message('sheet-column.aliases'), width: 36 },
      kind: { title: message('sheet-column.kind'), width: 14 },
      parentId: { title: message('sheet-column.parent'), width: 26 },
      underUbnd: { title: message('sheet-column.under-ubnd'), width: 12 },
      validFrom: { title: message('sheet-column.from'), width: 13 },
      validTo: { title: message('sheet-column.to'), width: 13 },
      despite: { title: message('findings-column.reason'), width: 36 },
    },
  },
  groups: {
    title: message('sheet.groups'),
    columns: {
      id: { title: message('sheet-column.group-id'), width: 26 },
      name: { title: message('sheet-column.name'), width: 44 },
      aliases: { title: message('sheet-column.aliases'), width: 36 },
      open: { title: message('sheet-column.open'), width: 12 },
      kinds: { title: message('sheet-column.kinds'), width: 26 },
    },
  },
  members: {
    title: message('sheet.members'),
    columns: {
      groupId: { title: message('sheet-column.group'), width: 30 },
      agencyId: { title: message('sheet-column.agency'), width: 30 },
      from: { title: message('sheet-column.from'), width: 13 },
      to: { title: message('sheet-column.to'), width: 13 },
    },
  },
  accounts: {
    title: message('sheet.accounts'),
    columns: {
      username: { title: message('sheet-column.username'), width: 24 },
      name: { title: message('sheet-column.full-name'), width: 30 },
      email: { title: message('sheet-column.email'), width: 34 },
      agencyId: { title: message('sheet-column.agency'), width: 26 },
      roles: { title: message('sheet-column.roles'), width: 22 },
      field: { title: message('sheet-column.field'), width: 26 },
      disabled: { title: message('sheet-column.disabled'), width: 9 },
      despite: { title: message('findings-column.reason'), width: 36 },
    },
  },
} as const;

export type SheetId = keyof typeof sheets;
export type ColumnOf<S extends SheetId> = keyof (typeof sheets)[S]['columns'];

export const sheetIds = Object.keys(sheets) as SheetId[];

interface Column {
  readonly title: Message;
  readonly width: number;
}

/** Each with its name. */
export const columnsOf = (sheet: SheetId): readonly (readonly [string, Column])[] =>
  Object.entries<Column>(sheets[sheet].columns);

export const sheetTitle = (sheet: SheetId, language: Language): string => say(language, sheets[sheet].title);

export const titleOf = (sheet: SheetId, column: string, language: Language): string => {
  const title = columnsOf(sheet).find(([name]) => name === column)?.[1].title;
  return title === undefined ? column : say(language, title);
};

/** Without these a row cannot be found again. */
export const keyColumns: { readonly [S in SheetId]: readonly ColumnOf<S>[] } = {
  agencies: ['id'],
  groups: ['id'],
  members: ['groupId', 'agencyId', 'from', 'to'],
  accounts: ['username'],
};

/** What stands in a cell that says whether. */
export const yes = (language: Language): string => say(language, message('document-value.yes'));
export const no = (language: Language): string => say(language, message('document-value.no'));
