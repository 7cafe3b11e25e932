import { z } from 'zod';
import { whole } from '#libs/contracts/http/answer';

/** Whether nobody has set the product up yet; told to everybody, as nobody could sign in before. */
export const firstRun = z.strictObject({ isFirstRun: z.boolean() }).meta({ id: 'FirstRun' });

/** How far the first run has come. Each step is done once what it makes is there, whichever way that came. */
export const setupSteps = z
  .strictObject({
    /** An administrator has a password of their own. */
    administrator: z.strictObject({ isDone: z.boolean() }),
    /** The body that issues plans, whose name heads its letters. */
    office: z.strictObject({
      isDone: z.boolean(),
      agencyId: z.string().nullable(),
      name: z.string().nullable(),
    }),
    directory: z.strictObject({ isDone: z.boolean(), agencies: whole }),
    /** Somebody follows up, and somebody is in charge. */
    people: z.strictObject({
      isDone: z.boolean(),
      accounts: whole,
      missing: z.array(z.enum(['monitor', 'supervisor', 'head'])),
    }),
    plan: z.strictObject({
      isDone: z.boolean(),
      planId: z.string().nullable(),
      title: z.string().nullable(),
    }),
  })
  .meta({ id: 'SetupSteps' });
