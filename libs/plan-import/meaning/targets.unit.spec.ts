import { indexNames } from '#libs/domain/directory-names/directory-names';
import { bodyParagraphs } from '#libs/plan-import/meaning/body';
import { outline } from '#libs/plan-import/meaning/outline';
import { readTargets } from '#libs/plan-import/meaning/targets';
import { readPlainText } from '#libs/plan-import/read/plain-text';

const index = indexNames({ agencies: [{ id: 'yt', name: 'Sở Y tế', aliases: [] }], groups: [] });
const read = (lines: readonly string[], titleYear: number | null = null) =>
  readTargets(outline(bodyParagraphs(readPlainText(lines.join('\n')))), { index, titleYear }).targets;
const under = (line: string) =>
  read(['II. MỤC TIÊU', '1. Mục tiêu cụ thể đến năm 2030', line]).map(
    (t) => `${t.indicator} | ${t.operator} ${t.value}${t.max === null ? '' : `..${t.max}`} ${t.unit}`,
  );

describe('a numeric target', () => {
  it.each([
    ['- Trồng mới 1.200 cây', ['Trồng mới | = 1200 cây']],
    ['- Trên 50% số hộ có vườn rau', ['số hộ có vườn rau | > 50 %']],
    ['- Mở ít nhất 12 lớp bơi an toàn', ['Mở lớp bơi an toàn | >= 12 lớp']],
    ['- Tỷ lệ hộ dùng nước sạch đạt 95,5% trở lên', ['Tỷ lệ hộ dùng nước sạch | >= 95.5 %']],
    ['- Duy trì từ 30 chợ xanh trở lên', ['Duy trì chợ xanh | >= 30 chợ']],
    ['- Tỷ lệ rác chôn lấp không quá 20%', ['Tỷ lệ rác chôn lấp | <= 20 %']],
    ['- Thời gian chờ khám dưới 15 phút', ['Thời gian chờ khám | < 15 phút']],
    ['- Khoảng 70% trường có vườn', ['trường có vườn | ~ 70 %']],
    ['- Nghề nuôi ong đóng góp 1,0 - 1,2% GRDP', ['Nghề nuôi ong đóng góp | range 1..1.2 % GRDP']],
    ['- Thu nhập bình quân: 3.200 triệu đồng/năm', ['Thu nhập bình quân | = 3200 triệu đồng/năm']],
    ['- Lập mới: 15 tổ hợp tác, 03 hợp tác xã', ['Lập mới | = 15 tổ hợp tác', 'Lập mới | = 3 hợp tác xã']],
    ['- Số giường: 35 giường bệnh/vạn dân', ['Số giường | = 35 giường bệnh/vạn dân']],
  ])('"%s" is read', (line, expected) => {
    expect(under(line)).toEqual(expected);
  });

  it.each([
    ['- Thực hiện Quyết định số 12/QĐ-UBND ngày 01/02/2026'],
    ['- Theo Nghị quyết 57-NQ/TW khóa XIII, giai đoạn 2026-2030'],
    ['- Hoàn thiện Điều 5 khoản 2 của quy chế năm 2025'],
  ])('is not made of the number of a document: "%s"', (line) => {
    expect(under(line)).toEqual([]);
  });

  it('has the year that stands beside it, above it, or in the title', () => {
    const lines = ['I. CHỈ TIÊU', 'a) Đến năm 2030:', '- Trồng 10 cây', '- Trồng 20 cây (đến năm 2045)'];
    expect(read(lines).map((t) => [t.value, t.year, t.due])).toEqual([
      [10, 2030, '2030-12-31'],
      [20, 2045, '2045-12-31'],
    ]);
    const [target] = read(['I. CHỈ TIÊU', '- Trồng 10 cây'], 2026);
    expect(target).toMatchObject({ year: 2026, findings: [] });
    expect(read(['I. CHỈ TIÊU', '- Trồng 10 cây'])[0]?.findings[0]?.code).toBe('TARGET.NO_YEAR');
  });

  it('knows for whom it holds and who answers for it', () => {
    const [wards] = read(['I. CHỈ TIÊU NĂM 2026', '- Mỗi phường, xã có 1-2 vườn thuốc']);
    expect(wards).toMatchObject({ scope: 'Mỗi phường, xã', operator: 'range', value: 1, max: 2 });
    const [beds] = read(['I. CHỈ TIÊU NĂM 2026', '- Thêm 20 giường bệnh (Sở Y tế chủ trì)']);
    expect(beds?.leads.map((u) => u.agencyId)).toEqual(['yt']);
  });

  it('with a last day and no number is to be met as a whole, and says so', () => {
    const [target] = read(['I. MỤC TIÊU', '- Đến hết quý II/2026, hoàn thành việc kê khai vườn cây']);
    expect(target).toMatchObject({ operator: '=', value: 100, unit: '%', due: '2026-06-30', year: 2026 });
    expect(target?.findings.map((f) => f.code)).toEqual(['TARGET.VALUE_INFERRED']);
  });

  it('stands only where goals are listed', () => {
    expect(
      read(['I. KINH PHÍ', '- Dự kiến 20 tỷ đồng', 'II. MỤC TIÊU', '1. Mục tiêu chung', '- Có 5 xã']),
    ).toEqual([]);
    expect(read(['I. NHIỆM VỤ', '- Phấn đấu đạt các chỉ tiêu sau:', '+ Có 5 xã đạt chuẩn']).length).toBe(1);
  });

  it('costs no more than its length, whatever it is made of', () => {
    const long = [
      'I. MỤC TIÊU',
      `- ${'1 - '.repeat(400)}`,
      `- ${'mỗi xã '.repeat(250)}`,
      `- ${'9.'.repeat(900)}`,
    ];
    expect(read(long).length).toBeLessThan(1000);
  });
});
