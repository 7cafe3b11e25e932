import { z } from 'zod';
import { mirrorOf, time, whole } from '#libs/contracts/http/answer';
import {
  officialStatuses,
  stages,
  type FourDates,
  type OfficialStatus,
  type Stage,
  type Standing,
} from '#libs/domain/annex-task/standing/index';
import type { Boxes } from '#libs/domain/dashboard/boxes';
import type { ParticipantRole, WhoAccepts } from '#libs/domain/annex-task/kernel/index';

export const officialStatus = mirrorOf<OfficialStatus>()(
  z.enum(officialStatuses).meta({ id: 'OfficialStatus' }),
);

export const stage = mirrorOf<Stage>()(z.enum(stages).meta({ id: 'Stage' }));

export const standing = mirrorOf<Standing>()(z.strictObject({ status: officialStatus, stage }));

/** The first two are deadlines, the others null until they happen. */
export const fourDates = mirrorOf<FourDates>()(
  z
    .strictObject({
      originalDeadline: time.nullable(),
      approvedDeadline: time.nullable(),
      reportedCompletion: time.nullable(),
      acceptedCompletion: time.nullable(),
    })
    .meta({ id: 'FourDates' }),
);

/** How many tasks have each status. */
export const boxes = mirrorOf<Boxes>()(
  z
    .strictObject({
      'done-in-time': whole,
      'done-late': whole,
      'open-in-time': whole,
      'open-overdue': whole,
      'no-deadline': whole,
      cancelled: whole,
    })
    .meta({ id: 'Boxes' }),
);

export const participantRole = mirrorOf<ParticipantRole>()(z.enum(['lead', 'coordinator']));

/** How many tasks are at each stage; those at which none is are missing. */
export const stagesCounted = z.strictObject(
  Object.fromEntries(stage.options.map((one) => [one, z.exactOptional(whole)])) as Record<
    Stage,
    z.ZodExactOptional<typeof whole>
  >,
);

/** Who accepts products: `supervisor`, `monitoring-agency`, or `agency:` and the agency they are addressed to. */
export const accepts = mirrorOf<WhoAccepts>()(
  z.union([z.enum(['supervisor', 'monitoring-agency']), z.templateLiteral(['agency:', z.string()])]),
);
