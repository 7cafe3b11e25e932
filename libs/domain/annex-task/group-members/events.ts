import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { Assignee, ParticipantRole } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

export type GroupMembersEvent =
  | {
      type: 'GroupMembersNamed';
      data: {
        groupId: string;
        role: ParticipantRole;
        by: string;
        /** Empty where the condition of the group applies to nobody. */
        agencyIds: readonly string[];
        /** By when each open cycle is due; absent where it was not yet said with the names. */
        deadlines?: readonly { cycle: number; due: Instant | null }[];
      };
    }
  /** By the directory: who takes part from now on as members of their groups, and who does not any more. */
  | {
      type: 'GroupMembersChanged';
      data: {
        /** The cycle that opens with it; null where those who joined take part in what is open. */
        cycle: number | null;
        joined: readonly Assignee[];
        left: readonly Assignee[];
        /** By when those who joined owe it, in each cycle in which they take part. */
        deadlines: readonly { cycle: number; due: Instant | null }[];
      };
    };

export const groupMembersEventForms: EventForms<GroupMembersEvent> = {
  GroupMembersNamed: asAtFirst,
  GroupMembersChanged: asAtFirst,
};
