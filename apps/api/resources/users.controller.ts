import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { accepted, found, refuse } from '#apps/api/http/refused';
import { NamedReferences } from '#apps/api/resources/named-references';
import { Use, type Services } from '#apps/api/services';
import { NameService } from '#apps/api/views/names';
import { accountRef } from '#libs/contracts/http/common';
import {
  account,
  accountChangePage,
  accountHoldings,
  accountPage,
  newUser,
  peoplePage,
  peopleSearch,
  userAnswer,
  userChangeFilters,
  userChanges,
} from '#libs/contracts/http/users';
import { createAccountHoldings } from '#libs/application/account-holdings';
import { findPeople } from '#libs/domain/accounts/find-people';
import { letGo, refuseLettingGo, type Holdings } from '#libs/domain/accounts/holdings';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import { endOf, startOf } from '#libs/domain/shared/periods';
import type { KnownAccount } from '#libs/identity/account';
import type { AccountCorrection } from '#libs/identity/accounts';
import { sha256 } from '#libs/ledger/hash';

/** The accounts, and the record of what became of them. */
@ApiTags('users')
@ApiBearerAuth()
@Controller('api/v1')
export class UsersController {
  constructor(
    @Use('application') private readonly application: Services['application'],
    @Use('identity') private readonly identity: Services['identity'],
    @Use('delegations') private readonly delegations: Services['delegations'],
    private readonly nameService: NameService,
    private readonly references: NamedReferences,
  ) {}

  @Get('users')
  @Answers(200, accountPage)
  async users(@Calling() { actor }: Call) {
    accepted(refuseResourceAction('users.read', actor) ?? {});
    return { items: await this.identity.listUsers(), nextCursor: null };
  }

  /** People whose account can be used, for whoever may name one: by words of name, account or agency, or by role. */
  @Get('people')
  @Answers(200, peoplePage)
  async people(
    @Calling() { actor }: Call,
    @Query({ schema: peopleSearch }) { q = '', role, limit }: z.infer<typeof peopleSearch>,
  ) {
    accepted(refuseResourceAction('people.find', actor) ?? {});
    const people = await this.references.people();
    const asked = role === undefined ? people : people.filter(({ roles }) => roles.includes(role));
    const found = findPeople(asked, q).slice(0, limit);
    const items = found.map(({ id, name, agencyId, agency, roles }) => ({
      id,
      name,
      agencyId,
      agency,
      roles,
    }));
    return { items, nextCursor: null };
  }

  @Get('users/:id')
  @Answers(200, account)
  async user(@Calling() { actor }: Call, @Param('id', { schema: accountRef }) userId: string) {
    accepted(refuseResourceAction('users.read', actor) ?? {});
    return found(await this.identity.account(userId), 'USER.NOT_FOUND', { userId });
  }

  /** Creates an account; its id follows from the request's key, so that a repetition finds it. */
  @Post('users')
  @Repeatable()
  @Answers(201, userAnswer)
  async create(@Calling() call: Call, @Body({ schema: newUser }) body: z.infer<typeof newUser>) {
    accepted(refuseResourceAction('users.manage', call.actor) ?? {});
    const { password, ...particulars } = body;
    const named = await this.named(particulars);
    const { principal, commandId } = call.command(particulars);
    const userId = `u-${sha256(`${principal} ${commandId}`).slice(0, 16)}`;
    const cause = { by: call.actor.userId };
    const created = await this.identity.createUser({ id: userId, ...particulars, ...named }, password, cause);
    const { id: given, username } = accepted(created);
    return { id: given, username };
  }

