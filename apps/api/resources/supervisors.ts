import { Injectable } from '@nestjs/common';
import { refuse } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';

/** Accounts are no part of the rules of a plan; without somebody in charge nobody could accept or decide anything. */
@Injectable()
export class Supervisors {
  constructor(@Use('identity') private readonly identity: Services['identity']) {}

  /** @throws Refused `PLAN.SUPERVISOR_UNKNOWN`, where the account cannot be in charge of a plan */
  async require(supervisorId: string): Promise<void> {
    const found = await this.identity.holder(supervisorId);
    if (found === null || found.disabled || !found.roles.includes('supervisor'))
      refuse('PLAN.SUPERVISOR_UNKNOWN', { supervisorId });
  }
}
