const acts = [
  'Xây dựng',
  'Rà soát',
  'Hoàn thiện',
  'Tổ chức',
  'Triển khai',
  'Đánh giá',
  'Ban hành',
  'Báo cáo',
];
const things = [
  'quy chế tài chính',
  'đề án chuyển đổi số',
  'hạ tầng khu công nghiệp',
  'cơ sở dữ liệu đất đai',
  'chương trình giáo dục',
  'kế hoạch phòng cháy',
  'dịch vụ công trực tuyến',
  'hồ sơ bảo hiểm y tế',
  'mạng lưới giao thông',
  'danh mục đầu tư công',
  'quy hoạch đô thị',
  'hợp tác xã nông nghiệp',
];
const places = [
  'trên địa bàn tỉnh',
  'tại các phường, xã',
  'ở vùng sâu, vùng xa',
  'của các doanh nghiệp nhỏ và vừa',
  'theo hướng bền vững',
  'giai đoạn mới',
  'cho người lao động',
];
const products = ['Báo cáo', 'Kế hoạch', 'Quyết định', 'Tờ trình', 'Nghị quyết'];

const pick = (of: readonly string[], n: number): string => of[n % of.length] ?? '';

/** Tasks of one plan. */
export const TASKS_PER_PLAN = 250;
export const planOf = (n: number): string => `kh-${Math.floor(n / TASKS_PER_PLAN)}`;
/** A word that only this task has in its title, as a village or a project has a name. */
export const rareWord = (n: number): string => `mốc${n.toString(36)}z`;

/** Spread without regard to what else depends on `n`: what a task says tells nothing about what becomes of it. */
const spread = (n: number): number => Math.imul(n ^ (n >>> 7), 0x9e3779b1) >>> 4;

/** Two different agencies. */
const partsOf = (n: number, agencies: readonly string[]) => {
  const lead = spread(n + 4) % agencies.length;
  return { lead: pick(agencies, lead), unit: pick(agencies, lead + 1 + (n % 20)) };
};

/** What the n-th task says, and who takes part; every combination of words is about equally frequent. */
export const textsOf = (n: number, agencies: readonly string[]) => ({
  id: `t-${n}`,
  plan: planOf(n),
  planNumber: `${1 + Math.floor(n / TASKS_PER_PLAN)}/KH-UBND`,
  key: String(1 + (n % TASKS_PER_PLAN)),
  section: pick(['I', 'II', 'III', 'IV'], n),
  title: `${pick(acts, spread(n))} ${pick(things, spread(n + 1))} ${pick(places, spread(n + 2))} ${rareWord(n)}`,
  product: pick(products, spread(n + 3)),
  ...partsOf(n, agencies),
});
