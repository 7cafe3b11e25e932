import { draftEventForms, type DraftEvent } from '#libs/domain/plan/draft/events';
import { findingsEventForms, type FindingsEvent } from '#libs/domain/plan/findings/events';
import { versionEventForms, type VersionEvent } from '#libs/domain/plan/versions/events';
import { planAmendmentEventForms, type PlanAmendmentEvent } from '#libs/domain/plan/amendment/events';
import { supervisionEventForms, type SupervisionEvent } from '#libs/domain/plan/supervision/events';
import { endingEventForms, type EndingEvent } from '#libs/domain/plan/ending/events';
import { activationEventForms, type ActivationEvent } from '#libs/domain/plan/activation/events';
import type { EventForms } from '#libs/domain/shared/event-forms';

/** Everything that happens to a plan; each capability says what its events tell. */
export type PlanEvent =
  | DraftEvent
  | FindingsEvent
  | VersionEvent
  | PlanAmendmentEvent
  | SupervisionEvent
  | EndingEvent
  | ActivationEvent;

export type PlanEventType = PlanEvent['type'];

export const planEventForms: EventForms<PlanEvent> = {
  ...draftEventForms,
  ...findingsEventForms,
  ...versionEventForms,
  ...planAmendmentEventForms,
  ...supervisionEventForms,
  ...endingEventForms,
  ...activationEventForms,
};
