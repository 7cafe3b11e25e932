import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { PartOf } from '#libs/domain/annex-task/kernel/event-parts';
import type { Lapse } from '#libs/domain/annex-task/kernel/lapse';
import type { ParticipantRole } from '#libs/domain/annex-task/kernel/state';
import type { ReturnProposal } from '#libs/domain/annex-task/reassignment/state';

export type ReassignmentEvent =
  | {
      type: 'ReturnProposed';
      data: PartOf & {
        proposal: number;
        kind: ReturnProposal['kind'];
        by: string;
        reason: string;
        suggestedAgencyId: string | null;
      };
    }
  | { type: 'ReturnOpinionGiven'; data: PartOf & { proposal: number; by: string; opinion: string } }
  | {
      type: 'ReturnProposalDecided';
      data: PartOf & {
        proposal: number;
        by: string;
        accepted: boolean;
        answer: string | null;
        document: DocumentRef | null;
      };
    }
  | {
      type: 'TaskReassigned';
      data: {
        from: string;
        to: string | null;
        role: ParticipantRole;
        by: string;
        reason: string;
        document: DocumentRef | null;
      };
    }
  | { type: 'ReturnProposalLapsed'; data: Lapse & { readonly proposal: number } };

export const reassignmentEventForms: EventForms<ReassignmentEvent> = {
  ReturnProposed: asAtFirst,
  ReturnOpinionGiven: asAtFirst,
  ReturnProposalDecided: asAtFirst,
  TaskReassigned: asAtFirst,
  ReturnProposalLapsed: asAtFirst,
};
