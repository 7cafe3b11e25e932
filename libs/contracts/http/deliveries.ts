import { z } from 'zod';
import { accountRef, id, page } from '#libs/contracts/http/common';

export const deliveryFilters = z.object({
  task: id.optional(),
  recipient: accountRef.optional(),
  status: z.enum(['waiting', 'sent', 'suppressed', 'failed']).optional(),
  ...page,
});
