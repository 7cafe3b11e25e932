import type { Role } from '#libs/domain/shared/actor';

/** An account as those see it who arrange which agency it acts for. */
export interface AgencyAccount {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The accounts that act for agencies. */
export interface AgencyAccounts {
  /** Those that are not disabled, by id. */
  ofAgency(agencyId: string): Promise<readonly AgencyAccount[]>;
  /** Lets an account of `from` act for `to` by an act; one that does not act for `from` is left as it is. */
  move(
    userId: string,
    by: { readonly from: string; readonly to: string; readonly succession: string },
  ): Promise<void>;
}

/** Where there are no accounts, as in programs that only follow tasks. */
export const noAgencyAccounts: AgencyAccounts = {
  ofAgency: () => Promise.resolve([]),
  move: () => Promise.resolve(),
};
