import { leadAgency } from '../support/assigned-task';

/** A page as somebody sees it. */
export interface Screen {
  /** Of its pictures. */
  readonly name: string;
  /** What it shows, in the words of those who look at the pictures. */
  readonly about: string;
  /** Username, filled in like the address; null for nobody. */
  readonly as: string | null;
  /** Where it is; what stands in brackets is filled in: see `Places`. */
  readonly address: string;
  /** Kept with the documentation on a desk in the dark as well. */
  readonly isKeptDark?: boolean;
}

/** Ids that addresses name. */
export interface Places {
  readonly plan: string;
  readonly task: string;
  readonly late: string;
  /** Username of somebody of the agency that is late. */
  readonly officer: string;
  readonly draft: string;
}

const health = 'so-y-te';

/** With the demonstration's data: what each person sees first, and where they go from there. */
export const toldScreens: readonly Screen[] = [
  { name: 'sign-in', about: 'Đăng nhập', as: null, address: '/sign-in' },
  { name: 'work', about: 'Việc của đơn vị', as: '[officer]', address: '/work', isKeptDark: true },
  {
    name: 'task',
    about: 'Một nhiệm vụ',
    as: '[officer]',
    address: '/tasks/[late]',
    isKeptDark: true,
  },
  { name: 'task-history', about: 'Lịch sử nhiệm vụ', as: 'monitor', address: '/tasks/[late]?tab=history' },
  { name: 'tasks', about: 'Tất cả nhiệm vụ', as: 'monitor', address: '/tasks' },
  { name: 'approvals', about: 'Chờ duyệt', as: 'supervisor', address: '/approvals', isKeptDark: true },
  { name: 'committee', about: 'Ban Chỉ đạo', as: 'committee', address: '/committee', isKeptDark: true },
  { name: 'plans', about: 'Các kế hoạch', as: 'monitor', address: '/plans' },
  { name: 'plan', about: 'Một kế hoạch', as: 'monitor', address: '/plans/[plan]' },
  { name: 'import-new', about: 'Nhập kế hoạch: chọn tệp', as: 'monitor', address: '/plans/new' },
  {
    name: 'import-file',
    about: 'Nhập kế hoạch: ai phụ trách',
    as: 'monitor',
    address: '/plans/[draft]/draft',
  },
  {
    name: 'import-read',
    about: 'Nhập kế hoạch: nội dung đã đọc',
    as: 'monitor',
    address: '/plans/[draft]/draft?step=read',
    isKeptDark: true,
  },
  {
    name: 'import-doubts',
    about: 'Nhập kế hoạch: điểm cần xem',
    as: 'monitor',
    address: '/plans/[draft]/draft?step=doubts',
  },
  {
    name: 'import-rehearsal',
    about: 'Nhập kế hoạch: diễn tập',
    as: 'monitor',
    address: '/plans/[draft]/draft?step=rehearsal',
  },
  { name: 'difficulties', about: 'Khó khăn, vướng mắc', as: 'monitor', address: '/difficulties' },
  { name: 'accounts', about: 'Tài khoản', as: 'admin', address: '/admin/accounts' },
  { name: 'agencies', about: 'Danh bạ đơn vị', as: 'admin', address: '/admin/agencies' },
  { name: 'deliveries', about: 'Thư đã gửi', as: 'admin', address: '/admin/deliveries' },
  { name: 'ledger', about: 'Sổ cái', as: 'admin', address: '/admin/ledger' },
  { name: 'account', about: 'Tài khoản của tôi', as: 'monitor', address: '/account' },
  { name: 'calendars', about: 'Lịch làm việc', as: 'admin', address: '/admin/calendars' },
  { name: 'policies', about: 'Chính sách nhắc việc', as: 'admin', address: '/admin/policies' },
  { name: 'health', about: 'Tình trạng hệ thống', as: 'admin', address: '/admin/health' },
];

/** With data that lists and pages are hardest put to show. */
export const hardScreens: readonly Screen[] = [
  { name: 'hard-work', about: '5.000 việc của một đơn vị', as: `${leadAgency}.officer`, address: '/work' },
  { name: 'hard-tasks', about: '5.000 nhiệm vụ', as: 'monitor', address: '/tasks' },
  { name: 'hard-title', about: 'Tên dài 400 ký tự', as: `${leadAgency}.officer`, address: '/tasks/viec-dai' },
  { name: 'hard-leads', about: '30 đơn vị chủ trì', as: 'supervisor', address: '/tasks/viec-ba-muoi' },
  { name: 'hard-committee', about: 'Ban Chỉ đạo, 5.000 nhiệm vụ', as: 'committee', address: '/committee' },
  { name: 'empty-work', about: 'Không có việc nào', as: `${health}.officer`, address: '/work' },
  { name: 'empty-approvals', about: 'Không có gì chờ duyệt', as: 'supervisor', address: '/approvals' },
  { name: 'empty-plans', about: 'Chưa có kế hoạch nào', as: 'monitor', address: '/plans' },
];
