import { z } from 'zod';
import { committed, listOf, mirrorOf, time, whole } from '#libs/contracts/http/answer';

import { decidedBy } from '#libs/contracts/http/documents';
import { fieldDifference } from '#libs/contracts/http/plan-answers';
import type { RefusedChange } from '#libs/domain/plan/amendment/index';

const changeKind = z.enum(['add', 'alter', 'move', 'drop', 'supervise', 'renumber']);

/** A change that a task did not take, and the stable code that says why. */
const refusedChange = mirrorOf<RefusedChange>()(
  z.strictObject({ key: z.string(), kind: changeKind, code: z.string() }).meta({ id: 'RefusedChange' }),
);

/** An amendment of an active plan, and how far it is carried out; `asked` is null where that cannot be asked. */
export const planAmendmentView = z
  .strictObject({
    planId: z.string(),
    n: whole,
    at: time,
    by: z.string(),
    /** Null where the plan's own document was corrected. */
    document: decidedBy.nullable(),
    from: z.string().nullable(),
    finishedAt: time.nullable(),
    total: whole,
    asked: whole.nullable(),
    refused: z.array(refusedChange),
    tasks: z.array(z.strictObject({ key: z.string(), taskId: z.string(), kind: changeKind })),
  })
  .meta({ id: 'PlanAmendment' });
export const planAmendmentPage = listOf(planAmendmentView);

/** What an amendment would mean, task by task. */
export const previewedAmendment = z
  .strictObject({
    planId: z.string(),
    from: z.string().nullable(),
    tasks: z.array(
      z
        .strictObject({
          key: z.string(),
          taskId: z.string(),
          title: z.string(),
          kind: changeKind,
          fields: z.array(fieldDifference),
          agencies: z.array(z.string()),
          refused: z.array(refusedChange),
        })
        .meta({ id: 'PreviewedTask' }),
    ),
  })
  .meta({ id: 'PreviewedAmendment' });

/** The amendment's number beside what it did to the plan; its preview where that was asked for. */
export const amendedPlan = z.union([
  z.strictObject({ planId: z.string(), ...committed, amendment: whole }).meta({ id: 'AmendedPlan' }),
  previewedAmendment,
]);
