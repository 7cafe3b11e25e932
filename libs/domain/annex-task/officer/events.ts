export interface OfficerEvent {
  type: 'OfficerAssigned';
  /** `userId` is null where nobody handles it any more. */
  data: { agencyId: string; userId: string | null; by: string };
}
