import type { AccountHolder } from '#libs/domain/delegation/delegation';

/** What somebody with an account may do, as it is now; null when there is no such account. */
export interface Accounts {
  holder(userId: string): Promise<AccountHolder | null>;
}
