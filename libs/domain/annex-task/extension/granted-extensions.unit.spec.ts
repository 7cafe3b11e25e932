import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { grantedExtensions } from '#libs/domain/annex-task/extension/granted-extensions';
import { participantOf } from '#libs/domain/annex-task/kernel/queries';
import {
  assignee,
  assignment,
  codeOf,
  directoryOf,
  Life,
  person,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { plusMinutes } from '#libs/domain/shared/time';

const assigned = (): Life => {
  const life = Life.on('2026-01-05');
  life.directory = directoryOf('lead', 'second', 'heir');
  const assignees = [assignee('lead', 'lead'), assignee('second', 'lead')];
  life.do({ type: 'AssignTask', assignment: assignment({ assignees }) }, process);
  return life;
};
const later = (life: Life, command: TaskCommand, by = supervisor): string => {
  life.now = plusMinutes(life.now, 1);
  return codeOf(life.do(command, by));
};
const ask = (life: Life, agencyId: string, proposedDue: string): string =>
  later(life, { type: 'RequestExtension', proposedDue, reason: 'x' }, person('h', agencyId, 'head'));
const extend = (life: Life, agencyId: string, due: string, n: number): string => {
  ask(life, agencyId, due);
  return later(life, { type: 'DecideExtension', extension: n, granted: true });
};
const move = (life: Life, from: string, to: string): string =>
  later(life, { type: 'ReassignTask', from, to, reason: 'x' });
const counted = (life: Life, agencyId: string): number[] => {
  const part = participantOf(life.task, 1, agencyId);
  return part ? grantedExtensions(life.task, part).map(({ n }) => n) : [];
};

describe('how often a deadline may be moved', () => {
  it('is not begun anew by who takes the part over', () => {
    const life = assigned();
    extend(life, 'lead', '2026-07-31', 1);
    move(life, 'lead', 'heir');
    expect(counted(life, 'heir')).toEqual([1]);
    expect(extend(life, 'heir', '2026-08-31', 2)).toBe('accepted: ExtensionGranted');
    expect(ask(life, 'heir', '2026-09-30')).toBe('EXTENSION.LIMIT');
    // Another lead has a deadline of its own.
    expect(ask(life, 'second', '2026-07-31')).toBe('accepted: ExtensionRequested');
  });

  it('is counted once where the part goes back to who had it before', () => {
    const life = assigned();
    extend(life, 'lead', '2026-07-31', 1);
    move(life, 'lead', 'heir');
    move(life, 'heir', 'lead');
    expect(counted(life, 'lead')).toEqual([1]);
    extend(life, 'lead', '2026-08-31', 2);
    move(life, 'lead', 'heir');
    expect(counted(life, 'heir')).toEqual([1, 2]);
    expect(ask(life, 'heir', '2026-09-30')).toBe('EXTENSION.LIMIT');
  });

  it('counts what everybody before was granted, also where the part comes back over others', () => {
    const life = assigned();
    life.directory = directoryOf('lead', 'second', 'heir', 'third');
    extend(life, 'lead', '2026-07-31', 1);
    move(life, 'lead', 'heir');
    extend(life, 'heir', '2026-08-31', 2);
    move(life, 'heir', 'third');
    expect(counted(life, 'third')).toEqual([1, 2]);
    move(life, 'third', 'heir');
    expect(counted(life, 'heir')).toEqual([1, 2]);
    expect(ask(life, 'heir', '2026-09-30')).toBe('EXTENSION.LIMIT');
    move(life, 'heir', 'third');
    expect(counted(life, 'third')).toEqual([1, 2]);
  });

  it('goes along to the successor of an agency, unless that one has a deadline of its own', () => {
    const succeed = (to: string): TaskCommand => ({
      type: 'SucceedAgency',
      succession: 's',
      from: 'lead',
      to,
      reason: 'x',
      document: { number: '1', date: '2026-01-02', issuer: null, signer: null, subject: null },
    });
    const fresh = assigned();
    extend(fresh, 'lead', '2026-07-31', 1);
    fresh.now = plusMinutes(fresh.now, 1);
    fresh.do(succeed('heir'), process);
    expect(counted(fresh, 'heir')).toEqual([1]);

    const own = assigned();
    extend(own, 'lead', '2026-07-31', 1);
    own.do(succeed('second'), process);
    expect(counted(own, 'second')).toEqual([]);
  });
});
