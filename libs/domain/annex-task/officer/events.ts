import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
export interface OfficerEvent {
  type: 'OfficerAssigned';
  /** `userId` is null where nobody handles it any more. */
  data: { agencyId: string; userId: string | null; by: string };
}

export const officerEventForms: EventForms<OfficerEvent> = {
  OfficerAssigned: asAtFirst,
};
