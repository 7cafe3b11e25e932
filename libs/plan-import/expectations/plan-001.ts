/**
 * What a person reads in the body of plan 001, by ids of the built-in directory. Duties: the line of the file,
 * leads, last day ("-" none, "?" for a person to set).
 */
const departments =
  'so-nong-nghiep-va-phat-trien-nong-thon so-cong-thuong so-du-lich so-giao-thong-van-tai so-xay-dung so-noi-vu so-tai-chinh so-tai-nguyen-va-moi-truong so-lao-dong-thuong-binh-va-xa-hoi so-khoa-hoc-va-cong-nghe so-thong-tin-va-truyen-thong cuc-thue-ha-noi bao-hiem-xa-hoi-thanh-pho ngan-hang-nha-nuoc-chi-nhanh-thanh-pho trung-tam-xuc-tien-dau-tu-thuong-mai-du-lich';

/** The twelve themed reports, by the line of each, all due to the planning department on the same day. */
export const themes001: readonly (readonly [line: number, lead: string])[] = [
  [58, 'so-ke-hoach-va-dau-tu'],
  [60, 'so-lao-dong-thuong-binh-va-xa-hoi'],
  [62, 'so-giao-thong-van-tai'],
  [64, 'so-cong-thuong'],
  [66, 'so-xay-dung'],
  [68, 'ngan-hang-nha-nuoc-chi-nhanh-thanh-pho'],
  [70, 'so-tai-nguyen-va-moi-truong'],
  [72, 'so-nong-nghiep-va-phat-trien-nong-thon'],
  [74, 'so-khoa-hoc-va-cong-nghe'],
  [76, 'so-noi-vu'],
  [78, 'lien-minh-htx-thanh-pho'],
  [80, 'lien-minh-htx-thanh-pho'],
];

export const duties001: readonly (readonly [line: number, leads: string, due: string])[] = [
  [46, `${departments} lien-minh-htx-thanh-pho ubnd-quan-huyen-thi-xa`, '-'],
  [48, 'ubnd-quan-huyen-thi-xa', '2021-10-19'],
  [50, departments, '2021-10-19'],
  [52, 'lien-minh-htx-thanh-pho', '2021-10-19'],
  ...themes001.map(([line, lead]) => [line, lead, '2021-10-19'] as const),
  [82, 'so-ke-hoach-va-dau-tu', '2021-10-24'],
  [86, 'so-ke-hoach-va-dau-tu', '?'],
  [90, 'so-ke-hoach-va-dau-tu', '-'],
  [92, 'lien-minh-htx-thanh-pho', '-'],
  [98, 'lien-minh-htx-thanh-pho', '-'],
  [100, 'so-tai-chinh', '-'],
  [104, 'thanh-vien-ban-chi-dao', '-'],
  [106, 'so-ban-nganh lien-minh-htx-thanh-pho ubnd-quan-huyen-thi-xa', '-'],
  [109, 'so-thong-tin-va-truyen-thong', '-'],
  [111, 'so-ke-hoach-va-dau-tu', '-'],
];
