import { Injectable } from '@nestjs/common';
import { refuse } from '#apps/api/http/refused';
import { NamedReferences } from '#apps/api/resources/named-references';
import { Use, type Services } from '#apps/api/services';

/** Accounts are no part of the rules of a plan; without somebody in charge nobody could accept or decide anything. */
@Injectable()
export class Supervisors {
  constructor(
    private readonly references: NamedReferences,
    @Use('identity') private readonly identity: Services['identity'],
  ) {}

  /**
   * @param named by id or name
   * @returns the account's id
   * @throws Refused `PLAN.SUPERVISOR_UNKNOWN`, where the account cannot be in charge of a plan; `USER.NAME_AMBIGUOUS`,
   * `USER.NAME_UNKNOWN`
   */
  async require(named: string): Promise<string> {
    const supervisorId = await this.references.user(named, 'supervisor');
    const found = await this.identity.holder(supervisorId);
    if (found === null || found.disabled || !found.roles.includes('supervisor'))
      return refuse('PLAN.SUPERVISOR_UNKNOWN', { supervisorId });
    return supervisorId;
  }
}
