import { nextId, policyBody, valuesOf } from './policy-values';
import type { Policy } from './policy-words';

const days = (...given: number[]) => given.map((workingDays) => ({ workingDays }));

const policy: Policy = {
  id: 'default-2',
  name: 'Mặc định',
  reminders: {
    single: days(30, 7, 0),
    yearly: days(30),
    'half-yearly': [],
    quarterly: days(10),
    monthly: days(5),
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
    { level: 2, after: { workingDays: 20 }, to: 'chair' },
  ],
  extensions: { max: 2, afterDeadline: false },
};

describe('the form of a policy', () => {
  it('gives back what it was filled with', () => {
    const { signOff, ...same } = policyBody(valuesOf(policy, policy.id), policy);
    expect(same).toEqual(policy);
    expect(signOff).toBe(false);
  });

  it('numbers levels anew when one is left out', () => {
    const values = { ...valuesOf(policy, 'x'), 'escalation-head': '', 'escalation-office': '7' };
    expect(policyBody(values, policy).escalation).toEqual([
      { level: 1, after: { workingDays: 7 }, to: 'office' },
      { level: 2, after: { workingDays: 20 }, to: 'chair' },
    ]);
  });

  it('names the next version after the last that is known', () => {
    expect(nextId('default-2', ['default-1', 'default-2', 'default-3'])).toBe('default-4');
    expect(nextId('rieng', ['rieng'])).toBe('rieng-2');
  });
});
