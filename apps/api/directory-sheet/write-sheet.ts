import { PassThrough, type Readable } from 'node:stream';
import { stream } from 'exceljs';
import { columnsOf, no, sheetIds, sheets, yes, type SheetId } from '#apps/api/directory-sheet/columns';
import { agencyKinds } from '#libs/contracts/http/directory';
import type { Agency, AgencyGroup, Directory } from '#libs/domain/directory/directory';
import { vietnameseDay } from '#libs/domain/messages/dates';
import type { LocalDate } from '#libs/domain/shared/time';
import type { KnownAccount } from '#libs/identity/account';

type Cells = Readonly<Record<string, string>>;

const listed = (all: readonly string[]): string => all.join('; ');
const yesOrNo = (value: boolean): string => (value ? yes : no);
const day = (date: LocalDate | null): string => (date === null ? '' : vietnameseDay(date));

const agencyCells = (agency: Agency): Cells => ({
  id: agency.id,
  name: agency.name,
  aliases: listed(agency.aliases),
  kind: agency.kind,
  parentId: agency.parentId ?? '',
  underUbnd: yesOrNo(agency.underUbnd),
  validFrom: day(agency.validFrom),
  validTo: day(agency.validTo),
});

const groupCells = ({ id, name, aliases, open, kinds }: AgencyGroup): Cells => ({
  id,
  name,
  aliases: listed(aliases),
  open: yesOrNo(open),
  kinds: listed(kinds),
});

const memberCells = ({ id, members }: AgencyGroup): Cells[] =>
  members.map(({ agencyId, from, to }) => ({ groupId: id, agencyId, from: day(from), to: day(to) }));

const accountCells = (account: KnownAccount): Cells => ({
  username: account.username,
  name: account.name,
  email: account.email,
  agencyId: account.agencyId ?? '',
  roles: listed(account.roles),
  field: listed(account.field ?? []),
  disabled: yesOrNo(account.disabled),
});

/** What a cell is chosen from. */
const choices: Readonly<Record<string, readonly string[]>> = {
  kind: agencyKinds,
  underUbnd: [yes, no],
  open: [yes, no],
  disabled: [yes, no],
};

/**
 * Agencies, groups with their members, and accounts as an Excel file, as they are: what comes back is compared with it.
 * Every cell is text, also where it begins like a formula; passwords are in none of them.
 */
export const writeDirectorySheet = (
  { agencies, groups }: Directory,
  accounts: readonly KnownAccount[],
): Readable => {
  const output = new PassThrough();
  const workbook = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  const rows: Readonly<Record<SheetId, readonly Cells[]>> = {
    agencies: Object.values(agencies).map(agencyCells),
    groups: Object.values(groups).map(groupCells),
    members: Object.values(groups).flatMap(memberCells),
    accounts: accounts.map(accountCells),
  };
  for (const id of sheetIds) {
    const columns = columnsOf(id);
    const sheet = workbook.addWorksheet(sheets[id].title, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(([key, { title: header, width }]) => ({
      key,
      header,
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
