import { vietnameseDay } from '#libs/domain/messages/dates';
import type { AwaitedAct } from '#libs/domain/annex-task/standing/awaited';
import type { Bearer } from '#libs/domain/annex-task/standing/delay';
import type { Denominator, Rate } from '#libs/domain/dashboard/boxes';
import type { Need } from '#libs/domain/succession/open-parts';
import type { ParsedTiming, ParsedUnit, Severity } from '#libs/domain/plan/draft/parsed-plan';
import type { ScheduleKind } from '#libs/domain/timing/schedule';

/** A word for a code, or the code itself where a newer server knows more. */
export const wordFor = (words: Readonly<Record<string, string>>, code: string | null | undefined): string =>
  code === null || code === undefined ? '' : (words[code] ?? code);

export const severities: Readonly<Record<Severity, string>> = {
  error: 'lỗi',
  warning: 'cảnh báo',
  info: 'lưu ý',
};

export const planKinds: Readonly<Record<string, string>> = {
  draft: 'bản nháp',
  reviewed: 'đã rà soát',
  discarded: 'đã hủy',
  activating: 'đang kích hoạt',
  active: 'đang theo dõi',
  closed: 'đã kết thúc',
  superseded: 'đã được thay thế',
};

export const schedules: Readonly<Record<ScheduleKind, string>> = {
  continuous: 'thường xuyên',
  yearly: 'hằng năm',
  'half-yearly': '6 tháng',
  quarterly: 'hằng quý',
  monthly: 'hằng tháng',
  weekly: 'hằng tuần',
  'by-date': 'đến ngày',
  range: 'giai đoạn',
  unresolved: 'chưa xác định',
};

export const statuses: Readonly<Record<string, string>> = {
  'done-in-time': 'hoàn thành đúng hạn',
  'done-late': 'hoàn thành quá hạn',
  'open-in-time': 'đang làm, trong hạn',
  'open-overdue': 'đang làm, quá hạn',
  'no-deadline': 'không có hạn',
  cancelled: 'đã dừng',
};

export const difficultyStatuses: Readonly<Record<string, string>> = {
  raised: 'chờ tổng hợp',
  consolidated: 'chờ UBND quyết định',
  assigned: 'đang giải quyết',
  resolved: 'đã giải quyết',
};

export const stages: Readonly<Record<string, string>> = {
  'awaiting-acknowledgement': 'chờ tiếp nhận',
  'in-progress': 'đang thực hiện',
  'awaiting-sign-off': 'chờ ký',
  'awaiting-acceptance': 'chờ nghiệm thu',
  returned: 'bị trả lại',
  'return-proposed': 'đề nghị trả lại',
  suspended: 'tạm dừng',
  done: 'hoàn thành',
  cancelled: 'đã dừng',
};

export const delegationStates: Readonly<Record<string, string>> = {
  'in-force': 'đang có hiệu lực',
  'not-begun': 'chưa đến ngày',
  ended: 'đã hết hạn',
  revoked: 'đã chấm dứt',
};

export const successionStates: Readonly<Record<string, string>> = {
  recorded: 'đã ghi nhận, chờ chọn đơn vị tiếp nhận',
  confirmed: 'đã xác nhận, đang hoặc sẽ thực hiện',
  'carried-out': 'đã thực hiện xong',
  withdrawn: 'đã rút lại, không thực hiện',
};

/** Why somebody has to choose who takes a part over. */
export const successionNeeds: Readonly<Record<Need, string>> = {
  split: 'chia tách',
  dissolution: 'giải thể',
  'lead-and-coordinator': 'đơn vị kế thừa đã tham gia với vai trò khác',
  'successor-finished': 'đơn vị kế thừa đã hoàn thành phần của mình',
};

export const roles: Readonly<Record<string, string>> = {
  lead: 'chủ trì',
  coordinator: 'phối hợp',
  accepts: 'nghiệm thu',
  monitors: 'theo dõi',
  resolves: 'giải quyết khó khăn',
};

/** Units with a mark at those that the directory does not know (?) and those from a merged cell (*). */
export const unitsText = (units: readonly ParsedUnit[]): string =>
  units
    .map(({ text, agencyId, groupId, inferred }) => {
      const unknown = agencyId === null && groupId === null;
      return `${text}${unknown ? ' (?)' : ''}${inferred ? ' (*)' : ''}`;
    })
    .join('; ');

export const timingText = ({ kind, start, due, inferred, text }: ParsedTiming): string => {
  const dates = [start, due].filter((date) => date !== null).map(vietnameseDay);
  const said = kind === 'unresolved' && text !== '' ? `: “${text}”` : '';
  return `${schedules[kind]}${said} ${dates.join(' – ')}${inferred ? ' (*)' : ''}`.trim();
};

export const awaitedActs: Readonly<Record<AwaitedAct, string>> = {
  acknowledgement: 'tiếp nhận',
  product: 'trình sản phẩm',
  coordination: 'cho ý kiến phối hợp',
  acceptance: 'nghiệm thu',
  decision: 'quyết định',
};

/** Each names what it is a share of. */
export const rateNames: Readonly<Record<`${Rate['of']}/${Denominator}`, string>> = {
  'done/due': 'Hoàn thành / nhiệm vụ đến hạn',
  'done-in-time/due': 'Hoàn thành đúng hạn / nhiệm vụ đến hạn',
  'open-overdue/due': 'Quá hạn chưa hoàn thành / nhiệm vụ đến hạn',
  'done/assigned': 'Hoàn thành / nhiệm vụ được giao',
  'done-in-time/assigned': 'Hoàn thành đúng hạn / nhiệm vụ được giao',
  'open-overdue/assigned': 'Quá hạn chưa hoàn thành / nhiệm vụ được giao',
};

export const bearers: Readonly<Record<Bearer, string>> = {
  lead: 'chủ trì',
  coordinator: 'phối hợp',
  approver: 'nghiệm thu, quyết định',
  suspension: 'tạm dừng',
};
