import type { NamedSuccession } from '#libs/domain/directory-names/directory-names';
import { idOf } from '#libs/plan-import/built-in-directory/names';

const merged = '2025-03-01';
/** The first day of government at two levels, without districts. */
export const twoLevels = '2025-07-01';

/** The reorganisation of 2025: departments merged in March, districts gave way to wards and communes in July. */
const rows: readonly (readonly [from: string, to: string, on: string])[] = [
  ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính', merged],
  ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp và Môi trường', merged],
  ['Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và Môi trường', merged],
  ['Sở Giao thông vận tải', 'Sở Xây dựng', merged],
  ['Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ', merged],
  ['Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ', merged],
  ['Ban Dân tộc', 'Sở Dân tộc và Tôn giáo', merged],
  ['Ngân hàng Nhà nước Chi nhánh Thành phố', 'Ngân hàng Nhà nước Khu vực 1', merged],
  ['Cục Thuế Hà Nội', 'Thuế thành phố Hà Nội', twoLevels],
];

export const successions: readonly NamedSuccession[] = [
  ...rows.map(([from, to, on]) => ({ from: idOf(from), to: idOf(to), on })),
  { from: 'ubnd-quan-huyen-thi-xa', to: 'ubnd-phuong-xa', on: twoLevels },
];
