import { z } from 'zod';
import { mirrorOf, time, whole } from '#libs/contracts/http/answer';
import type { CalendarWarning } from '#libs/domain/calendar/coverage';

const seconds = z.number();

/** How the product is, for whoever keeps it: what runs, what lags behind, and what is about to run out. */
export const systemState = z
  .strictObject({
    at: time,
    database: z.strictObject({
      /** `stalled`: a write that stays open holds back all lists and mails. */
      feed: z.enum(['ok', 'stalled']),
      oldestWriteSeconds: seconds,
    }),
    /** Temporal, which waits for deadlines; reminders need it, submissions do not. */
    temporal: z.strictObject({
      answers: z.boolean(),
      /** Programs that take steps from it; null while it does not answer. */
      workers: whole.nullable(),
    }),
    /** What follows the ledger, and the age of the first event that it has not handled. */
    followers: z.array(z.strictObject({ name: z.string(), seconds })),
    /** Tasks and plans that wait for a newer program. */
    heldStreams: whole,
    mails: z.strictObject({ waiting: whole, overdueSeconds: seconds, failed: whole }),
    /** Room where files and, in one installation, the database are kept; null where it cannot be seen. */
    storage: z.strictObject({ freeBytes: z.number(), totalBytes: z.number() }).nullable(),
    /** When the ledger was last signed; null if never. */
    lastCheckpointAt: time.nullable(),
    calendar: mirrorOf<CalendarWarning>()(
      z.strictObject({ year: whole, stage: z.enum(['within-a-year', 'soon']) }),
    ).nullable(),
  })
  .meta({ id: 'SystemState' });
