import { asAtFirst, changedBy, type EventForms } from '#libs/domain/shared/event-forms';
import type { DocumentRef, FileRef } from '#libs/domain/annex-task/kernel/documents';
import { asTaking } from '#libs/domain/annex-task/kernel/step-names';
import type { PartOf, TakenStep } from '#libs/domain/annex-task/kernel/event-parts';
import type { Instant } from '#libs/domain/shared/time';

export type CoordinationEvent =
  | {
      type: 'CoordinationRequested';
      data: PartOf & { request: number; coordinatorId: string; content: string; due: Instant | null };
    }
  | {
      type: 'CoordinationInputSubmitted';
      data: PartOf & {
        request: number;
        input: number;
        by: string;
        summary: string;
        files: readonly FileRef[];
        /** Absent where none was named. */
        document?: DocumentRef;
      };
    }
  | { type: 'CoordinationInputAccepted'; data: PartOf & { request: number; input: number } }
  | { type: 'CoordinationInputReturned'; data: PartOf & { request: number; input: number; reason: string } }
  | { type: 'CoordinationWaived'; data: PartOf & { request: number; reason: string } }
  | { type: 'CoordinationMissed'; data: PartOf & TakenStep & { request: number } }
  | { type: 'CoordinationClosed'; data: PartOf };

export const coordinationEventForms: EventForms<CoordinationEvent> = {
  CoordinationRequested: asAtFirst,
  CoordinationInputSubmitted: asAtFirst,
  CoordinationInputAccepted: asAtFirst,
  CoordinationInputReturned: asAtFirst,
  CoordinationWaived: asAtFirst,
  CoordinationMissed: changedBy(asTaking),
  CoordinationClosed: asAtFirst,
};
