import { timeIn } from '#libs/messages/dates';
import { createHash } from 'node:crypto';
import type { Application } from '#libs/application/application';
import { directoryStream, policyStream } from '#libs/application/reference-data';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import type { Agency } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { defaultPolicy, type Policy } from '#libs/domain/policy/policy';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { addDays, plusMinutes, type Instant, type LocalDate } from '#libs/domain/shared/time';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { planText } from './plan-text';

export const agency: Agency = {
  id: 'so-noi-vu',
  name: 'Sở Nội vụ',
  aliases: [],
  kind: 'department',
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
};
export const officer: Person = {
  kind: 'person',
  userId: 'officer',
  agencyId: agency.id,
  roles: ['officer', 'head'],
};
/** Accounts of those whom the samples name. */
export const people = [officer].map(({ userId, agencyId, roles }) => ({
  id: userId,
  username: userId,
  name: userId,
  email: `${userId}@example.vn`,
  agencyId,
  roles,
}));
const monitor: Person = { kind: 'person', userId: 'monitor', agencyId: agency.id, roles: ['monitor'] };

const hour = { minutes: 60 } as const;
const minute = { minutes: 1 } as const;

/**
 * One reminder, a minute before the deadline, and one to whoever accepts, three seconds after a submission;
 * everything else is an hour away.
 */
export const minutePolicy: Policy = {
  ...defaultPolicy,
  id: 'minutes',
  name: 'minutes',
  reminders: {
    single: [minute],
    yearly: [minute],
    'half-yearly': [minute],
    quarterly: [minute],
    monthly: [minute],
    weekly: [minute],
  },
  digestAt: '00:00',
  spreadMinutes: 0,
  promptSlotMinutes: 0,
  quiet: { from: '23:59', to: '00:00' },
  acknowledgeWithin: hour,
  approveWithin: { minutes: 0.05 },
  overdueEvery: hour,
  coordinationClosesBefore: minute,
  coordinationReminders: [],
  escalation: [{ level: 1, after: hour, to: 'head' }],
};

/** A whole life within a quarter of a minute: reminders, the mark that the deadline passed, repeats, a ladder. */
export const hurriedPolicy: Policy = {
  ...minutePolicy,
  id: 'hurried',
  name: 'hurried',
  overdueEvery: { minutes: 0.05 },
  overdueRepeats: 3,
  reminders: { ...minutePolicy.reminders, single: [{ minutes: 0.15 }, { minutes: 0.1 }, { minutes: 0.05 }] },
  escalation: [
    { level: 1, after: { minutes: 0.03 }, to: 'head' },
    { level: 2, after: { minutes: 0.06 }, to: 'vice-chair' },
    { level: 3, after: { minutes: 0.09 }, to: 'chair' },
  ],
};

export const must = <T>(answer: T | Rejection): T => {
  if (isRejection(answer)) throw new Error(`${answer.code} ${JSON.stringify(answer.facts)}`);
  return answer;
};

/** Records the agency and the policies that the other samples name. */
export async function seedReference({ ledger }: Application): Promise<void> {
  const rest = {
    context: (now: Instant) => ({ now, actor: { kind: 'process' } as const }),
    meta: { userId: null, agencyId: null, commandId: null },
  };
  for (const policy of [minutePolicy, hurriedPolicy, defaultPolicy])
    must(
      await ledger.submit({
        stream: policyStream(policy.id),
        decider: policyDecider,
        ...rest,
        command: { type: 'DefinePolicy', policy },
      }),
    );
  must(
    await ledger.submit({
      stream: directoryStream,
      decider: directoryDecider,
      ...rest,
      command: { type: 'RegisterAgency', agency },
    }),
  );
}

/** The key of the reminder that a task with this deadline gets under `minutePolicy`. */
export const reminderKey = (deadline: Instant): string => `deadline:1m:${deadline}`;

/** A task whose reminder is due at `remindAt`, and its deadline a minute later. */
export const taskToRemind = (
  taskId: string,
  remindAt: Instant,
): { assignment: Assignment; reminderKey: string } => {
  const due = plusMinutes(remindAt, 1);
  return {
    reminderKey: reminderKey(due),
    assignment: {
      taskId,
      planId: 'plan',
      planNumber: '1/KH-UBND',
      key: taskId,
      number: '1',
      section: null,
      title: 'Rà soát hồ sơ',
      product: 'Báo cáo',
      timingText: '',
      timingRule: 'by-date',
      schedule: { kind: 'single', start: null, due, interim: [] },
      assignees: [{ agencyId: agency.id, role: 'lead', groupId: null }],
      accepts: 'supervisor',
      monitoringAgencyId: agency.id,
      supervisorId: 'supervisor',
      policyId: minutePolicy.id,
      pastDeadline: null,
      doneOn: null,
      doneBy: null,
    },
  };
};

/**
 * Brings a plan of `count` tasks from its text to the start of its activation; answers its id.
 *
 * @param number tells plans apart that are otherwise the same
 */
export async function beginActivation(
  { plans }: Application,
  count: number,
  today: LocalDate,
  number = '7',
): Promise<string> {
  const due = timeIn('vi', 'day', addDays(today, 200));
  const rows = Array.from({ length: count }, (_, n) => ({
    number: `${n + 1}`,
    title: `Lập hồ sơ điện tử đợt ${n + 1}`,
    leads: agency.name,
    product: `Báo cáo đợt ${n + 1}`,
    timing: `Trước ngày ${due}`,
  }));
  const bytes = Buffer.from(planText({ number, date: today }, rows));
  const directory = { agencies: [agency], groups: [] };
  const fileName = 'ke-hoach.txt';
  const parsed = must(await parsePlan(bytes, { fileName, directory }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { planId } = must(await plans.importPlan({ fileName, sha256, parsed }, monitor));
  const until = `${Number(due.slice(-4)) + 1}-12-31`;
  const setup = {
    monitoringAgencyId: agency.id,
    supervisorId: 'supervisor',
    policyId: defaultPolicy.id,
    ...({ accepts: 'supervisor', until, yearlyReport: '12-15' } as const),
  };
  must(await plans.submit(planId, { type: 'ConfigurePlan', setup }, monitor));
  must(await plans.submit(planId, { type: 'ReviewPlan' }, monitor));
  must(await plans.submit(planId, { type: 'ActivatePlan' }, monitor));
  return planId;
}
