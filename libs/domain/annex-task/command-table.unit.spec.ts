import { taking } from '#libs/domain/annex-task/kernel/step-identity';
import { agenda } from '#libs/domain/annex-task/agenda';
import { commandTable, people, type Row, type Who } from '#libs/domain/annex-task/command-table.spec-helper';
import { decideTask } from '#libs/domain/annex-task/decide';
import {
  assignee,
  assignment,
  codeOf,
  directoryOf,
  Life,
  process,
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { isRejection } from '#libs/domain/shared/rejection';
import { at } from '#libs/domain/shared/time';

const everybody = Object.keys(people) as Who[];
const terms = assignment({
  assignees: [assignee('lead', 'lead'), assignee('unit', 'coordinator')],
  openGroups: [{ groupId: 'related', role: 'coordinator' }],
});

/** A task of one lead and one coordinating unit, on the day of its assignment; heads sign where that is the subject. */
const begun = (type: string): Life => {
  const signOff = type === 'SignOffDeliverable' || type === 'RefuseSignOff';
  const life = Life.on('2026-01-05', { ...defaultPolicy, signOff });
  life.directory = directoryOf('lead', 'unit', 'heir', 'elsewhere', 'monitoring');
  life.do({ type: 'AssignTask', assignment: terms }, process);
  life.wake(life.now);
  return life;
};
const given = (type: string, { given: before = [] }: Row): Life => {
  const life = begun(type);
  for (const [who, command] of before) expect(codeOf(life.do(command, people[who]))).toMatch(/^accepted/u);
  return life;
};
const giver = ({ by }: Row) => people[by[0] ?? 'process'];

/** The pending steps by what they are and of whom, with all their times. */
const pending = (life: Life): ReadonlyMap<string, string> => {
  const steps = new Map<string, string>();
  for (const { event, identity, dueAt } of agenda(life.task, life.context(process))) {
    const { type, data } = event(taking(identity, []));
    const what = 'kind' in data ? `${data.kind} reminder` : 'about' in data ? `${data.about} report` : type;
    const name = `${what}: ${'agencyId' in data ? data.agencyId : ''}`;
    steps.set(name, `${steps.get(name) ?? ''} ${dueAt}`);
  }
  return steps;
};
const effect = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) => ({
  ended: [...before.keys()].filter((name) => !after.has(name)).sort(),
  begun: [...after.keys()].filter((name) => !before.has(name)).sort(),
  moved: [...after.keys()].filter((n) => before.has(n) && before.get(n) !== after.get(n)).sort(),
});

describe.each(Object.entries(commandTable))('the command %s', (type, row) => {
  it('is given by those who may, and by nobody else', () => {
    const life = given(type, row);
    const may = everybody.filter(
      (who) => !isRejection(decideTask(row.command, life.state, life.context(people[who]))),
    );
    expect(may).toEqual(everybody.filter((who) => row.by.includes(who)));
    for (const who of everybody.filter((one) => !row.by.includes(one))) {
      const { state } = life;
      expect([
        'ACTOR.NOT_PERMITTED',
        'TASK.FOREIGN',
        'DIRECTIVE.NOT_ADDRESSED',
        'DIFFICULTY.NOT_OWNER',
        'OFFICER.NOT_OF_AGENCY',
      ]).toContain(codeOf(life.do(row.command, people[who])));
      expect(life.state).toBe(state);
    }
  });

  it('has its events, and changes the pending steps that it has to', () => {
    const life = given(type, row);
    const before = pending(life);
    expect(typesOf(life.do(row.command, giver(row)))).toEqual(row.events);
    const { ended = [], begun: fresh = [], moved = [] } = row.steps;
    expect(effect(before, pending(life))).toEqual({
      ended: [...ended].sort(),
      begun: [...fresh].sort(),
      moved: [...moved].sort(),
    });
  });

  it('is refused where the task does not stand so, and leaves nothing', () => {
    const life = given(type, row);
    const { refused } = row;
    if (refused === 'never') {
      life.do(row.command, giver(row));
      expect(life.do(row.command, giver(row))).toEqual([]);
      return;
    }
    if ('again' in refused) life.do(row.command, giver(row));
    else for (const [who, command] of refused.after ?? []) life.do(command, people[who]);
    const { state } = life;
    const [command, code] =
      'again' in refused ? [row.command, refused.again] : [refused.instead, refused.code];
    expect(codeOf(life.do(command, giver(row)))).toBe(code);
    expect(life.state).toBe(state);
  });
});

describe('what begins and follows a task', () => {
  it('is assigned by the activation of its plan, once, and with a lead', () => {
    const life = Life.on('2026-01-05');
    const assign = { type: 'AssignTask', assignment: terms } as const;
    for (const who of everybody.filter((one) => one !== 'process'))
      expect(codeOf(life.do(assign, people[who]))).toBe('ACTOR.NOT_PERMITTED');
    const nobody = { ...terms, assignees: terms.assignees.slice(1) };
    expect(codeOf(life.do({ ...assign, assignment: nobody }, process))).toBe('TASK.NO_LEAD');
    expect(typesOf(life.do(assign, process))).toEqual(['TaskAssigned', 'CycleOpened']);
    expect([...pending(life).keys()].sort()).toEqual([
      'DeadlineMissed: lead',
      'acknowledgement reminder: lead',
      'acknowledgement reminder: unit',
      'deadline reminder: lead',
      'deadline report: lead',
      'overdue reminder: lead',
    ]);
    expect(codeOf(life.do(assign, process))).toBe('TASK.ALREADY_ASSIGNED');
  });

  it('has its due steps taken by its process alone, each once', () => {
    const life = begun('TakeDueSteps');
    life.now = at('2026-01-09', '12:00');
    const take = { type: 'TakeDueSteps' } as const;
    for (const who of everybody.filter((one) => one !== 'process'))
      expect(codeOf(life.do(take, people[who]))).toBe('ACTOR.NOT_PERMITTED');
    const before = pending(life);
    expect(typesOf(life.do(take, process))).toEqual(['ReminderIssued', 'ReminderIssued']);
    expect(effect(before, pending(life))).toEqual({
      ended: ['acknowledgement reminder: lead', 'acknowledgement reminder: unit'],
      begun: [],
      moved: [],
    });
    expect(life.do(take, process)).toEqual([]);
  });
});
