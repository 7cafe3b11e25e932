/** One row of the annex; a missing cell is printed blank, as a flattened merged cell is. */
export interface AnnexRow {
  readonly number: string;
  readonly title: string;
  readonly leads?: string;
  readonly coordinators?: string;
  readonly product?: string;
  readonly timing?: string;
}

/** A plan in the project's own words, as plain text with one six-column annex and one section. */
export const planText = (document: { number: string; date: string }, rows: readonly AnnexRow[]): string => {
  const [year = '', month = '', day = ''] = document.date.split('-');
  const cells = (row: AnnexRow): string =>
    [row.number, row.title, row.leads, row.coordinators, row.product, row.timing]
      .map((c) => c ?? '')
      .join('\t');
  return [
    'ỦY BAN NHÂN DÂN',
    'THÀNH PHỐ HÀ NỘI',
    '',
    `Số: ${document.number}/KH-UBND`,
    '',
    'KẾ HOẠCH',
    '',
    'Theo dõi việc thử nghiệm hồ sơ điện tử của các cơ quan',
    '',
    'I. TỔ CHỨC THỰC HIỆN',
    '',
    'Các đơn vị thực hiện nhiệm vụ theo phụ lục kèm theo.',
    '',
    'Phụ lục',
    '',
    'DANH MỤC NHIỆM VỤ',
    '',
    `(Kèm theo Kế hoạch số ${document.number}/KH-UBND ngày ${day}/${month}/${year} của UBND Thành phố)`,
    '',
    'TT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tSản phẩm hoàn thành\tThời gian thực hiện',
    'I\tHồ sơ điện tử\t\t\t\t',
    ...rows.map(cells),
    '',
  ].join('\n');
};
