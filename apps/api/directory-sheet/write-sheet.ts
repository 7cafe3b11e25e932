import { PassThrough, type Readable } from 'node:stream';
import { stream } from 'exceljs';
import { columnsOf, no, sheetIds, sheetTitle, yes, type SheetId } from '#apps/api/directory-sheet/columns';
import { agencyKinds } from '#libs/domain/directory/agency-kinds';
import type { Agency, AgencyGroup, Directory } from '#libs/domain/directory/directory';
import type { Language } from '#libs/domain/shared/language';
import type { LocalDate } from '#libs/domain/shared/time';
import { timeIn } from '#libs/messages/dates';
import { say } from '#libs/messages/say';
import type { KnownAccount } from '#libs/identity/account';

type Cells = Readonly<Record<string, string>>;

const listed = (all: readonly string[]): string => all.join('; ');
const yesOrNo = (value: boolean, language: Language): string => (value ? yes(language) : no(language));

/** As people of the language may write it back. */
const day = (date: LocalDate | null, language: Language): string => {
  if (date === null) return '';
  return language === 'vi' ? timeIn(language, 'day', date) : date;
};

const agencyCells = (agency: Agency, language: Language): Cells => ({
  id: agency.id,
  name: agency.name,
  aliases: listed(agency.aliases),
  kind: agency.kind,
  parentId: agency.parentId ?? '',
  underUbnd: yesOrNo(agency.underUbnd, language),
  validFrom: day(agency.validFrom, language),
  validTo: day(agency.validTo, language),
});

const groupCells = ({ id, name, aliases, open, kinds }: AgencyGroup, language: Language): Cells => ({
  id,
  name,
  aliases: listed(aliases),
  open: yesOrNo(open, language),
  kinds: listed(kinds),
});

const memberCells = ({ id, members }: AgencyGroup, language: Language): Cells[] =>
  members.map(({ agencyId, from, to }) => ({
    groupId: id,
    agencyId,
    from: day(from, language),
    to: day(to, language),
  }));

const accountCells = (account: KnownAccount, language: Language): Cells => ({
  username: account.username,
  name: account.name,
  email: account.email,
  agencyId: account.agencyId ?? '',
  roles: listed(account.roles),
  field: listed(account.field ?? []),
  disabled: yesOrNo(account.disabled, language),
});

/** What a cell is chosen from. */
const choicesIn = (language: Language): Readonly<Record<string, readonly string[]>> => {
  const whether = [yes(language), no(language)];
  return { kind: agencyKinds, underUbnd: whether, open: whether, disabled: whether };
};

/**
 * Agencies, groups with their members, and accounts as an Excel file, as they are: what comes back is compared with it.
 * Every cell is text, also where it begins like a formula; passwords are in none of them.
 */
export const writeDirectorySheet = (
  { agencies, groups }: Directory,
  accounts: readonly KnownAccount[],
  language: Language,
): Readable => {
  const choices = choicesIn(language);
  const output = new PassThrough();
  const workbook = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  const rows: Readonly<Record<SheetId, readonly Cells[]>> = {
    agencies: Object.values(agencies).map((agency) => agencyCells(agency, language)),
    groups: Object.values(groups).map((group) => groupCells(group, language)),
    members: Object.values(groups).flatMap((group) => memberCells(group, language)),
    accounts: accounts.map((account) => accountCells(account, language)),
  };
  for (const id of sheetIds) {
    const columns = columnsOf(id);
    const sheet = workbook.addWorksheet(sheetTitle(id, language), {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    sheet.columns = columns.map(([key, { title, width }]) => ({
      key,
      header: say(language, title),
      width,
      style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' as const } },
    }));
    sheet.getRow(1).font = { bold: true };
    for (const cells of rows[id]) {
      const row = sheet.addRow(cells);
      for (const [column] of columns)
        if (choices[column])
          row.getCell(column).dataValidation = {
            type: 'list',
            allowBlank: true,
            formulae: [`"${choices[column].join(',')}"`],
          };
      row.commit();
    }
    sheet.commit();
  }
  // A failure in between breaks the answer off, so that nobody takes half a directory for the whole.
  void workbook.commit().catch((error: unknown) => output.destroy(error as Error));
  return output;
};
