import { z } from 'zod';
import { whole } from '#libs/contracts/http/answer';

/** A plan that somebody is in charge of or follows up. */
export const heldPlan = z.strictObject({ planId: z.string(), number: z.string().nullable() });
/** A difficulty of a task that somebody was asked to solve. */
export const heldDifficulty = z.strictObject({ taskId: z.string(), difficulty: whole });
