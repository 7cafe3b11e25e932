import { defaultPolicy, firstDefaultPolicy, type Offset, type Policy } from '#libs/domain/policy/policy';

const minutes = (...n: number[]): Offset[] => n.map((value) => ({ minutes: value }));

/** A ladder in minutes, so that a task's whole life can be watched at a table. */
export const demoMinutes: Policy = {
  id: 'demo-minutes',
  name: 'Trình diễn (tính bằng phút)',
  reminders: {
    single: minutes(10, 5, 2, 0),
    yearly: minutes(10, 5, 2, 0),
    'half-yearly': minutes(10, 5, 2, 0),
    quarterly: minutes(10, 5, 2, 0),
    monthly: minutes(5, 2),
    weekly: minutes(2),
  },
  digestAt: '00:00',
  spreadMinutes: 0,
  // Without a prompt slot there are no quiet hours: the demonstration also runs at night.
  quiet: { from: '23:59', to: '00:00' },
  promptSlotMinutes: 0,
  acknowledgeWithin: { minutes: 3 },
  coordinationClosesBefore: { minutes: 4 },
  coordinationReminders: minutes(2, 1),
  waiverAllowed: true,
  approveWithin: { minutes: 3 },
  overdueEvery: { minutes: 3 },
  overdueRepeats: 3,
  escalation: [
    { level: 1, after: { minutes: 1 }, to: 'head' },
    { level: 2, after: { minutes: 3 }, to: 'monitoring-agency' },
    { level: 3, after: { minutes: 5 }, to: 'office' },
    { level: 4, after: { minutes: 8 }, to: 'vice-chair' },
  ],
  extensions: { max: 2, afterDeadline: false },
};

/** The ladder of before, whose mails leave at once; it stays for the plans that name it. */
const demoAtOnceBefore: Policy = {
  ...firstDefaultPolicy,
  id: 'demo-1',
  name: 'Trình diễn (gửi ngay)',
  promptSlotMinutes: 0,
};

/** The usual ladder, whose mails leave at once, so that the mailbox is not empty until the next working morning. */
export const demoAtOnce: Policy = {
  ...defaultPolicy,
  id: 'demo-2',
  name: 'Trình diễn (gửi ngay, báo cáo đến Chủ tịch UBND)',
  promptSlotMinutes: 0,
};

export const policies: readonly Policy[] = [
  firstDefaultPolicy,
  defaultPolicy,
  demoAtOnceBefore,
  demoAtOnce,
  demoMinutes,
];
