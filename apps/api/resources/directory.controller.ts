import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { accepted, found } from '#apps/api/http/refused';
import { AgencyEnds } from '#apps/api/resources/agency-ends';
import { ReferenceCommands } from '#apps/api/resources/reference-commands';
import { Use, type Services } from '#apps/api/services';
import type { z } from 'zod';
import { directoryStream } from '#libs/application/reference-data';
import { agencyRef, groupRef, localDate, referenceAnswer } from '#libs/contracts/http/common';
import {
  agency,
  agencyChanges,
  agencyGroup,
  agencyGroupChanges,
  agencyHoldings,
  agencyPage,
  agencyView,
  groupPage,
  groupView,
} from '#libs/contracts/http/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { membersOf } from '#libs/domain/directory/directory';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import { own } from '#libs/domain/shared/own';
import { dateOf } from '#libs/domain/shared/time';

/** Agencies and their groups. */
@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1')
export class DirectoryController {
  constructor(
    private readonly commands: ReferenceCommands,
    private readonly ends: AgencyEnds,
    @Use('application') private readonly application: Services['application'],
  ) {}

  @Get('agencies')
  @Answers(200, agencyPage)
  async agencies(@Calling() { actor }: Call) {
    accepted(refuseResourceAction('directory.read', actor) ?? {});
    const { agencies } = await this.ends.directoryNow();
    return { items: Object.values(agencies), nextCursor: null };
  }

  /** Groups with the members they have today. */
  @Get('agency-groups')
  @Answers(200, groupPage)
  async groups(@Calling() { actor }: Call) {
    accepted(refuseResourceAction('directory.read', actor) ?? {});
    const directory = await this.ends.directoryNow();
    const today = dateOf(await this.application.clock.now());
    const items = Object.values(directory.groups).map((group) => ({
      ...group,
      membersToday: membersOf(directory, group.id, today),
    }));
    return { items, nextCursor: null };
  }

  /** One agency, as it is now. */
  @Get('agencies/:id')
  @Answers(200, agencyView)
  async agency(@Calling() { actor }: Call, @Param('id', { schema: agencyRef }) agencyId: string) {
    accepted(refuseResourceAction('directory.read', actor) ?? {});
    const { agencies } = await this.ends.directoryNow();
    return found(own(agencies, agencyId), 'DIRECTORY.NOT_FOUND', { id: agencyId });
  }

  /** One group, as it is now, with the members it has today. */
  @Get('agency-groups/:id')
  @Answers(200, groupView)
  async group(@Calling() { actor }: Call, @Param('id', { schema: groupRef }) groupId: string) {
    accepted(refuseResourceAction('directory.read', actor) ?? {});
    const directory = await this.ends.directoryNow();
    const today = dateOf(await this.application.clock.now());
    const group = found(own(directory.groups, groupId), 'DIRECTORY.NOT_FOUND', { id: groupId });
    return { ...group, membersToday: membersOf(directory, groupId, today) };
  }

  /** Registers an agency; one that is registered already is corrected, not overwritten. */
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

  /** What hangs on the agency, and would be nobody's from the day after `on` (today where missing). */
  @Get('agencies/:id/holdings')
  @Answers(200, agencyHoldings)
  async holdings(
    @Calling() { actor }: Call,
    @Param('id', { schema: agencyRef }) agencyId: string,
    @Query('on', { schema: localDate.optional() }) on?: string,
  ) {
    accepted(refuseResourceAction('users.read', actor) ?? {});
    const directory = await this.ends.directoryNow();
    found(own(directory.agencies, agencyId), 'DIRECTORY.NOT_FOUND', { id: agencyId });
    const lastDay = on ?? dateOf(await this.application.clock.now());
    return this.ends.holdings(agencyId, lastDay);
  }

  /**
   * Corrects an agency: names, kind, parent, days of validity. Whatever takes its work elsewhere is a succession: an
   * end is refused while something hangs on it, unless a reason is given (`despite`).
   */
  @Patch('agencies/:id')
  @Answers(200, referenceAnswer)
  async correct(
    @Calling() call: Call,
    @Param('id', { schema: agencyRef }) agencyId: string,
    @Body({ schema: agencyChanges }) given: z.infer<typeof agencyChanges>,
  ) {
    const { despite, ...changes } = given;
    const isKeeper = call.actor.roles.includes('admin');
    if (isKeeper && changes.validTo && despite === undefined)
      await this.ends.refuseWhileNeeded(agencyId, changes.validTo);
    const command = { type: 'CorrectAgency', id: agencyId, changes, despite } as const;
    return this.commands.correct(call, directoryStream, directoryDecider, command);
  }

  /** Corrects a group; members are given as a whole, each with the days from and to which it belongs. */
  @Patch('agency-groups/:id')
  @Answers(200, referenceAnswer)
  async correctGroup(
    @Calling() call: Call,
    @Param('id', { schema: groupRef }) groupId: string,
    @Body({ schema: agencyGroupChanges }) changes: z.infer<typeof agencyGroupChanges>,
  ) {
    const command = { type: 'CorrectAgencyGroup', id: groupId, changes } as const;
    return this.commands.correct(call, directoryStream, directoryDecider, command);
  }
}
