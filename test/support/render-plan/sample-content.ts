import type { PlanContent } from './content';

const head = [
  'Số: 15/KH-UBND',
  'ngày 05 tháng 02 năm 2026',
  '',
  'KẾ HOẠCH',
  '',
  'Mở rộng vườn thuốc nam trong trường học giai đoạn 2026-2027',
  '',
  'I. TỔ CHỨC THỰC HIỆN',
  'a) Sở Y tế:',
  '- Chủ trì hướng dẫn các trường chọn cây thuốc phù hợp với thổ nhưỡng của từng vùng.',
  'b) Sở Nội vụ:',
  '- Phối hợp theo dõi, tổng hợp kết quả thực hiện.',
  '',
  'DANH MỤC NHIỆM VỤ',
];

const heading = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian'];

/** A plan in the project's own words, with merged cells in four columns, two sections and a long annex. */
export const samplePlan: PlanContent = {
  paragraphs: head,
  tables: [
    {
      heading,
      rows: [
        ['I', 'Chuẩn bị', '', '', '', ''],
        ['1', 'Hướng dẫn các trường chọn cây thuốc phù hợp với thổ nhưỡng', 'Sở Y tế', 'Sở Nội vụ; UBND các phường, xã', 'Văn bản hướng dẫn', 'Trước ngày 31/3/2026'],
        ['2', 'Khảo sát đất trống, nguồn nước tưới và lối đi trong khuôn viên của từng trường tiểu học', null, null, 'Biên bản khảo sát', 'Quý II/2026'],
        ['3', 'Lập danh sách cây giống cần mua cho cả hai năm', null, 'các đơn vị có liên quan', null, null],
        ['4', 'Cấp kinh phí mua cây giống và dụng cụ làm vườn', 'Sở Nội vụ', 'Sở Y tế', 'Quyết định', 'Tháng 6/2026'],
        ['II', 'Triển khai', '', '', '', ''],
        ['5', 'Trồng và chăm sóc vườn thuốc nam', 'UBND các phường, xã', 'Sở Văn hóa và Thể thao', 'Vườn thuốc đã trồng', '2026-2027'],
        ['6', 'Mở lớp nhận biết cây thuốc cho học sinh và phụ huynh', 'Sở Văn hóa và Thể thao', 'Sở Y tế, Sở Nội vụ', 'Lớp học', 'Hàng năm'],
        ['7', 'Báo cáo kết quả thực hiện', null, null, 'Báo cáo', 'Thường xuyên'],
        ...Array.from({ length: 40 }, (_, i) => [
          String(8 + i),
          `Kiểm tra vườn thuốc nam lần thứ ${i + 1} và ghi nhận số cây sống, số cây phải trồng lại`,
          'Sở Y tế',
          'UBND các phường, xã',
          `Biên bản kiểm tra số ${i + 1}`,
          `Trước ngày ${(i % 27) + 1}/${(i % 12) + 1}/2027`,
        ]),
      ],
    },
  ],
}; // prettier-ignore
