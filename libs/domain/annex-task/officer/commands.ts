import type { NamedAccount } from '#libs/domain/shared/actor';

export type OfficerCommand =
  /** Of the actor's own agency; null: nobody any more. */
  { type: 'AssignOfficer'; officer: NamedAccount | null };
