import { policyNames } from '#libs/domain/on-record/policy-names';
import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
/** A distance in time: working days of the calendar, or plain minutes so that a life can be watched. */
export type Offset = { readonly workingDays: number } | { readonly minutes: number };

export type Recurrence = 'single' | 'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'weekly';

export type EscalationTarget = 'head' | 'monitoring-agency' | 'office' | 'vice-chair' | 'chair';

/** One immutable version of a policy; the stream `policy/<id>` holds exactly one. Times are `HH:MM` local. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  /** Reminder offsets before the deadline, by recurrence, largest first; 0 means on the day itself. */
  readonly reminders: Readonly<Record<Recurrence, readonly Offset[]>>;
  /** When the working-day digest leaves; reminders and escalations wait for it. */
  readonly digestAt: string;
  /** Steps of one morning are spread by task id over this many minutes before the digest. */
  readonly spreadMinutes: number;
  /** No message leaves from `from` to `to`. */
  readonly quiet: { readonly from: string; readonly to: string };
  /** Messages that ask for action at once (assignment, return …) are gathered in slots of this length. */
  readonly promptSlotMinutes: number;
  readonly acknowledgeWithin: Offset;
  /** Distance of the default coordination deadline before the task's own. */
  readonly coordinationClosesBefore: Offset;
  readonly coordinationReminders: readonly Offset[];
  readonly waiverAllowed: boolean;
  readonly approveWithin: Offset;
  readonly overdueEvery: Offset;
  readonly overdueRepeats: number;
  readonly escalation: readonly {
    readonly level: number;
    readonly after: Offset;
    readonly to: EscalationTarget;
  }[];
  readonly extensions: {
    /** How many may be granted of a lead's part in one cycle, whoever has it. */
    readonly max: number;
    /** Whether one may be asked for when the deadline has passed. */
    readonly afterDeadline: boolean;
    /** How far one may move the deadline; absent: without a limit. */
    readonly longest?: Offset | undefined;
  };
  /** Whether a product waits for the head of its agency before it goes to whoever accepts; absent: no. */
  readonly signOff?: boolean | undefined;
}

const days = (...n: number[]): Offset[] => n.map((workingDays) => ({ workingDays }));

/** The default as it was published first. It stays what it is, for the plans that name it. */
export const firstDefaultPolicy: Policy = {
  id: 'default-1',
  name: policyNames.first,
  reminders: {
    single: days(30, 7, 3, 1, 0),
    yearly: days(30, 7, 3, 1, 0),
    'half-yearly': days(15, 7, 3, 1, 0),
    quarterly: days(10, 5, 3, 1, 0),
    monthly: days(5, 1),
    weekly: days(1),
  },
  digestAt: '07:30',
  spreadMinutes: 600,
  quiet: { from: '18:00', to: '07:00' },
  promptSlotMinutes: 15,
  acknowledgeWithin: { workingDays: 2 },
  coordinationClosesBefore: { workingDays: 5 },
  coordinationReminders: days(3, 1),
  waiverAllowed: true,
  approveWithin: { workingDays: 3 },
  overdueEvery: { workingDays: 5 },
  overdueRepeats: 6,
  escalation: [
    { level: 1, after: { workingDays: 1 }, to: 'head' },
    { level: 2, after: { workingDays: 3 }, to: 'monitoring-agency' },
    { level: 3, after: { workingDays: 7 }, to: 'office' },
    { level: 4, after: { workingDays: 15 }, to: 'vice-chair' },
  ],
  extensions: { max: 2, afterDeadline: false },
};

/**
 * The defaults of the domain description: what nobody below has set right goes to the Chairman, a working month after
 * the deadline.
 */
export const defaultPolicy: Policy = {
  ...firstDefaultPolicy,
  id: 'default-2',
  name: policyNames.toTheChairman,
  escalation: [...firstDefaultPolicy.escalation, { level: 5, after: { workingDays: 20 }, to: 'chair' }],
};

export type PolicyEvent = { type: 'PolicyDefined'; data: Policy };
export type PolicyCommand = { type: 'DefinePolicy'; policy: Policy };

export const policyEventForms: EventForms<PolicyEvent> = {
  PolicyDefined: asAtFirst,
};
