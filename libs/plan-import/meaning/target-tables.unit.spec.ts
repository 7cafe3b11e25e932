import { indexNames } from '#libs/domain/directory-names/directory-names';
import { findGrids } from '#libs/plan-import/layout/find-grids';
import { readTargetTables } from '#libs/plan-import/meaning/target-tables';
import { placeAt, type Span, type Table } from '#libs/plan-import/read/blocks';

const index = indexNames({ agencies: [{ id: 'yt', name: 'Sở Y tế', aliases: [] }], groups: [] });

const table = (rows: readonly string[], spans: readonly Span[] = [], number = 1): Table => ({
  kind: 'table',
  rows: rows.map((cells, i) => ({
    cells: cells.split('|'),
    place: placeAt({ table: number, row: i + 1 }),
    page: 1,
  })),
  spans,
  flattened: false,
  place: placeAt({ table: number }),
});
const read = (tables: readonly Table[], planYear: number | null = 2026) => {
  const { grids, targetTables, findings } = findGrids(tables, planYear);
  const told = readTargetTables(targetTables, { index, titleYear: planYear });
  return { grids, targets: told.targets, findings: [...findings, ...told.findings] };
};
const lines = (...tables: readonly Table[]) =>
  read(tables).targets.map(
    ({ indicator, operator, value, max, unit, year }) =>
      `${indicator} ${operator} ${value}${max === null ? '' : `..${max}`} ${unit} ${year}`,
  );
const codes = (...tables: readonly Table[]) => read(tables).findings.map(({ code }) => code);

describe('a table of targets', () => {
  it('gives one target for each line and each year that is still to come', () => {
    const annual = table([
      'TT|Chỉ tiêu|Đơn vị tính|Thực hiện 2025|Kế hoạch 2026|Năm 2027',
      '(1)|(2)|(3)|(4)|(5)|(6)',
      '1|Trồng rừng ven biển|ha|120|1.250,5|1.400',
      '2|Hộ dùng nước sạch|%|91|95|-',
    ]);
    expect(lines(annual)).toEqual([
      'Trồng rừng ven biển = 1250.5 ha 2026',
      'Trồng rừng ven biển = 1400 ha 2027',
      'Hộ dùng nước sạch = 95 % 2026',
    ]);
    const { findings, grids } = read([annual]);
    expect(grids).toEqual([]);
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['TABLE.TARGET_COLUMNS_LEFT', expect.stringContaining('“Thực hiện 2025”')],
    ]);
  });

  it('may name the years in a second row below one merged heading', () => {
    const spans = [{ row: 0, column: 3, rowSpan: 1, colSpan: 2 }];
    const nested = table(
      [
        'TT|Mục tiêu|ĐVT|Kế hoạch||Cơ quan chủ trì',
        '|||2026|2027|',
        '1|Trạm y tế đạt chuẩn|trạm|10|14|Sở Y tế',
      ],
      spans,
    );
    expect(lines(nested)).toEqual([
      'Trạm y tế đạt chuẩn = 10 trạm 2026',
      'Trạm y tế đạt chuẩn = 14 trạm 2027',
    ]);
    expect(read([nested]).targets[0]?.leads).toMatchObject([{ agencyId: 'yt' }]);
  });

  it.each([
    ['≥ 95', '>= 95 %'],
    ['>=95', '>= 95 %'],
    ['trên 95', '> 95 %'],
    ['95 trở lên', '>= 95 %'],
    ['≤ 1,5', '<= 1.5 %'],
    ['10 - 12', 'range 10..12 %'],
    ['khoảng 7', '~ 7 %'],
    ['95,5%', '= 95.5 %'],
  ])('compares as the cell "%s" says', (cell, expected) => {
    const one = table(['TT|Chỉ tiêu|Đơn vị tính|Kế hoạch 2026', `1|Tỷ lệ che phủ|%|${cell}`]);
    expect(lines(one)).toEqual([`Tỷ lệ che phủ ${expected} 2026`]);
  });

  it('names parts by what they are part of, and takes a unit that is said once', () => {
    const parts = table([
      'TT|Chỉ tiêu|Đơn vị tính|Kế hoạch 2026',
      'I|VỀ XÃ HỘI||',
      '1|Lao động có việc làm mới|người|900',
      '|Trong đó: lao động nữ|-nt-|400',
      '2|Cơ cấu lao động:||',
      '|- Nông nghiệp|%|30',
    ]);
    expect(lines(parts)).toEqual([
      'Lao động có việc làm mới = 900 người 2026',
      'Lao động có việc làm mới: lao động nữ = 400 người 2026',
      'Cơ cấu lao động: Nông nghiệp = 30 % 2026',
    ]);
  });

  it('goes on in a table without heading below it', () => {
    const first = table(['TT|Chỉ tiêu|Đơn vị tính|Kế hoạch 2026', '1|Trồng cây|cây|10']);
    const second = table(['2|Đào ao|ao|3'], [], 2);
    expect(lines(first, second)).toEqual(['Trồng cây = 10 cây 2026', 'Đào ao = 3 ao 2026']);
  });

  it('leaves nothing out silently', () => {
    const doubtful = table([
      'TT|Chỉ tiêu|Đơn vị tính|Kế hoạch 2026',
      '1|Xã đạt chuẩn|xã|12/14',
      '2|Chợ đầu mối|chợ|Hoàn thành',
      '3|Vườn ươm||5',
    ]);
    expect(lines(doubtful)).toEqual(['Vườn ươm = 5  2026']);
    const { targets, findings } = read([doubtful]);
    expect(targets[0]?.findings.map(({ code }) => code)).toEqual(['TARGET.NO_UNIT']);
    expect(findings.map(({ code }) => code)).toEqual(['TABLE.TARGET_VALUES_UNREAD']);
    expect(findings[0]?.message).toContain('“12/14” (Xã đạt chuẩn); “Hoàn thành” (Chợ đầu mối)');
  });

  it('that gives no value to reach is reported, and one of tasks stays one of tasks', () => {
    expect(codes(table(['TT|Chỉ tiêu|Đơn vị tính|Thực hiện năm 2025', '1|Số chợ|chợ|5']))).toEqual([
      'TABLE.TARGETS_UNREAD',
    ]);
    const work = table([
      'TT|Nhiệm vụ|Chỉ tiêu|Đơn vị chủ trì|Thời gian',
      '1|Trồng rừng ven biển phòng hộ|10 ha|Sở Y tế|2026',
    ]);
    expect(read([work]).grids).toHaveLength(1);
    expect(read([work]).targets).toEqual([]);
  });
});
