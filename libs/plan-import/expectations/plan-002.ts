/**
 * What a person reads in plan 002. Targets: the line of the file, operator, value, unit; all are for 2026.
 * Duties: the line, and the leads by ids of the built-in directory.
 */
export const targets002: readonly (readonly [line: number, operator: string, value: number, unit: string])[] =
  [
    [45, '=', 150, 'HTX'],
    [45, '=', 3, 'LH HTX'],
    [46, '>=', 240, 'HTX'],
    [47, '>', 100, 'HTX'],
    [48, '=', 10, 'mô hình'],
    [49, '>=', 70, '%'],
    [50, '=', 250, 'HTX'],
    [51, '=', 3490, 'người'],
    [52, '=', 50, 'mô hình'],
    [53, '=', 20, 'HTX'],
    [54, '=', 10, 'HTX'],
    [55, '=', 3200, 'triệu đồng/năm'],
    [56, '=', 70, 'triệu đồng/năm'],
    [57, '=', 240, 'triệu đồng/năm'],
  ];

const alliance = 'lien-minh-htx-thanh-pho';
const wards = 'ubnd-phuong-xa';
const front = 'uy-ban-mat-tran-to-quoc-thanh-pho to-chuc-chinh-tri-xa-hoi';
export const duties002: readonly (readonly [line: number, leads: string])[] = [
  [67, `so-ban-nganh to-chuc-chinh-tri-xa-hoi uy-ban-mat-tran-to-quoc-thanh-pho ${alliance} ${wards}`],
  [79, alliance],
  [85, 'so-tai-chinh'],
  [87, 'so-tai-chinh'],
  [91, 'so-ban-nganh don-vi-co-lien-quan'],
  [95, alliance],
  [97, alliance],
  ...[101, 103, 105, 107, 109].map((line) => [line, wards] as const),
  ...[115, 117, 119].map((line) => [line, 'so-tai-chinh'] as const),
  [123, 'so-nong-nghiep-va-moi-truong'],
  [125, 'so-nong-nghiep-va-moi-truong'],
  [129, 'so-cong-thuong'],
  [133, 'so-khoa-hoc-va-cong-nghe'],
  [135, 'ngan-hang-nha-nuoc-khu-vuc-1'],
  [139, 'thue-thanh-pho-ha-noi'],
  [143, 'so-noi-vu so-nganh-co-lien-quan'],
  [147, alliance],
  [149, alliance],
  ...[153, 155, 157].map((line) => [line, wards] as const),
  ...[163, 165, 167].map((line) => [line, front] as const),
  [171, alliance],
  [173, alliance],
  [177, `so-ban-nganh ${alliance} ${wards}`],
  [179, `so-ban-nganh ${alliance} ${wards}`],
];
