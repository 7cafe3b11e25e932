import {
  planActionOf,
  planCommandNames,
  planEntryOf,
  type planCommands,
} from '#libs/contracts/commands/plan-commands';
import type { PlanCommand } from '#libs/domain/plan/commands';
import { planPermissions, type PeoplesPlanCommandType } from '#libs/domain/plan/permissions';

/** Given along with another one: the table of findings, and the mark on a version that was taken over. */
type GivenAlong = 'AnswerFindings' | 'MergePlan';
type Registry = typeof planCommands;
type Missing = Exclude<PeoplesPlanCommandType, GivenAlong | Registry[keyof Registry]['type']>;

describe('the registry of the commands on a plan', () => {
  it('holds every command that people give', () => {
    // One that is missing does not compile.
    const missing: [Missing] extends [never] ? 'none' : Missing = 'none';
    expect(missing).toBe('none');
  });

  it('knows of each who gives it', () => {
    for (const name of planCommandNames) expect(planPermissions[planActionOf(name)]).not.toEqual([]);
  });

  it('makes of a request the command of the domain', () => {
    const order = (name: (typeof planCommandNames)[number], body: unknown): PlanCommand | undefined =>
      planEntryOf(name).order?.({ body, part: 'reporting', key: 'R1', seen: 3 });
    expect(order('CorrectDraftRow', { title: 'Báo cáo', reason: 'Sai chữ' })).toEqual({
      type: 'CorrectDraftRow',
      part: 'reporting',
      key: 'R1',
      changes: { title: 'Báo cáo' },
      reason: 'Sai chữ',
      expectedRowVersion: 3,
    });
    expect(order('DecideReport', { decision: 'follow', reason: 'x' })).toEqual({
      type: 'DecideDuty',
      part: 'reporting',
      key: 'R1',
      decision: 'follow',
      reason: 'x',
    });
    expect(order('ResolveFindings', { code: 'X', taskKey: null, verdict: 'accept', reason: 'x' })).toEqual({
      type: 'ResolveFindings',
      select: { code: 'X', taskKey: null },
      verdict: 'accept',
      reason: 'x',
    });
  });

  it('makes every command that its entry names, and no other', () => {
    for (const name of planCommandNames) {
      const { order, type } = planEntryOf(name);
      const given = { body: {}, part: 'tasks', key: '1', seen: undefined } as const;
      if (order) expect(order(given).type).toBe(type);
    }
  });
});
