import type { ContentRow, PlanContent } from '../../support/render-plan/content';

const units = [
  'Sở Y tế',
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Xây dựng',
  'UBND các phường, xã',
  'Công an Thành phố',
] as const;
const works = ['Khảo sát', 'Lập hồ sơ', 'Sửa chữa', 'Kiểm tra', 'Bàn giao', 'Tập huấn về'] as const;
const things = ['thư viện', 'vườn cây', 'bến xe', 'sân chơi', 'nhà văn hóa', 'trạm bơm', 'lớp học'] as const;
const products = ['Báo cáo', 'Biên bản', 'Quyết định của UBND Thành phố', 'Kế hoạch'] as const;
const timings = ['Hàng năm', 'Thường xuyên', 'Quý II/2027', 'Trước ngày 15/12/2027', '2026-2027'] as const;

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;

/** The task of a number; its product and time stand in a cell that every fourth one begins. */
const taskRow = (n: number): ContentRow => {
  const begins = n % 4 === 0;
  return [
    String(n + 1),
    `${pick(works, n)} ${pick(things, n)} số ${n + 1} và ghi lại những việc phải làm tiếp cho mùa mưa năm sau`,
    pick(units, n),
    `${pick(units, n + 1)}; ${pick(units, n + 3)}`,
    begins ? pick(products, n / 4) : null,
    begins ? pick(timings, n / 4) : null,
  ];
};

const paragraph = (n: number): readonly string[] => [
  `${n + 1}. Về ${pick(things, n)} của khu vực ${n + 1}:`,
  `- ${pick(units, n)} chủ trì, phối hợp với ${pick(units, n + 2)} ${pick(works, n + 1).toLowerCase()} ` +
    `${pick(things, n + 3)} số ${n + 1}, xong trước ngày ${1 + (n % 28)}/${1 + (n % 12)}/2027, ` +
    'thông báo cho người dân biết kết quả và lưu giấy tờ tại nơi làm việc.',
];

/** A plan of any length in the project's own words: duties in the text, then one annex of six columns. */
export const longPlan = (tasks: number, duties: number): PlanContent => ({
  paragraphs: [
    'Số: 21/KH-UBND',
    'ngày 05 tháng 02 năm 2026',
    '',
    'KẾ HOẠCH',
    '',
    'Chăm sóc công trình công cộng giai đoạn 2026-2027',
    '',
    'I. NHIỆM VỤ',
    '',
    ...Array.from({ length: duties }, (_, n) => paragraph(n)).flat(),
    '',
    'DANH MỤC NHIỆM VỤ',
  ],
  tables: [
    {
      heading: ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian'],
      rows: Array.from({ length: tasks }, (_, n) => taskRow(n)),
    },
  ],
});
