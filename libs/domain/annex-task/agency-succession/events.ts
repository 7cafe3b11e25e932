import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { Resolver } from '#libs/domain/annex-task/difficulty/state';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import type { ParticipantRole } from '#libs/domain/annex-task/kernel/state';

/** The recorded succession of agencies that an event belongs to, in ids and words. */
interface Succession {
  readonly succession: string;
  readonly reason: string;
  readonly document: DecidingDocument;
}

export type AgencySuccessionEvent =
  /** What `from` still owed is owed by `to`, its successor by the succession; by nobody where that is null. */
  | {
      type: 'ParticipantSucceeded';
      data: Succession & { from: string; to: string | null; role: ParticipantRole };
    }
  | { type: 'MonitoringSucceeded'; data: Succession & { from: string; to: string } }
  /** Products that were addressed to `from` are accepted by `to`. */
  | { type: 'AcceptanceSucceeded'; data: Succession & { from: string; to: string } }
  /** What `from` was to solve is the `resolver`'s now: its successor's, or the same person's who has gone along. */
  | {
      type: 'ResolverSucceeded';
      data: Succession & { difficulty: number; from: string; resolver: Resolver };
    };

export const agencySuccessionEventForms: EventForms<AgencySuccessionEvent> = {
  ParticipantSucceeded: asAtFirst,
  MonitoringSucceeded: asAtFirst,
  AcceptanceSucceeded: asAtFirst,
  ResolverSucceeded: asAtFirst,
};
