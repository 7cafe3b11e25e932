import { Injectable } from '@nestjs/common';
import { NamedReferences } from '#apps/api/resources/named-references';
import { Use, type Services } from '#apps/api/services';
import type { NamedAccount } from '#libs/domain/shared/actor';

/** What is known of accounts that a command names. */
@Injectable()
export class NamedAccounts {
  constructor(
    private readonly references: NamedReferences,
    @Use('identity') private readonly identity: Services['identity'],
  ) {}

  /**
   * An unknown id is as that of an account which cannot be used.
   *
   * @param named by id or name
   * @throws Refused `USER.NAME_AMBIGUOUS`, `USER.NAME_UNKNOWN`
   */
  async of(named: string): Promise<NamedAccount> {
    const userId = await this.references.user(named);
    const found = await this.identity.holder(userId);
    if (found === null) return { userId, agencyId: null, roles: [], active: false };
    const { agencyId, roles, disabled } = found;
    return { userId, agencyId, roles, active: !disabled };
  }
}
