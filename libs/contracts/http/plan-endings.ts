import { z } from 'zod';
import { mirrorOf, time, whole } from '#libs/contracts/http/answer';
import { id, planAnswer, text } from '#libs/contracts/http/common';
import { issuedDocument } from '#libs/contracts/http/documents';
import { planKind, refusedTask } from '#libs/contracts/http/plan-answers';
import { documentRef } from '#libs/contracts/http/tasks';
import type { EndedTask } from '#libs/domain/plan/ending/index';

const key = text(100);
const closed = z.object({ key, choice: z.literal('close'), reason: text(5000) }).strict();
/** To a task of the other plan, or as a new one. */
const carriedOver = z
  .object({ key, choice: z.literal('carry-over'), toKey: key.nullable().default(null) })
  .strict();

const because = { reason: text(5000), document: documentRef.optional() };

/** A choice for each task that is not done. */
export const planClosure = z.object({ ...because, choices: z.array(closed).max(5000).default([]) }).strict();
export const planSupersession = z
  .object({
    ...because,
    byPlanId: id,
    choices: z
      .array(z.discriminatedUnion('choice', [closed, carriedOver]))
      .max(5000)
      .default([]),
  })
  .strict();

const endedTask = mirrorOf<EndedTask>()(
  z
    .discriminatedUnion('choice', [
      z.strictObject({
        key: z.string(),
        taskId: z.string(),
        toTaskId: z.exactOptional(z.string()),
        choice: z.literal('close'),
        reason: z.string(),
      }),
      z.strictObject({
        key: z.string(),
        taskId: z.string(),
        toTaskId: z.exactOptional(z.string()),
        choice: z.literal('carry-over'),
        toKey: z.string().nullable(),
      }),
    ])
    .meta({ id: 'EndedTask' }),
);

/** Every task that is not done, with what would become of it. */
export const previewedEnding = z
  .strictObject({
    planId: z.string(),
    tasks: z.array(
      z
        .strictObject({
          key: z.string(),
          taskId: z.string(),
          title: z.string(),
          agencies: z.array(z.string()),
          /** Null while nobody chose. */
          choice: endedTask.nullable(),
        })
        .meta({ id: 'UnfinishedTask' }),
    ),
  })
  .meta({ id: 'PreviewedEnding' });

/** What the end did to the plan; its preview where that was asked for. */
export const endedPlan = z.union([planAnswer, previewedEnding]);

/** How the plan ended, and how far that is carried out; null for one that goes on. */
export const planEnding = z
  .strictObject({
    planId: z.string(),
    kind: planKind,
    ending: z
      .strictObject({
        at: time,
        by: z.string(),
        reason: z.string(),
        document: issuedDocument.nullable(),
        byPlanId: z.string().nullable(),
        tasks: z.array(endedTask),
        finishedAt: time.nullable(),
        total: whole,
        asked: whole.nullable(),
        refused: z.array(refusedTask),
      })
      .nullable(),
  })
  .meta({ id: 'PlanEnding' });
