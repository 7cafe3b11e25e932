import { z } from 'zod';
import { agencyRef } from '#libs/contracts/http/common';
import { taskFilters } from '#libs/contracts/http/tasks';

/** The filters of the task list; the plan stands in the address, and all pages come at once. */
export const exportQuery = taskFilters.omit({ plan: true, rails: true, cursor: true, limit: true }).extend({
  format: z.enum(['xlsx', 'docx']).default('xlsx'),
});

/** Which agency a letter that urges it on is drafted for. */
export const reminderDraft = z.object({ agency: agencyRef });
