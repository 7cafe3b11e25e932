import { z } from 'zod';
import { committed, day, listOf, mirrorOf, time, whole } from '#libs/contracts/http/answer';
import { draftPartAnswer, parsedDocument } from '#libs/contracts/http/draft-rows';
import { rate } from '#libs/contracts/http/dashboards';
import { accepts, boxes, participantRole, stagesCounted } from '#libs/contracts/http/standing';
import type { AbsentFromTask, Plan, PlanSetup } from '#libs/domain/plan/plan';
import type { RowDifference } from '#libs/domain/plan/versions/index';

export const planKind = mirrorOf<Plan['kind']>()(
  z
    .enum(['draft', 'reviewed', 'discarded', 'activating', 'active', 'closed', 'superseded'])
    .meta({ id: 'PlanKind' }),
);

export const setup = mirrorOf<PlanSetup>()(
  z
    .strictObject({
      monitoringAgencyId: z.string(),
      supervisorId: z.string(),
      policyId: z.string(),
      accepts,
      until: day.nullable(),
      yearlyReport: z.string().nullable(),
    })
    .meta({ id: 'PlanSetup' }),
);

/** A command on a plan that the caller may give now. */
export const planOffer = z
  .strictObject({
    /** As the registry has it. */
    name: z.string(),
    /** The key of what it is called in the catalogue. */
    label: z.string(),
    method: z.enum(['post', 'put', 'patch']),
    /** To where it is sent, below `/api/v1`; `{part}` and `{key}` of a row are left open. */
    path: z.string(),
    /** A file is sent: alone, or in the place of the body. */
    file: z.enum(['alone', 'or-body']).nullable(),
    conditional: z.boolean(),
    /** With `preview=true` it is only told what would happen. */
    previewed: z.boolean(),
    /** The caller may do no more than that. */
    onlyPreview: z.boolean(),
  })
  .meta({ id: 'PlanOffer' });

/** How the tasks of a plan stand, as far as the caller may read them; the deadlines lie between the two days. */
const planStanding = z
  .strictObject({
    at: time,
    boxes,
    total: whole,
    rates: z.array(rate),
    stages: stagesCounted,
    firstDue: time.nullable(),
    lastDue: time.nullable(),
  })
  .meta({ id: 'PlanStanding' });

/** Who follows the plan up, and who is in charge of it. */
const inCharge = {
  monitoringAgency: z.strictObject({ agencyId: z.string(), name: z.string() }).nullable(),
  supervisor: z.strictObject({ userId: z.string(), name: z.string() }).nullable(),
};

/** A plan as a list tells it. */
export const planSummary = z
  .strictObject({
    id: z.string(),
    planId: z.string(),
    kind: planKind,
    number: z.string().nullable(),
    date: day.nullable(),
    title: z.string().nullable(),
    authority: z.string().nullable(),
    fileName: z.string(),
    importedAt: time,
    activatedAt: time.nullable(),
    tasks: whole,
    ...inCharge,
    /** Where it was asked for. */
    standing: z.exactOptional(planStanding),
  })
  .meta({ id: 'PlanSummary' });
/** With what the caller may do beside: `ImportPlan`. */
export const planPage = listOf(planSummary).extend({ offers: z.array(planOffer) });

/** A plan and how it stands, now or as of an instant. */
export const planView = z
  .strictObject({
    id: z.string(),
    kind: planKind,
    version: whole,
    fileName: z.string(),
    sha256: z.string(),
    importedAt: time,
    activatedAt: time.nullable(),
    setup: setup.nullable(),
    document: parsedDocument,
    tasks: whole,
    /** The plan of which this one's file is a corrected version, and the one that took this one over. */
    replaces: z.string().nullable(),
    mergedInto: z.string().nullable(),
    ...inCharge,
    /** The version of what it says of its document, for If-Match. */
    documentEtag: z.string(),
    standing: planStanding,
    counts: z.strictObject({
      duties: whole,
      reporting: whole,
      targets: whole,
      amendments: whole,
    }),
    /** Whether the caller may have letters drafted that urge agencies on. */
    mayDraftReminders: z.boolean(),
    /** None as of an instant. */
    offers: z.array(planOffer),
  })
  .meta({ id: 'Plan' });

/** What came of a file; `active` is a plan that is followed up under the same number. */
export const importedPlan = z
  .strictObject({
    planId: z.string(),
    ...committed,
    replaces: z.string().nullable(),
    active: z.string().nullable(),
    counts: z.strictObject({ tasks: whole, duties: whole, reporting: whole, targets: whole }),
  })
  .meta({ id: 'ImportedPlan' });

/** What settled findings did; `answered` counts the rows of a table. */
export const settledFindings = z
  .strictObject({ planId: z.string(), ...committed, answered: z.exactOptional(whole) })
  .meta({ id: 'SettledFindings' });

const absentFromTask = mirrorOf<AbsentFromTask>()(
  z
    .strictObject({
      key: z.string(),
      taskId: z.string().nullable(),
      units: z.array(
        z.strictObject({
          role: participantRole,
          text: z.string(),
          agencyId: z.string().nullable(),
          groupId: z.string().nullable(),
          why: z.enum(['unknown', 'ended', 'no-members']),
        }),
      ),
    })
    .meta({ id: 'AbsentFromTask' }),
);

export const refusedTask = z.strictObject({ key: z.string(), code: z.string() }).meta({ id: 'RefusedTask' });

export const activation = z
  .strictObject({
    kind: planKind,
    /** Tasks that were fixed; those that exist on the ledger; those whose process was begun, where known. */
    total: whole,
    assigned: whole,
    started: whole.nullable(),
    refused: z.array(refusedTask),
    /** Who was expected and is not there, task by task. */
    absent: z.array(absentFromTask),
    activatedAt: time.nullable(),
  })
  .meta({ id: 'Activation' });

/** Values of a field, in whatever form the field has; one that is missing was not there. */
export const fieldDifference = z
  .strictObject({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })
  .meta({ id: 'FieldDifference' });

const rowDifference = z.strictObject({
  part: draftPartAnswer,
  change: mirrorOf<RowDifference['change']>()(z.enum(['added', 'removed', 'changed'])),
  before: z.string().nullable(),
  after: z.string().nullable(),
  title: z.string(),
  fields: z.array(fieldDifference),
});

export const planDifference = z
  .strictObject({
    planId: z.string(),
    against: z.string(),
    kind: planKind,
    document: z.array(fieldDifference),
    rows: z.array(rowDifference.meta({ id: 'RowDifference' })),
    /** How many rows say the same. */
    unchanged: whole,
  })
  .meta({ id: 'PlanDifference' });
