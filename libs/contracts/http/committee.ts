import { z } from 'zod';
import { mirrorOf, time, whole } from '#libs/contracts/http/answer';
import { agencyRef, id, instant, page, unitRef } from '#libs/contracts/http/common';
import { boxes, officialStatus } from '#libs/contracts/http/standing';
import { listedTask } from '#libs/contracts/http/task-lists';
import { waitKinds, type WaitKind } from '#libs/domain/annex-task/standing/index';
import { boardChanges, type BoardChange } from '#libs/domain/dashboard/changes';

/** Of which tasks, as of when; `field` is a group or an agency, or `mine`: what the member of a committee is in charge of. */
const scope = {
  plan: id.optional(),
  agency: agencyRef.optional(),
  field: unitRef.optional(),
  asOf: instant.optional(),
};

/** Since when changes are told; none are where it is missing. */
export const boardQuery = z.object({ ...scope, since: instant.optional() });

const month = z.string().regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/, 'must be YYYY-MM');

/** `who` is an agency or `@` and a person; missing for nobody. */
export const figureQuery = z
  .object({
    ...scope,
    ...page,
    figure: z.enum(['status', 'due', 'month', 'wait', 'change']).default('due'),
    status: officialStatus.optional(),
    month: month.optional(),
    late: z.enum(['true', 'false']).default('false'),
    kind: z.enum(waitKinds).optional(),
    who: z
      .string()
      .regex(/^@?[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/)
      .optional(),
    change: z.enum(boardChanges).optional(),
    since: instant.optional(),
  })
  .refine(
    ({ figure, status, month: of, kind, who, change, since }) =>
      ({
        status: status !== undefined,
        due: true,
        month: of !== undefined,
        wait: kind !== undefined || who !== undefined,
        change: change !== undefined && since !== undefined,
      })[figure],
    'must say of what',
  );
export type FigureParameters = z.output<typeof figureQuery>;

const waitKind = mirrorOf<WaitKind>()(z.enum(waitKinds).meta({ id: 'WaitKind' }));
const boardChange = mirrorOf<BoardChange>()(z.enum(boardChanges).meta({ id: 'BoardChange' }));

const bearer = {
  kind: waitKind,
  agencyId: z.string().nullable(),
  userId: z.string().nullable(),
  name: z.string().nullable(),
};

/** A task with who is waited for now, and how often its deadline was moved. */
const boardTask = listedTask
  .extend({
    waits: z.array(
      z
        .strictObject({ ...bearer, leadAgencyId: z.string(), leadName: z.string(), since: time })
        .meta({ id: 'Wait' }),
    ),
    extensions: whole,
  })
  .meta({ id: 'BoardTask' });

const heatRow = z
  .strictObject({
    agencyId: z.string(),
    name: z.string(),
    due: whole,
    late: whole,
    cells: z.array(z.strictObject({ month, due: whole, late: whole })),
  })
  .meta({ id: 'HeatRow' });

const changes = z
  .strictObject({
    since: time,
    counts: z.strictObject(
      Object.fromEntries(boardChanges.map((one) => [one, whole])) as Record<BoardChange, typeof whole>,
    ),
    items: z.array(boardTask.extend({ change: boardChange }).meta({ id: 'ChangedTask' })),
  })
  .meta({ id: 'BoardChanges' });

/** Who is late, since when, because of whom. */
export const committeeBoard = z
  .strictObject({
    planId: z.string().nullable(),
    at: time,
    boxes,
    total: whole,
    /** Done, or past its deadline (nhiệm vụ đến hạn): of which the shares are. */
    due: whole,
    months: z.array(month),
    heat: z.array(heatRow),
    waiting: z.array(z.strictObject({ ...bearer, ms: z.number(), tasks: whole }).meta({ id: 'WaitingFor' })),
    late: z.array(boardTask),
    changes: changes.nullable(),
  })
  .meta({ id: 'CommitteeBoard' });

export const boardTasks = z
  .strictObject({
    at: time,
    total: whole,
    items: z.array(boardTask),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'BoardTasks' });
