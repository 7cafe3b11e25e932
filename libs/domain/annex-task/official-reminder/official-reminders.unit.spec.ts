import { validReminders } from '#libs/domain/annex-task/official-reminder/state';
import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import {
  assignee,
  assignment,
  codeOf,
  lead,
  Life,
  monitor,
  person,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { sentence } from '#libs/telling/vietnamese.spec-helper';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { stillWanted } from '#libs/domain/notices/still-wanted';
import { overdueOf } from '#libs/domain/official-reminder/overdue';
import { isRejection } from '#libs/domain/shared/rejection';
import { at } from '#libs/domain/shared/time';

const office = person('office', 'office', 'office');
const letter = {
  number: '12/VP-TH',
  date: '2026-07-08',
  issuer: null,
  signer: 'Trần Văn Phó',
  subject: null,
};
const paper = { name: 'cv-12.pdf', mediaType: 'application/pdf', size: 9, sha256: 'a'.repeat(64) };
const recorded = (changes: Partial<Extract<TaskCommand, { type: 'RecordOfficialReminder' }>> = {}) =>
  ({
    type: 'RecordOfficialReminder',
    document: letter,
    files: [paper],
    to: ['lead', 'second'],
    ...changes,
  }) as const;

/** A task of two leads that is ten days late. */
const late = (): Life => {
  const life = Life.on('2026-01-05');
  const assignees = [assignee('lead', 'lead'), assignee('second', 'lead'), assignee('unit', 'coordinator')];
  life.do({ type: 'AssignTask', assignment: assignment({ assignees }) }, process);
  life.runUntil(at('2026-07-10', '09:00'));
  return life;
};

describe('an official reminder', () => {
  it('is recorded by the office or the monitoring agency, and by nobody else', () => {
    for (const actor of [lead, supervisor, person('h', 'lead', 'head'), person('m', 'elsewhere', 'monitor')])
      expect(codeOf(late().do(recorded(), actor))).toBe('ACTOR.NOT_PERMITTED');
    for (const actor of [person('a', null, 'admin'), person('k', null, 'auditor')])
      expect(codeOf(late().do(recorded(), actor))).toBe('ACTOR.NOT_PERMITTED');
    for (const actor of [office, monitor])
      expect(codeOf(late().do(recorded(), actor))).toBe('accepted: OfficialReminderRecorded');
  });

  it('keeps the letter with its number, day, signer and paper, and to whom it went', () => {
    const life = late();
    life.do(recorded(), office);
    life.do(recorded({ document: { ...letter, number: '15/VP-TH' }, files: [], to: ['unit'] }), monitor);
    expect(life.task.officialReminders).toEqual([
      { n: 1, at: life.now, by: 'office', to: ['lead', 'second'], document: letter, files: [paper] },
      expect.objectContaining({ n: 2, by: 'monitor', to: ['unit'], files: [] }),
    ]);
  });

  it('moves no deadline and no step', () => {
    const life = late();
    const [before, next] = [life.task.participants, life.next()];
    life.do(recorded(), office);
    expect(life.task.participants).toBe(before);
    expect(life.next()).toBe(next);
  });

  it.each([
    ['dated tomorrow', { document: { ...letter, date: '2026-07-11' } }, 'OFFICIAL_REMINDER.DATE_IN_FUTURE'],
    ['to somebody who takes no part', { to: ['lead', 'nowhere'] }, 'OFFICIAL_REMINDER.NOT_A_PARTICIPANT'],
    ['to nobody', { to: [] }, 'OFFICIAL_REMINDER.NOBODY_ADDRESSED'],
    ['to whichever of several leads', { to: undefined }, 'OFFICIAL_REMINDER.RECEIVERS_MISSING'],
  ])('is not recorded %s', (_, changes, code) => {
    const life = late();
    const before = life.state;
    expect(codeOf(life.do(recorded(changes), office))).toBe(code);
    expect(life.state).toBe(before);
  });

  it('is recorded once, by number and day', () => {
    const life = late();
    life.do(recorded(), office);
    expect(codeOf(life.do(recorded({ to: ['unit'] }), monitor))).toBe('OFFICIAL_REMINDER.ALREADY_RECORDED');
    const nextYear = recorded({ document: { ...letter, date: '2026-07-09' } });
    expect(codeOf(life.do(nextYear, office))).toBe('accepted: OfficialReminderRecorded');
  });

  it('may still be recorded when the task was completed meanwhile, but not of a cancelled one', () => {
    const done = Life.on('2026-07-10');
    const assignees = [assignee('lead', 'lead')];
    done.do(
      { type: 'AssignTask', assignment: assignment({ assignees, pastDeadline: 'follow-from-today' }) },
      process,
    );
    done.do({ type: 'SubmitDeliverable', summary: 'x', files: [paper] }, lead);
    done.do({ type: 'ApproveDeliverable', deliverable: 1 }, supervisor);
    expect(done.task.kind).toBe('completed');
    // Of one lead it goes without saying.
    expect(codeOf(done.do(recorded({ to: undefined }), office))).toBe('accepted: OfficialReminderRecorded');
    expect(done.task.officialReminders).toMatchObject([{ to: ['lead'] }]);
    const cancelled = late();
    cancelled.do({ type: 'CancelTask', reason: 'x' }, supervisor);
    expect(codeOf(cancelled.do(recorded(), office))).toBe('TASK.CLOSED');
  });

  it('is told to each agency that it went to, and reads well in the history', () => {
    const life = late();
    const events = life.do(recorded(), office);
    if (isRejection(events)) throw new Error(events.code);
    const [event] = events;
    if (!event) throw new Error('no event');
    expect(noticesFor(event, life.state)).toMatchObject(
      ['lead', 'second'].map((agencyId) => ({
        kind: 'official-reminder-recorded',
        slot: 'prompt',
        to: { agencyId },
        facts: {
          letter: { number: '12/VP-TH', date: '2026-07-08' },
          deadline: '2026-06-30T17:00:00.000Z',
        },
      })),
    );
    expect(sentence(event, { agency: (id) => `cq ${id}`, user: (id) => `bà ${id}` })).toBe(
      'bà office ghi nhận công văn đôn đốc số 12/VP-TH ngày 08/07/2026 gửi cq lead, cq second.',
    );
  });

  describe('that was recorded wrongly', () => {
    const right = { ...letter, number: '21/VP-TH', date: '2026-07-09' };
    /** Recorded for both leads; it went to the second one and the unit. */
    const corrected = (): Life => {
      const life = late();
      life.do(recorded(), office);
      life.do(recorded({ corrects: 1, document: right, files: [], to: ['second', 'unit'] }), monitor);
      return life;
    };

    it('is put right by a later record; both stay, and one holds', () => {
      const { task } = corrected();
      expect(task.officialReminders).toMatchObject([
        { n: 1, document: letter, to: ['lead', 'second'], correctedBy: 2 },
        // The paper was the right one all along.
        { n: 2, by: 'monitor', document: right, to: ['second', 'unit'], corrects: 1, files: [paper] },
      ]);
      expect(validReminders(task).map(({ n }) => n)).toEqual([2]);
    });

    it('no longer counts as a letter by which the agency was urged', () => {
      const life = corrected();
      const urged = (id: string) => overdueOf(life.task, id, life.now).map(({ urgedBefore }) => urgedBefore);
      expect([urged('lead'), urged('second')]).toEqual([[null], [right]]);
    });

    it('is told as wrong to whoever was told of it, and as a letter to whoever was not', () => {
      const life = corrected();
      const event = life.history.at(-1)?.event;
      if (!event) throw new Error('no event');
      const [wrong, better] = [
        { number: letter.number, date: letter.date },
        { number: right.number, date: right.date },
      ];
      expect(
        noticesFor(event, life.state).map(({ kind, to, facts }) => [kind, to, facts.letter, facts.corrected]),
      ).toEqual([
        [
          'official-reminder-corrected',
          expect.objectContaining({ agencyId: 'lead' }),
          better,
          { wrong, meant: false },
        ],
        [
          'official-reminder-corrected',
          expect.objectContaining({ agencyId: 'second' }),
          better,
          { wrong, meant: true },
        ],
        ['official-reminder-recorded', expect.objectContaining({ agencyId: 'unit' }), better, undefined],
      ]);
      expect(sentence(event, { agency: (id) => `cq ${id}`, user: (id) => `bà ${id}` })).toBe(
        'bà monitor đính chính ghi nhận số 1: công văn đôn đốc số 21/VP-TH ngày 09/07/2026 gửi cq second, cq unit.',
      );
    });

    it('is not mailed any more where the mail has not left', () => {
      const life = late();
      const [event] = life.do(recorded(), office) as readonly TaskEvent[];
      const [notice] = event ? noticesFor(event, life.state) : [];
      if (!notice) throw new Error('nobody was told');
      const waiting = { ...notice, occurredAt: life.now };
      expect(stillWanted(waiting, life.state)).toBe(true);
      life.do(recorded({ corrects: 1, document: right }), office);
      expect(stillWanted(waiting, life.state)).toBe(false);
    });

    it('is put right once, by something else, and its correction may be put right in turn', () => {
      const life = late();
      life.do(recorded(), office);
      const code = (changes: Parameters<typeof recorded>[0]) =>
        codeOf(life.fork().do(recorded(changes), office));
      expect(code({ corrects: 2 })).toBe('OFFICIAL_REMINDER.NOT_FOUND');
      expect(code({ corrects: 1 })).toBe('OFFICIAL_REMINDER.CORRECTS_NOTHING');
      expect(code({ corrects: 1, document: { ...letter, signer: 'Lê Thị B' } })).toMatch(/^accepted/u);
      life.do(recorded({ corrects: 1, document: right }), office);
      expect(code({ corrects: 1, document: { ...right, number: '3' } })).toBe(
        'OFFICIAL_REMINDER.ALREADY_CORRECTED',
      );
      expect(code({ corrects: 2, document: letter })).toMatch(/^accepted/u);
      // The wrong one is none that was recorded: its number and day may come again.
      expect(code({})).toMatch(/^accepted/u);
      expect(code({ document: right })).toBe('OFFICIAL_REMINDER.ALREADY_RECORDED');
    });

    it('keeps its receivers where they are not said anew, also those that have left the task', () => {
      const life = late();
      life.do(recorded({ to: ['unit'] }), office);
      life.do({ type: 'ReassignTask', from: 'unit', reason: 'x' }, supervisor);
      expect(codeOf(life.do(recorded({ corrects: 1, document: right, to: undefined }), office))).toMatch(
        /^accepted/u,
      );
      expect(life.task.officialReminders?.at(-1)?.to).toEqual(['unit']);
    });
  });

  it('can be recorded by whoever may, and is expected of nobody', () => {
    const life = late();
    const actions = availableActions(life.state, life.context(office));
    expect(actions.map(({ type }) => type)).toEqual(['RecordOfficialReminder']);
    expect(expectedActions(actions)).toEqual([]);
    expect(availableActions(life.state, life.context(lead)).map(({ type }) => type)).not.toContain(
      'RecordOfficialReminder',
    );
  });
});
