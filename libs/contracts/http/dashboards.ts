import { z } from 'zod';
import { mirrorOf, time, whole } from '#libs/contracts/http/answer';
import { boxes, stage, stagesCounted } from '#libs/contracts/http/standing';
import type { Awaited } from '#libs/domain/annex-task/standing/index';
import type { Rate } from '#libs/domain/dashboard/boxes';

/** A share that says of what it is a share; `value` is null where the denominator is 0. */
export const rate = mirrorOf<Rate>()(
  z
    .strictObject({
      of: z.enum(['done', 'done-in-time', 'open-overdue']),
      count: whole,
      denominator: z.enum(['due', 'assigned']),
      denominatorCount: whole,
      value: z.number().nullable(),
    })
    .meta({ id: 'Rate' }),
);

const awaited = mirrorOf<Awaited>()(
  z.strictObject({
    act: z.enum(['acknowledgement', 'product', 'coordination', 'acceptance', 'decision']),
    agencyId: z.string().nullable(),
    userId: z.string().nullable(),
  }),
)
  .extend({ stage, tasks: whole, name: z.string() })
  .meta({ id: 'Awaited' });

const counted = { boxes, total: whole };
const ofAgency = z
  .strictObject({ agencyId: z.string().nullable(), name: z.string(), ...counted })
  .meta({ id: 'BoxesOfAgency' });
/** How a plan, or the whole province (`planId` is null), stands or stood. */
export const dashboard = z
  .strictObject({
    planId: z.string().nullable(),
    at: time,
    ...counted,
    rates: z.array(rate),
    stages: stagesCounted,
    byAgency: z.array(ofAgency),
    byCoordinator: z.array(ofAgency),
    bySection: z.array(z.strictObject({ section: z.string().nullable(), ...counted })),
    byPlan: z.array(z.strictObject({ planId: z.string().nullable(), ...counted })),
    byMonth: z.array(z.strictObject({ month: z.string().nullable(), ...counted })),
    awaited: z.array(awaited),
    trend: z.array(z.strictObject({ at: time, boxes })),
  })
  .meta({ id: 'Dashboard' });
