export type GroupMembersCommand =
  /**
   * Says who of an open group takes part: coordinating units are named by a lead, leads by those above. To whom a
   * condition applies is also for the monitoring agency to say, and may be nobody (`nobody`).
   */
  { type: 'NameGroupMembers'; groupId: string; agencyIds: readonly string[]; nobody?: boolean | undefined };
