/** The sheets of the directory's workbook, with their columns in order. Titles are how a column is known again. */
export const sheets = {
  agencies: {
    title: 'Đơn vị',
    columns: {
      id: { title: 'Mã đơn vị', width: 26 },
      name: { title: 'Tên', width: 44 },
      aliases: { title: 'Tên khác', width: 36 },
      kind: { title: 'Loại', width: 14 },
      parentId: { title: 'Cấp trên', width: 26 },
      underUbnd: { title: 'Thuộc UBND', width: 12 },
      validFrom: { title: 'Từ ngày', width: 13 },
      validTo: { title: 'Đến hết ngày', width: 13 },
      despite: { title: 'Lý do', width: 36 },
    },
  },
  groups: {
    title: 'Nhóm',
    columns: {
      id: { title: 'Mã nhóm', width: 26 },
      name: { title: 'Tên', width: 44 },
      aliases: { title: 'Tên khác', width: 36 },
      open: { title: 'Nhóm mở', width: 12 },
      kinds: { title: 'Gồm mọi đơn vị loại', width: 26 },
    },
  },
  members: {
    title: 'Thành viên nhóm',
    columns: {
      groupId: { title: 'Nhóm', width: 30 },
      agencyId: { title: 'Đơn vị', width: 30 },
      from: { title: 'Từ ngày', width: 13 },
      to: { title: 'Đến hết ngày', width: 13 },
    },
  },
  accounts: {
    title: 'Tài khoản',
    columns: {
      username: { title: 'Tên đăng nhập', width: 24 },
      name: { title: 'Họ tên', width: 30 },
      email: { title: 'Thư điện tử', width: 34 },
      agencyId: { title: 'Đơn vị', width: 26 },
      roles: { title: 'Vai trò', width: 22 },
      field: { title: 'Lĩnh vực', width: 26 },
      disabled: { title: 'Khóa', width: 9 },
      despite: { title: 'Lý do', width: 36 },
    },
  },
} as const;

export type SheetId = keyof typeof sheets;
export type ColumnOf<S extends SheetId> = keyof (typeof sheets)[S]['columns'];

export const sheetIds = Object.keys(sheets) as SheetId[];

interface Column {
  readonly title: string;
  readonly width: number;
}

/** Each with its name. */
export const columnsOf = (sheet: SheetId): readonly (readonly [string, Column])[] =>
  Object.entries<Column>(sheets[sheet].columns);

export const titleOf = (sheet: SheetId, column: string): string =>
  columnsOf(sheet).find(([name]) => name === column)?.[1].title ?? column;

/** Without these a row cannot be found again. */
export const keyColumns: { readonly [S in SheetId]: readonly ColumnOf<S>[] } = {
  agencies: ['id'],
  groups: ['id'],
  members: ['groupId', 'agencyId', 'from', 'to'],
  accounts: ['username'],
};

export const yes = 'có';
export const no = 'không';
