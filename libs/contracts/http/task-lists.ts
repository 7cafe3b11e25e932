import { z } from 'zod';
import { committed, inBothLanguages, listOf, time, whole } from '#libs/contracts/http/answer';
import { fourDates, standing } from '#libs/contracts/http/standing';
import { availableAction, officer, rail } from '#libs/contracts/http/task';

/** What every list tells of a task. */
const listed = standing.extend({
  id: z.string(),
  planId: z.string(),
  planNumber: z.string().nullable(),
  key: z.string(),
  number: z.string(),
  section: z.string().nullable(),
  title: z.string(),
  product: z.string().nullable(),
  /** Whether it has ended; between two of its cycles a task has not. */
  closed: z.boolean(),
  /** Of the lead whose standing the status is. */
  dates: fourDates,
  due: time.nullable(),
  openCycles: z.array(z.strictObject({ no: whole, label: z.string() })),
  timingText: z.string(),
  /** Null while nobody had a part of it; absent unless `rails` asks for it. */
  rail: z.exactOptional(rail.nullable()),
  /** From when on its deadline is near by its policy; null where it never is, absent unless `rails` asks for it. */
  soonFrom: z.exactOptional(time.nullable()),
});

const unit = z.strictObject({ agencyId: z.string(), groupId: z.string().nullable() });
const namedUnit = unit.extend({ name: z.string(), officer: officer.nullable() }).meta({ id: 'ListedUnit' });
const unitById = unit.extend({ officerId: z.exactOptional(z.string()) }).meta({ id: 'ListedUnitById' });

export const listedTask = listed
  .extend({ leads: z.array(namedUnit), coordinators: z.array(namedUnit) })
  .meta({ id: 'ListedTask' });
export const taskPage = listOf(listedTask);

/** Since when something is expected, and who asked for it; both ids are null where the plan does. */
const asked = z
  .strictObject({
    at: time,
    agencyId: z.string().nullable(),
    userId: z.string().nullable(),
    name: z.string().nullable(),
    /** Why it is asked for again. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'Asked' });
const expectedAct = availableAction
  .extend({
    asked: asked.nullable(),
    /** The name of whoever it would be done for; absent where it is the caller's own to do. */
    actsFor: z.exactOptional(z.string()),
  })
  .meta({ id: 'ExpectedAct' });

/** A task in which something is expected of the caller. */
export const worklistItem = listed
  .extend({
    leads: z.array(unitById),
    coordinators: z.array(unitById),
    expected: z.array(expectedAct),
  })
  .meta({ id: 'WorklistItem' });
export const worklistPage = listOf(worklistItem);

/** What became of each acknowledgement of a batch. */
export const acknowledged = listOf(
  z.union([
    z.strictObject({ taskId: z.string(), ...committed }).meta({ id: 'AcknowledgedTask' }),
    z
      .strictObject({ taskId: z.string(), code: z.string(), detail: inBothLanguages })
      .meta({ id: 'RefusedAcknowledgement' }),
  ]),
);
