import type { StoredEvent } from '#libs/application/ports/ledger';
import type { ReferenceData } from '#libs/application/reference-data';
import type { TaskEventType } from '#libs/domain/annex-task/events';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { silentTypes } from '#libs/domain/notices/notices-for';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { messageSlot } from '#libs/domain/policy/slots';
import type { DerivedPart } from '#libs/delivery/part';
import { createTaskStates, type LoadTaskAt } from '#libs/delivery/task-states';
import { createTelling, type TellingDeps, type Told } from '#libs/delivery/telling';

export interface SlotDeps {
  readonly referenceData: Pick<ReferenceData, 'policy' | 'calendar'>;
}

export interface DeriveDeps extends TellingDeps, SlotDeps {
  readonly loadTask: LoadTaskAt;
}

/** Gives each part of an event the slot in which it leaves. */
export const createSlots =
  ({ referenceData }: SlotDeps) =>
  async (told: Iterable<Told>, task: AssignedTask): Promise<DerivedPart[]> => {
    const policy = (await referenceData.policy(task.assignment.policyId)) ?? defaultPolicy;
    const calendar = await referenceData.calendar();
    return Array.from(told, ({ slotKind, ...part }) => ({
      ...part,
      slot: messageSlot(part.occurredAt, slotKind, policy, calendar),
    }));
  };

/** Turns events into what each person is told. */
export const createDeriver = (deps: DeriveDeps) => {
  const states = createTaskStates(deps.loadTask);
  const slotted = createSlots(deps);

  return async (events: readonly StoredEvent[]): Promise<DerivedPart[]> => {
    const tell = createTelling(deps);
    const parts: DerivedPart[] = [];
    for (const event of events) {
      if (!event.stream.startsWith('task/')) continue;
      const task = await states.after(event, !silentTypes.includes(event.type as TaskEventType));
      if (task === null || task.kind === 'unassigned') continue;
      parts.push(...(await slotted((await tell(event, task, event.occurredAt)).values(), task)));
    }
    return parts;
  };
};
