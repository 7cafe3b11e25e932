import { taking } from '#libs/domain/annex-task/kernel/index';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { foldHistory, type ToldEvent } from '#libs/telling/folded-history';
import { say } from '#libs/messages/say';
import { at } from '#libs/domain/shared/time';

const names = { agency: (id: string) => `Quận ${id}`, user: (id: string) => id };
const noon = at('2026-03-02', '12:00');
const told = (event: TaskEvent, recordedAt = noon, byProcess = true): ToldEvent => ({
  event,
  recordedAt,
  byProcess,
});
const step = { ...taking({ kind: 'named', name: 'k' }, []), deadline: noon };
const reminder = (agencyId: string, kind: 'deadline' | 'acceptance' = 'deadline'): TaskEvent => ({
  type: 'ReminderIssued',
  data: { cycle: 1, agencyId, ...step, kind, request: null, deliverable: null },
});
const escalation = (agencyId: string, level = 1): TaskEvent => ({
  type: 'TaskEscalated',
  data: { cycle: 1, agencyId, ...step, level, to: 'head', about: 'deadline', request: null },
});
const missed = (agencyId: string): TaskEvent => ({
  type: 'DeadlineMissed',
  data: { cycle: 1, agencyId, ...step },
});
const acknowledged = (agencyId: string): TaskEvent => ({
  type: 'AssignmentAcknowledged',
  data: { cycle: 1, agencyId, by: 'x' },
});
const lines = (events: readonly ToldEvent[]) =>
  foldHistory(events, names).map(({ places, told: line }) => (line ? say('vi', line) : places.join()));

describe('a history with what the process did about many units', () => {
  it('tells the same of several units on one day in one line, by the first of them and how many more', () => {
    const events = ['1', '2', '3', '4', '5'].map((id) => told(reminder(id)));
    expect(lines(events)).toEqual([
      'Nhắc 5 đơn vị hoàn thành đúng hạn: Quận 1, Quận 2, Quận 3 và 2 đơn vị khác.',
    ]);
    expect(foldHistory(events, names)[0]?.places).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps apart what is of another kind, level or day, also where they were recorded in turns', () => {
    const events = ['1', '2', '3'].flatMap((id) => [
      told(missed(id)),
      told(escalation(id)),
      told(escalation(id, 2)),
      told(reminder(id, 'acceptance'), at('2026-03-03', '08:00')),
    ]);
    expect(lines(events)).toEqual([
      expect.stringMatching(/^3 đơn vị quá hạn \(.*\): Quận 1, Quận 2, Quận 3\.$/),
      'Báo cáo cấp 1 lên thủ trưởng đơn vị việc chậm của 3 đơn vị: Quận 1, Quận 2, Quận 3.',
      'Báo cáo cấp 2 lên thủ trưởng đơn vị việc chậm của 3 đơn vị: Quận 1, Quận 2, Quận 3.',
      'Nhắc người có thẩm quyền duyệt sản phẩm của 3 đơn vị: Quận 1, Quận 2, Quận 3.',
    ]);
  });

  it('folds neither two units nor one that was reminded again and again', () => {
    const two = [told(reminder('1')), told(reminder('2'))];
    expect(lines(two)).toEqual(['0', '1']);
    expect(lines([...two, told(reminder('1')), told(reminder('2'))])).toEqual(['0', '1', '2', '3']);
  });

  it('never moves what a person did, nor folds over it', () => {
    const before = ['1', '2', '3'].map((id) => told(reminder(id)));
    const after = ['4', '5', '6'].map((id) => told(reminder(id)));
    const person = told(acknowledged('1'), noon, false);
    expect(lines([...before, person, ...after])).toEqual([
      'Nhắc 3 đơn vị hoàn thành đúng hạn: Quận 1, Quận 2, Quận 3.',
      '3',
      'Nhắc 3 đơn vị hoàn thành đúng hạn: Quận 4, Quận 5, Quận 6.',
    ]);
  });

  it('loses no event', () => {
    const events = ['1', '2', '3', '1'].flatMap((id) => [told(reminder(id)), told(missed(id))]);
    const places = foldHistory(events, names).flatMap((line) => line.places);
    expect([...places].sort((a, b) => a - b)).toEqual(events.map((_, place) => place));
  });
});