  /**
   * Corrects an account: name, address, agency, roles, field, password; disables it or enables it again. Another
   * agency, other roles, a new password and disabling end its sessions at once.
   */
  @Patch('users/:id')
  @Answers(200, account)
  async change(
    @Calling() { actor }: Call,
    @Param('id', { schema: accountRef }) userId: string,
    @Body({ schema: userChanges }) { despite: reason, ...given }: z.infer<typeof userChanges>,
  ) {
    accepted(refuseResourceAction('users.manage', actor) ?? {});
    const changes = { ...given, ...(await this.named(given)) };
    // That nobody shuts themselves out is the book's to say.
    if (reason === undefined && userId !== actor.userId) await this.refuseLettingGo(userId, changes);
    const cause = { by: actor.userId, ...(reason !== undefined && { reason }) };
    return accepted(await this.identity.change(userId, changes, cause));
  }

  /** What hangs on the account: plans, tasks, difficulties, delegations, and roles that nobody else fills. */
  @Get('users/:id/holdings')
  @Answers(200, accountHoldings)
  async holdings(@Calling() { actor }: Call, @Param('id', { schema: accountRef }) userId: string) {
    accepted(refuseResourceAction('users.read', actor) ?? {});
    return this.holdingsOf(found(await this.identity.account(userId), 'USER.NOT_FOUND', { userId }));
  }

  /** @throws Refused `USER.STILL_NEEDED`, where the change lets go what waits for this account alone */
  private async refuseLettingGo(userId: string, changes: AccountCorrection): Promise<void> {
    const { disabled, roles, agencyId } = changes;
    const before = await this.identity.account(userId);
    if (before === null || (disabled !== true && roles === undefined && agencyId === undefined)) return;
    const after = {
      ...before,
      disabled: disabled ?? before.disabled,
      roles: roles ?? before.roles,
      agencyId: agencyId === undefined ? before.agencyId : agencyId,
    };
    accepted(refuseLettingGo(letGo(await this.holdingsOf(before), before, after)) ?? {});
  }

  private holdingsOf(account: KnownAccount): Promise<Holdings> {
    const { ledger, clock, plans } = this.application;
    const { identity: accounts, delegations } = this;
    return createAccountHoldings({ ledger, clock, plans, accounts, delegations })(account);
  }

  /** Who created and changed accounts, when, from what to what; newest first. */
  @Get('user-changes')
  @Answers(200, accountChangePage)
  async changes(
    @Calling() { actor }: Call,
    @Query({ schema: userChangeFilters }) filters: z.infer<typeof userChangeFilters>,
  ) {
    accepted(refuseResourceAction('users.read', actor) ?? {});
    const { from, until, ...others } = filters;
    if (others.cursor !== undefined && !/^\d{1,18}$/.test(others.cursor)) return refuse('CURSOR.INVALID');
    const { items, nextCursor } = await this.identity.accountChanges({
      ...others,
      from: from && startOf(from),
      until: until && endOf(until),
    });
    return this.nameService.telling((names) => {
      const named = items.map((one) => ({
        ...one,
        name: names.user(one.userId),
        byName: one.by === null ? null : names.at(one.at).user(one.by),
      }));
      return { items: named, nextCursor };
    });
  }

  /**
   * The agency and the field that were given, by id or name.
   *
   * @throws Refused `DIRECTORY.UNKNOWN_AGENCY`, `DIRECTORY.NAME_AMBIGUOUS`
   */
  private async named({ agencyId, field }: Pick<AccountCorrection, 'agencyId' | 'field'>) {
    const agency = typeof agencyId === 'string' ? await this.references.agency(agencyId) : agencyId;
    const units = field && (await Promise.all(field.map((one) => this.references.unit(one))));
    const { agencies, groups } = await this.application.referenceData.directory();
    const unknown =
      typeof agency === 'string' && !Object.hasOwn(agencies, agency)
        ? agency
        : units?.find((one) => !Object.hasOwn(agencies, one) && !Object.hasOwn(groups, one));
    if (unknown !== undefined) return refuse('DIRECTORY.UNKNOWN_AGENCY', { agencyId: unknown });
    return { ...(agency !== undefined && { agencyId: agency }), ...(units && { field: units }) };
  }
}
