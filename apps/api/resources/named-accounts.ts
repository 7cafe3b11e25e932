import { Injectable } from '@nestjs/common';
import { Use, type Services } from '#apps/api/services';
import type { NamedAccount } from '#libs/domain/shared/actor';

/** What is known of accounts that a command names. */
@Injectable()
export class NamedAccounts {
  constructor(@Use('identity') private readonly identity: Services['identity']) {}

  /** Nobody learns from it whether an account exists: an unknown one is as one that cannot be used. */
  async of(userId: string): Promise<NamedAccount> {
    const found = await this.identity.holder(userId);
    if (found === null) return { userId, agencyId: null, roles: [], active: false };
    const { agencyId, roles, disabled } = found;
    return { userId, agencyId, roles, active: !disabled };
  }
}
