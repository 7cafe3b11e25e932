import type { StoredEvent } from '#libs/application/ports/ledger';
import type { ReferenceData } from '#libs/application/reference-data';
import type { TaskEventType } from '#libs/domain/annex-task/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import type { CalendarEvent } from '#libs/domain/calendar/calendar';
import { calendarNotices } from '#libs/domain/notices/calendar-notices';
import { silentTypes } from '#libs/domain/notices/notices-for';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { messageSlot } from '#libs/domain/policy/slots';
import type { Instant } from '#libs/domain/shared/time';
import type { DerivedPart } from '#libs/delivery/part';
import { createTaskStates, type LoadTaskAt } from '#libs/delivery/task-states';
import { addresseesOf, createTelling, type TellingDeps, type Told } from '#libs/delivery/telling';

export interface SlotDeps {
  readonly referenceData: Pick<ReferenceData, 'policy' | 'calendar'>;
}

export interface DeriveDeps extends TellingDeps, SlotDeps {
  readonly loadTask: LoadTaskAt;
}

/** Gives each part of an event the slot in which it leaves. */
export const createSlots =
  ({ referenceData }: SlotDeps) =>
  async (told: Iterable<Told>, task: AssignedTask, recordedAt?: Instant): Promise<DerivedPart[]> => {
    const policy = (await referenceData.policy(task.assignment.policyId)) ?? defaultPolicy;
    const calendar = await referenceData.calendar();
    return Array.from(told, ({ slotKind, ...part }) => ({
      ...part,
      // Nobody can be told of what was recorded late before it was.
      slot: messageSlot(recordedAt ?? part.occurredAt, slotKind, policy, calendar),
    }));
  };

/** Who is told what the calendar has to say: of no task, and therefore by the defaults. */
const tellingOfCalendar =
  ({ recipients, referenceData }: TellingDeps & SlotDeps) =>
  async ({ type, data, stream, version, occurredAt }: StoredEvent): Promise<DerivedPart[]> => {
    const parts = new Map<string, DerivedPart>();
    for (const notice of calendarNotices({ type, data } as CalendarEvent)) {
      const slot = messageSlot(occurredAt, notice.slot, defaultPolicy, await referenceData.calendar());
      const { kind, facts } = notice;
      for (const addressee of await addresseesOf(recipients, notice.to))
        if (!parts.has(addressee.recipientId))
          parts.set(addressee.recipientId, { ...addressee, stream, version, occurredAt, slot, kind, facts });
    }
    return [...parts.values()];
  };

/** Turns events into what each person is told. */
export const createDeriver = (deps: DeriveDeps) => {
  const states = createTaskStates(deps.loadTask);
  const slotted = createSlots(deps);

  return async (events: readonly StoredEvent[]): Promise<DerivedPart[]> => {
    const tell = createTelling(deps);
    const ofCalendar = tellingOfCalendar(deps);
    const parts: DerivedPart[] = [];
    for (const event of events) {
      // Nobody is told today of a past that was made up; its tasks are followed for what happens to them next.
      const isTold = event.meta.demonstration !== true;
      if (isTold && event.stream.startsWith('calendar/')) parts.push(...(await ofCalendar(event)));
      if (!event.stream.startsWith('task/')) continue;
      const isWanted = isTold && !silentTypes.includes(event.type as TaskEventType);
      const task = await states.after(event, isWanted);
      if (!isTold || task === null || task.kind === 'unassigned') continue;
      const told = await tell(event, task, event.recordedAt);
      parts.push(...(await slotted(told.values(), task, event.recordedAt)));
    }
    return parts;
  };
};
