import { z } from 'zod';
import { dateOrInstant, page, searched } from '#libs/contracts/http/common';

export const auditFilters = z.object({
  /** A date begins at 00:00. */
  from: dateOrInstant.optional(),
  /** A date ends at 24:00. */
  until: dateOrInstant.optional(),
  /** An account, or a name that was tried at a sign-in. */
  actor: searched(200).optional(),
  code: searched(100).optional(),
  ...page,
});
