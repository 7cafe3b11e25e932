import { z } from 'zod';
import { day, listOf, mirrorOf, time, whole } from '#libs/contracts/http/answer';
import {
  draftPartAnswer,
  finding,
  parsedDocument,
  parsedDuty,
  parsedReporting,
  parsedTarget,
  parsedTask,
} from '#libs/contracts/http/draft-rows';
import { planKind, planOffer, setup } from '#libs/contracts/http/plan-answers';
import { accepts } from '#libs/contracts/http/standing';
import type { Acceptor } from '#libs/domain/plan/draft/index';
import type { DraftFinding } from '#libs/domain/plan/findings/index';
import type { DroppedRow, DutyDecision, SettledFinding, TaskSettlement } from '#libs/domain/plan/plan';

/** A finding with the row it is about: `taskKey` as findings are settled by, null for the document. */
export const draftFinding = mirrorOf<DraftFinding>()(
  finding
    .extend({
      part: z.enum([...draftPartAnswer.options, 'document']),
      taskKey: z.string().nullable(),
      about: z.exactOptional(z.string()),
    })
    .meta({ id: 'DraftFinding' }),
);
export const findingPage = listOf(draftFinding);

const settlement = mirrorOf<TaskSettlement>()(
  z.strictObject({
    pastDeadline: z.enum(['record-done', 'follow-from-today']).nullable(),
    doneOn: day.nullable(),
    doneBy: z.string().nullable(),
    due: z.exactOptional(day),
  }),
);
const acceptor = mirrorOf<Acceptor>()(
  z.strictObject({ accepts, basis: z.enum(['chosen', 'proposed', 'plan']) }),
);
/** What a reviewer settled about a row; `etag` is the If-Match of whoever corrects it. */
const reviewed = { etag: z.string(), settlement: settlement.nullable(), acceptor: acceptor.nullable() };
const decision = mirrorOf<DutyDecision>()(z.enum(['follow', 'text', 'repeats'])).nullable();

const settledFinding = mirrorOf<SettledFinding>()(
  z
    .strictObject({
      taskKey: z.string().nullable(),
      code: z.string(),
      field: z.string(),
      by: z.string(),
      at: time,
      reason: z.string(),
      rejected: z.exactOptional(z.literal(true)),
      about: z.exactOptional(z.string()),
    })
    .meta({ id: 'SettledFinding' }),
);

const droppedRow = mirrorOf<DroppedRow>()(
  z
    .strictObject({
      part: draftPartAnswer,
      row: z.union([parsedTask, parsedDuty, parsedReporting, parsedTarget]),
      into: z.string().nullable(),
      by: z.string(),
      at: time,
      reason: z.string(),
    })
    .meta({ id: 'DroppedRow' }),
);

/** A draft as reviewers work on it. */
export const draft = z
  .strictObject({
    id: z.string(),
    kind: planKind,
    version: whole,
    fileName: z.string(),
    sha256: z.string(),
    importedBy: z.string(),
    importedAt: time,
    activatedAt: time.nullable(),
    setup: setup.nullable(),
    settled: z.array(settledFinding),
    document: parsedDocument,
    /** The If-Match of whoever corrects the document's particulars. */
    documentEtag: z.string(),
    tasks: z.array(parsedTask.extend(reviewed).meta({ id: 'DraftTask' })),
    duties: z.array(parsedDuty.extend({ ...reviewed, decision }).meta({ id: 'DraftDuty' })),
    reporting: z.array(parsedReporting.extend({ ...reviewed, decision }).meta({ id: 'DraftReporting' })),
    targets: z.array(parsedTarget.extend(reviewed).meta({ id: 'DraftTarget' })),
    dropped: z.array(droppedRow),
    replaces: z.string().nullable(),
    /** Of those that `blocks` each has to be settled before a review: errors, and deadlines that have passed. */
    openFindings: z.array(
      draftFinding.extend({ blocks: z.exactOptional(z.literal(true)) }).meta({ id: 'OpenFinding' }),
    ),
    /** How many errors stand in the way of a review. */
    blocking: whole,
    /** What the caller may do to it as it is now. */
    offers: z.array(planOffer),
  })
  .meta({ id: 'Draft' });
