import { z } from 'zod';
import { id, page } from '#libs/contracts/http/common';

export const deliveryFilters = z.object({
  task: id.optional(),
  recipient: id.optional(),
  status: z.enum(['waiting', 'sent', 'suppressed', 'failed']).optional(),
  ...page,
});
