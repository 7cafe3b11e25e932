import { Injectable } from '@nestjs/common';
import { Use, type Services } from '#apps/api/services';
import { isInForce } from '#libs/domain/directory/directory';
import type { Role } from '#libs/domain/shared/actor';
import { dateOf } from '#libs/domain/shared/time';
import type { Account } from '#libs/identity/account';

/** Without one of each no plan is followed: who follows it up, who is in charge of it, who carries it out. */
const needed = ['monitor', 'supervisor', 'head'] as const satisfies readonly Role[];

/** How far the first run of an installation has come, by what is there. */
@Injectable()
export class FirstRun {
  /** Never again, once it was over: it is asked by whoever opens the page of signing in. */
  private isOver = false;

  constructor(
    @Use('application') private readonly application: Services['application'],
    @Use('identity') private readonly identity: Services['identity'],
  ) {}

  /** Nobody has an account but an administrator, who has not chosen their own password yet. */
  async isToCome(): Promise<boolean> {
    if (this.isOver) return false;
    const accounts = await this.identity.listUsers();
    const areOnlyKeepers = accounts.every(({ roles }) => roles.every((role) => role === 'admin'));
    this.isOver = !areOnlyKeepers || (await this.hasOwnPassword(accounts));
    return !this.isOver;
  }

  async steps() {
    const { referenceData, plans, clock } = this.application;
    // What the step before has registered is looked for here.
    await referenceData.renewDirectory();
    const [accounts, directory, known, now] = await Promise.all([
      this.identity.listUsers(),
      referenceData.directory(),
      plans.list(),
      clock.now(),
    ]);
    const agencies = Object.values(directory.agencies).filter((one) => isInForce(one, dateOf(now)));
    const office = agencies.find(({ kind }) => kind === 'ubnd') ?? null;
    const others = agencies.filter(({ kind }) => kind !== 'ubnd');
    const usable = accounts.filter(({ disabled }) => !disabled);
    const missing = needed.filter((role) => !usable.some(({ roles }) => roles.includes(role)));
    const followed = known.find(({ activatedAt }) => activatedAt !== null);
    const plan = followed ?? known.find(({ kind }) => kind !== 'discarded') ?? null;
    return {
      administrator: { isDone: accounts.length > 1 || (await this.hasOwnPassword(accounts)) },
      office: { isDone: office !== null, agencyId: office?.id ?? null, name: office?.name ?? null },
      directory: { isDone: others.length > 0, agencies: others.length },
      people: { isDone: missing.length === 0, accounts: usable.length, missing },
      plan: {
        isDone: followed !== undefined,
        planId: plan?.planId ?? null,
        title: plan?.title ?? null,
      },
    };
  }

  private async hasOwnPassword(accounts: readonly Pick<Account, 'id' | 'roles'>[]): Promise<boolean> {
    const keepers = accounts.filter(({ roles }) => roles.includes('admin'));
    const chosen = await Promise.all(
      keepers.map(async ({ id }) => {
        const { items } = await this.identity.accountChanges({ user: id, by: id, limit: 50 });
        return items.some(({ passwordSet }) => passwordSet);
      }),
    );
    return chosen.includes(true);
  }
}
