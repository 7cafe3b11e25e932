import type { OfficialStatus, Stage } from '#libs/domain/annex-task/standing/status';
import type { TaskSchedule } from '#libs/domain/annex-task/kernel/state';

/** The boxes of report 1270/BC-TCTTTg (27/12/2017), as it words them. */
export const statusWords: Readonly<Record<OfficialStatus, string>> = {
  'done-in-time': 'Đã hoàn thành đúng hạn',
  'done-late': 'Đã hoàn thành quá hạn',
  'open-in-time': 'Chưa hoàn thành, trong hạn',
  'open-overdue': 'Chưa hoàn thành, quá hạn',
  'no-deadline': 'Không thời hạn',
  cancelled: 'Đã hủy',
};

export const stageWords: Readonly<Record<Stage, string>> = {
  'awaiting-acknowledgement': 'chờ tiếp nhận',
  'in-progress': 'đang thực hiện',
  'awaiting-sign-off': 'chờ ký duyệt tại đơn vị',
  'awaiting-acceptance': 'chờ duyệt',
  returned: 'bị trả lại',
  'return-proposed': 'đề nghị trả lại',
  suspended: 'tạm dừng',
  done: 'đã xong',
  cancelled: 'đã hủy',
};

type Recurring = Extract<TaskSchedule, { kind: 'recurring' }>;

const recurrences: Readonly<Record<Recurring['every'], string>> = {
  yearly: 'Hằng năm',
  'half-yearly': '6 tháng',
  quarterly: 'Hằng quý',
  monthly: 'Hằng tháng',
  weekly: 'Hằng tuần',
};

/** How often a task comes. */
export const scheduleWord = (schedule: TaskSchedule): string => {
  switch (schedule.kind) {
    case 'continuous':
      return 'Thường xuyên';
    case 'single':
      return 'Một lần';
    case 'recurring':
      return recurrences[schedule.every];
  }
};
