import { acknowledged, approved, handedIn, type Act, type Life } from './acts';
import { addDays, dayMs, type LocalDate } from '#libs/domain/shared/time';

/** A series, and by how many days each of its products came before the period's end, or after it where negative. */
interface Series {
  readonly task: string;
  readonly agencyId: string;
  readonly months: 1 | 3 | 6;
  readonly early: (period: number) => number;
  readonly number: (period: number) => string;
  readonly issuer: string;
  readonly subject: string;
}

const series: readonly Series[] = [
  {
    task: '2',
    agencyId: 'van-phong-ubnd',
    months: 1,
    // Late twice, as anybody is in a year.
    early: (period) => [4, 3, 2, -4, 3, 5, 2, -9, 4, 3, 2, 3][period] ?? 3,
    number: (period) => `${210 + period}/BC-VP`,
    issuer: 'Văn phòng UBND',
    subject: 'Tổng hợp ý kiến qua đường dây nóng',
  },
  {
    task: '3',
    agencyId: 'truong-dao-tao-can-bo-le-hong-phong',
    months: 3,
    early: (period) => [7, -6, 6, 8, 5][period] ?? 5,
    number: (period) => `${31 + period}/BC-TĐT`,
    issuer: 'Trường Đào tạo cán bộ Lê Hồng Phong',
    subject: 'Kết quả khóa tập huấn',
  },
  {
    task: '4',
    agencyId: 'so-noi-vu',
    months: 6,
    early: () => 5,
    number: (period) => `${61 + period}/BC-SNV`,
    issuer: 'Sở Nội vụ',
    subject: 'Đánh giá việc luân chuyển hồ sơ',
  },
];

const monthAfter = (date: LocalDate, months: number): LocalDate => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
};

/** The first day of the period of so many months in which `date` lies. */
const periodOf = (date: LocalDate, months: number): LocalDate => {
  const month = Number(date.slice(5, 7));
  return monthAfter(date, -((month - 1) % months));
};

const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

const actsOf = (
  { task: _, agencyId, months, early, number, ...product }: Series,
  activatedOn: LocalDate,
  today: LocalDate,
): Act[] => {
  const acts: Act[] = [];
  let start = periodOf(activatedOn, months);
  for (let period = 0; start <= today; period += 1) {
    const end = addDays(monthAfter(start, months), -1);
    // What a period that is nearly over at activation could not bring in time comes on its last day.
    const due = daysBetween(today, end);
    const day = Math.max(due - early(period), Math.min(due, daysBetween(today, activatedOn) + 1));
    acts.push(handedIn(day, agencyId, { ...product, number: number(period), cycle: period + 1 }));
    acts.push(approved(day + 2, period + 1));
    start = monthAfter(start, months);
  }
  return acts;
};

const yearlyTask = '5';
const yearlyAgency = 'so-tai-chinh';

/** The yearly product is due on the day of the plan's yearly report, which may lie before the plan or be still to come. */
const yearlyLife = (activatedOn: LocalDate, today: LocalDate, yearlyReport: string): Life => {
  const acts = [acknowledged(daysBetween(today, activatedOn) + 1, yearlyAgency)];
  const due = `${activatedOn.slice(0, 4)}-${yearlyReport}`;
  if (due <= activatedOn || due >= today) return { task: yearlyTask, acts };
  const day = Math.max(daysBetween(today, due) - 6, daysBetween(today, activatedOn) + 1);
  const product = {
    number: '402/TTr-STC',
    issuer: 'Sở Tài chính',
    subject: 'Dự toán kinh phí trang thiết bị',
  };
  return { task: yearlyTask, acts: [...acts, handedIn(day, yearlyAgency, product), approved(day + 3, 1)] };
};

/**
 * What comes in every month, quarter, half-year and year.
 *
 * @param yearlyReport `MM-DD`, the day of the plan's yearly report
 */
export const recurringLives = (
  activatedOn: LocalDate,
  today: LocalDate,
  yearlyReport: string,
): readonly Life[] => [
  ...series.map((each) => ({
    task: each.task,
    acts: [
      acknowledged(daysBetween(today, activatedOn) + 1, each.agencyId),
      ...actsOf(each, activatedOn, today),
    ],
  })),
  yearlyLife(activatedOn, today, yearlyReport),
];
