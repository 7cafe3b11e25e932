import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { officerOf } from '#libs/domain/annex-task/kernel/queries';
import {
  assignment,
  codeOf,
  directoryOf,
  head,
  lead,
  Life,
  monitor,
  person,
  process,
  supervisor,
  typesOf,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { Audience } from '#libs/domain/notices/notice';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { isRejection } from '#libs/domain/shared/rejection';
import { at } from '#libs/domain/shared/time';

const name = (changes = {}): TaskCommand => ({
  type: 'AssignOfficer',
  officer: { userId: 'mai', agencyId: 'lead', roles: ['officer'], active: true, ...changes },
});
const nobody: TaskCommand = { type: 'AssignOfficer', officer: null };
const assigned = (changes = {}): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'unit', 'second', 'heir');
  life.do({ type: 'AssignTask', assignment: assignment(changes) }, process);
  return life;
};
const told = (life: Life, command: TaskCommand, by: typeof head): Audience[] => {
  const events = life.do(command, by);
  if (isRejection(events)) throw new Error(events.code);
  return events.flatMap((event) => noticesFor(event, life.state)).map(({ to }) => to);
};

describe('who handles a task in an agency', () => {
  it('is named by its head alone, for their own agency', () => {
    const life = assigned();
    for (const who of [lead, monitor, supervisor])
      expect(codeOf(life.do(name(), who))).toBe('ACTOR.NOT_PERMITTED');
    expect(codeOf(life.do(name(), person('x', 'heir', 'head')))).toBe('TASK.FOREIGN');
    expect(codeOf(life.do(name(), person('unit.head', 'unit', 'head')))).toBe('OFFICER.NOT_OF_AGENCY');
    expect(typesOf(life.do(name(), head))).toEqual(['OfficerAssigned']);
    expect(life.task.officers).toEqual({ lead: { userId: 'mai', at: life.now, by: 'lead.head' } });
  });

  it('has an active account of that agency with which one can act', () => {
    const life = assigned();
    const before = life.history.length;
    for (const wrong of [{ active: false }, { agencyId: 'unit' }, { agencyId: null }, { roles: ['monitor'] }])
      expect(codeOf(life.do(name(wrong), head))).toBe('OFFICER.NOT_OF_AGENCY');
    expect(codeOf(life.do(nobody, head))).toBe('OFFICER.ALREADY_ASSIGNED');
    expect(life.history).toHaveLength(before);
  });

  it('may be changed, and be nobody again; each change is recorded', () => {
    const life = assigned();
    life.do(name(), head);
    expect(codeOf(life.do(name(), head))).toBe('OFFICER.ALREADY_ASSIGNED');
    life.do(name({ userId: 'lan' }), head);
    expect(officerOf(life.task, 'lead')).toBe('lan');
    life.do(nobody, head);
    expect(officerOf(life.task, 'lead')).toBeNull();
    expect(life.history.filter(({ event }) => event.type === 'OfficerAssigned')).toHaveLength(3);
  });

  it('is kept from cycle to cycle, and is nobody once the part was given to another agency', () => {
    const schedule = { kind: 'recurring', every: 'weekly', from: '2026-01-05', until: '2026-03-31' } as const;
    const life = assigned({ schedule: { ...schedule, dueMonthDay: null } });
    life.do(name(), head);
    life.runUntil(at('2026-02-03', '09:00'));
    expect(officerOf(life.task, 'lead')).toBe('mai');
    life.do({ type: 'ReassignTask', from: 'lead', to: 'heir', reason: 'x' }, supervisor);
    expect(life.task.officers).toEqual({});
  });

  it('is told of it, and from then on what the agency is told and what is reported to its head', () => {
    const life = assigned();
    expect(told(life, name(), head)).toEqual([{ kind: 'user', userId: 'mai' }]);
    const events = life.runUntil(at('2026-07-10', '12:00'));
    const tos = events.flatMap((event) => noticesFor(event, life.state)).map(({ to }) => to);
    const ofLead = tos.filter((to) => to.kind === 'agency' && to.agencyId === 'lead');
    expect(ofLead.some((to) => to.kind === 'agency' && to.roles.join() === 'head')).toBe(true);
    expect(ofLead.every((to) => to.kind === 'agency' && to.officerId === 'mai')).toBe(true);
    const others = tos.filter((to) => to.kind === 'agency' && to.agencyId !== 'lead');
    expect(others.length).toBeGreaterThan(0);
    expect(others.some((to) => to.kind === 'agency' && to.officerId !== undefined)).toBe(false);
    expect(told(life, nobody, head)).toEqual([]);
  });

  it('is not told what the same agency is told as the one that follows the task up', () => {
    const life = assigned({ monitoringAgencyId: 'lead' });
    life.do(name(), head);
    const [, followers] = told(
      life,
      { type: 'RequestExtension', proposedDue: '2026-08-31', reason: 'x' },
      head,
    );
    expect(followers).toEqual({ kind: 'agency', agencyId: 'lead', roles: ['monitor'] });
  });

  it('may be named by the head as long as the task is open', () => {
    const life = assigned();
    const may = () => availableActions(life.state, life.context(head)).map((a) => a.type);
    expect(may()).toContain('AssignOfficer');
    life.do({ type: 'CancelTask', reason: 'x' }, supervisor);
    expect(may()).toEqual([]);
  });
});
