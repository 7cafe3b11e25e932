import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { accepted, refuse } from '#apps/api/http/refused';
import { ReferenceCommands } from '#apps/api/resources/reference-commands';
import { Use, type Services } from '#apps/api/services';
import type { z } from 'zod';
import { directoryStream } from '#libs/application/reference-data';
import { anyObject, id, listOf, referenceAnswer } from '#libs/contracts/http/common';
import { agency, agencyGroup, newUser, userAnswer, userChanges } from '#libs/contracts/http/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { membersOf } from '#libs/domain/directory/directory';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import { dateOf } from '#libs/domain/shared/time';
import { sha256 } from '#libs/ledger/hash';

/** Agencies, their groups, and the accounts. */
@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1')
export class DirectoryController {
  constructor(
    private readonly commands: ReferenceCommands,
    @Use('application') private readonly application: Services['application'],
    @Use('identity') private readonly identity: Services['identity'],
  ) {}

  @Get('agencies')
  @Answers(200, listOf(anyObject))
  async agencies(@Calling() { actor }: Call) {
    accepted(refuseResourceAction('directory.read', actor) ?? {});
    const { agencies } = await this.application.referenceData.directory();
    return { items: Object.values(agencies), nextCursor: null };
  }

  /** Groups with the members they have today. */
  @Get('agency-groups')
  @Answers(200, listOf(anyObject))
  async groups(@Calling() { actor }: Call) {
    accepted(refuseResourceAction('directory.read', actor) ?? {});
    const directory = await this.application.referenceData.directory();
    const today = dateOf(await this.application.clock.now());
    const items = Object.values(directory.groups).map((group) => ({
      ...group,
      membersToday: membersOf(directory, group.id, today),
    }));
    return { items, nextCursor: null };
  }

  @Get('users')
  @Answers(200, listOf(anyObject))
  async users(@Calling() { actor }: Call) {
    accepted(refuseResourceAction('users.read', actor) ?? {});
    return { items: await this.identity.listUsers(), nextCursor: null };
  }

  /** Registers an agency, or changes the particulars of one. */
  @Post('agencies')
  @Repeatable()
  @Answers(201, referenceAnswer)
  async register(@Calling() call: Call, @Body({ schema: agency }) body: z.infer<typeof agency>) {
    const command = { type: 'RegisterAgency', agency: body } as const;
    return this.commands.run(call, directoryStream, directoryDecider, command, body);
  }

  /** Defines a group of agencies by kinds and by list. */
  @Post('agency-groups')
  @Repeatable()
  @Answers(201, referenceAnswer)
  async define(@Calling() call: Call, @Body({ schema: agencyGroup }) body: z.infer<typeof agencyGroup>) {
    const command = { type: 'DefineAgencyGroup', group: body } as const;
    return this.commands.run(call, directoryStream, directoryDecider, command, body);
  }

  /** Creates an account; its id follows from the request's key, so that a repetition finds it. */
  @Post('users')
  @Repeatable()
  @Answers(201, userAnswer)
  async create(@Calling() call: Call, @Body({ schema: newUser }) body: z.infer<typeof newUser>) {
    accepted(refuseResourceAction('users.manage', call.actor) ?? {});
    const { password, ...account } = body;
    const { roles, agencyId, field } = account;
    await this.refuseUnknown(agencyId, field);
    if (field.length > 0 && !roles.includes('committee')) return refuse('USER.NOT_OF_COMMITTEE');
    const { principal, commandId } = call.command(account);
    const userId = `u-${sha256(`${principal} ${commandId}`).slice(0, 16)}`;
    const created = accepted(await this.identity.createUser({ id: userId, ...account }, password));
    return { id: created.id, username: created.username };
  }

  /**
   * Disables an account, which ends its sessions at once, or enables it again; puts a member of a steering committee
   * in charge of a field.
   */
  @Patch('users/:id')
  @Answers(200, userAnswer)
  async change(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) userId: string,
    @Body({ schema: userChanges }) { disabled, field }: z.infer<typeof userChanges>,
  ) {
    accepted(refuseResourceAction('users.manage', actor) ?? {});
    // Whoever shuts themselves out could not let themselves in again.
    if (disabled && userId === actor.userId) return refuse('USER.OWN_ACCOUNT');
    const known = (await this.identity.listUsers()).find((user) => user.id === userId);
    if (!known) return refuse('USER.NOT_FOUND', { userId });
    if (field !== undefined) {
      await this.refuseUnknown(null, field);
      if (!known.roles.includes('committee')) return refuse('USER.NOT_OF_COMMITTEE');
      await this.identity.putInCharge(userId, field);
    }
    if (disabled !== undefined) await this.identity.disable(userId, disabled);
    return { id: known.id, username: known.username };
  }

  /** @throws Refused `DIRECTORY.UNKNOWN_AGENCY`, where what an account names is in no directory */
  private async refuseUnknown(agencyId: string | null, field: readonly string[]): Promise<void> {
    const { agencies, groups } = await this.application.referenceData.directory();
    const unknown =
      agencyId !== null && !(agencyId in agencies)
        ? agencyId
        : field.find((one) => !(one in agencies) && !(one in groups));
    if (unknown !== undefined) refuse('DIRECTORY.UNKNOWN_AGENCY', { agencyId: unknown });
  }
}
