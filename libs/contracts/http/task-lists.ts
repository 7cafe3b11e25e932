import { z } from 'zod';
import { committed, inBothLanguages, listOf, time, whole } from '#libs/contracts/http/answer';
import { fourDates, standing } from '#libs/contracts/http/standing';
import { availableAction, officer } from '#libs/contracts/http/task';

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
});

const unit = z.strictObject({ agencyId: z.string(), groupId: z.string().nullable() });
const namedUnit = unit.extend({ name: z.string(), officer: officer.nullable() }).meta({ id: 'ListedUnit' });
const unitById = unit.extend({ officerId: z.exactOptional(z.string()) }).meta({ id: 'ListedUnitById' });

export const listedTask = listed
  .extend({ leads: z.array(namedUnit), coordinators: z.array(namedUnit) })
  .meta({ id: 'ListedTask' });
export const taskPage = listOf(listedTask);

/** A task in which something is expected of the caller. */
export const worklistItem = listed
  .extend({
    leads: z.array(unitById),
    coordinators: z.array(unitById),
    expected: z.array(availableAction),
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
