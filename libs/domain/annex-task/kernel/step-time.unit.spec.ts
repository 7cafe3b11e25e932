import fc from 'fast-check';
import { spread } from '#libs/domain/annex-task/kernel/step-time';
import { assignment, Life, process } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { defaultCalendar } from '#libs/domain/calendar/calendar';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { defaultPolicy, type Policy } from '#libs/domain/policy/policy';
import { messageSlot, type SlotKind } from '#libs/domain/policy/slots';
import { at, fromMs, toMs, type Instant } from '#libs/domain/shared/time';

const digest = at('2026-06-30', defaultPolicy.digestAt);
const day = { workingDays: 1 };
const unspread: Policy = { ...defaultPolicy, spreadMinutes: 0 };
const slotOf = (happened: Instant, kind: SlotKind, policy = defaultPolicy): Instant =>
  messageSlot(happened, kind, policy, defaultCalendar);

describe('when a step is taken whose message leaves with a digest', () => {
  it.each([
    ['spread over the night', defaultPolicy],
    ['not spread', unspread],
  ])(
    'is early enough that whoever wakes late for it still reaches that digest, where steps are %s',
    (_, policy) => {
      fc.assert(
        fc.property(fc.uuid(), fc.integer({ min: 0, max: 10 * 60_000 }), (taskId, late) => {
          const taken = fromMs(toMs(spread(digest, day, taskId, policy, at('2026-06-01', '00:00'))) + late);
          expect(slotOf(taken, 'digest', policy)).toBe(digest);
        }),
      );
    },
  );

  it('tells of a deadline on the mornings that the policy names, though the process wakes a second late', () => {
    const life = Life.on('2026-06-01');
    // Its share of the night is nothing: it stands last of all.
    life.do({ type: 'AssignTask', assignment: assignment({ taskId: 'viec-3' }) }, process);
    const told: Instant[] = [];
    for (let next = life.next(); next !== null && next <= digest; next = life.next())
      for (const event of life.wake(fromMs(toMs(next) + 1_000)))
        if (event.type === 'ReminderIssued' && event.data.kind === 'deadline')
          told.push(...noticesFor(event, life.state).map((notice) => slotOf(life.now, notice.slot)));
    const mornings = ['2026-06-19', '2026-06-25', '2026-06-29', '2026-06-30'];
    expect([...new Set(told)]).toEqual(mornings.map((morning) => at(morning, defaultPolicy.digestAt)));
  });

  it('is never before its time has begun, and exact where there is no digest or the offset is in minutes', () => {
    const begun = at('2026-06-30', '07:20');
    expect(spread(digest, day, 'viec', unspread, begun)).toBe(begun);
    expect(spread(digest, { minutes: 5 }, 'viec', defaultPolicy, at('2026-06-01', '00:00'))).toBe(digest);
    const atOnce = { ...unspread, promptSlotMinutes: 0 };
    expect(spread(digest, day, 'viec', atOnce, at('2026-06-01', '00:00'))).toBe(digest);
  });
});
