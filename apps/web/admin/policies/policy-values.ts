import type { Body } from '#libs/api-client/routes';
import { recurrences, type Offset, type Policy } from './policy-words';

export const targets = ['head', 'monitoring-agency', 'office', 'vice-chair', 'chair'] as const;

/** A policy as a form has it: distances as numbers in one unit, ladders as numbers with commas between them. */
export type PolicyValues = Record<
  | 'id'
  | 'name'
  | 'unit'
  | 'acknowledgeWithin'
  | 'approveWithin'
  | 'overdueEvery'
  | 'overdueRepeats'
  | 'coordinationClosesBefore'
  | 'coordinationReminders'
  | 'waiverAllowed'
  | 'signOff'
  | 'extensionsMax'
  | 'extensionsAfter'
  | 'extensionsLongest'
  | 'digestAt'
  | 'quietFrom'
  | 'quietTo'
  | 'promptSlotMinutes'
  | `reminders-${(typeof recurrences)[number]}`
  | `escalation-${(typeof targets)[number]}`,
  string
>;

const size = (offset: Offset): number => ('minutes' in offset ? offset.minutes : offset.workingDays);
const ladder = (offsets: readonly Offset[]): string => offsets.map(size).join(', ');
const yes = (value: boolean): string => (value ? 'yes' : 'no');

/** `mac-dinh-2` comes after `mac-dinh`, `default-3` after `default-2`: no version is ever changed. */
export const nextId = (id: string, known: readonly string[]): string => {
  const [, stem = id, number = '1'] = /^(.*?)-?(\d+)?$/u.exec(id) ?? [];
  let next = Number(number) + 1;
  while (known.includes(`${stem}-${next}`)) next += 1;
  return `${stem}-${next}`;
};

export const valuesOf = (policy: Policy, id: string): PolicyValues => {
  const { reminders, extensions, quiet } = policy;
  const reminderValues = Object.fromEntries(
    recurrences.map((one) => [`reminders-${one}`, ladder(reminders[one])]),
  );
  const escalationValues = Object.fromEntries(
    targets.map((to) => {
      const step = policy.escalation.find((one) => one.to === to);
      return [`escalation-${to}`, step === undefined ? '' : String(size(step.after))];
    }),
  );
  return Object.assign(
    {
      id,
      name: policy.name,
      unit: 'minutes' in policy.overdueEvery ? 'minutes' : 'workingDays',
      acknowledgeWithin: String(size(policy.acknowledgeWithin)),
      approveWithin: String(size(policy.approveWithin)),
      overdueEvery: String(size(policy.overdueEvery)),
      overdueRepeats: String(policy.overdueRepeats),
      coordinationClosesBefore: String(size(policy.coordinationClosesBefore)),
      coordinationReminders: ladder(policy.coordinationReminders),
      waiverAllowed: yes(policy.waiverAllowed),
      signOff: yes(policy.signOff === true),
      extensionsMax: String(extensions.max),
      extensionsAfter: yes(extensions.afterDeadline),
      extensionsLongest: extensions.longest === undefined ? '' : String(size(extensions.longest)),
      digestAt: policy.digestAt,
      quietFrom: quiet.from,
      quietTo: quiet.to,
      promptSlotMinutes: String(policy.promptSlotMinutes),
    },
    reminderValues,
    escalationValues,
  ) as PolicyValues;
};

/** What the API takes; a number that is none goes there as such, to be refused at its field. */
export const policyBody = (values: PolicyValues, base: Policy): Body<'/policies', 'post'> => {
  const offset = (text: string): Offset =>
    values.unit === 'minutes' ? { minutes: Number(text) } : { workingDays: Number(text) };
  const rungs = (text: string): Offset[] =>
    text
      .split(/[,;\s]+/u)
      .filter((one) => one !== '')
      .map(offset);
  const of = (recurrence: (typeof recurrences)[number]) => rungs(values[`reminders-${recurrence}`]);
  const longest = values.extensionsLongest.trim();
  return {
    id: values.id.trim(),
    name: values.name.trim(),
    reminders: {
      single: of('single'),
      yearly: of('yearly'),
      'half-yearly': of('half-yearly'),
      quarterly: of('quarterly'),
      monthly: of('monthly'),
      weekly: of('weekly'),
    },
    digestAt: values.digestAt,
    spreadMinutes: base.spreadMinutes,
    quiet: { from: values.quietFrom, to: values.quietTo },
    promptSlotMinutes: Number(values.promptSlotMinutes),
    acknowledgeWithin: offset(values.acknowledgeWithin),
    coordinationClosesBefore: offset(values.coordinationClosesBefore),
    coordinationReminders: rungs(values.coordinationReminders),
    waiverAllowed: values.waiverAllowed === 'yes',
    signOff: values.signOff === 'yes',
    approveWithin: offset(values.approveWithin),
    overdueEvery: offset(values.overdueEvery),
    overdueRepeats: Number(values.overdueRepeats),
    escalation: targets
      .filter((to) => values[`escalation-${to}`].trim() !== '')
      .map((to, place) => ({ level: place + 1, after: offset(values[`escalation-${to}`]), to })),
    extensions: {
      max: Number(values.extensionsMax),
      afterDeadline: values.extensionsAfter === 'yes',
      ...(longest !== '' && { longest: offset(longest) }),
    },
  };
};
