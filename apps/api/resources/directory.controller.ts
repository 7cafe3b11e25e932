import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { ReferenceCommands } from '#apps/api/resources/reference-commands';
import { Use, type Services } from '#apps/api/services';
import type { z } from 'zod';
import { directoryStream } from '#libs/application/reference-data';
import { anyObject, listOf, referenceAnswer } from '#libs/contracts/http/common';
import { agency, agencyGroup } from '#libs/contracts/http/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { membersOf } from '#libs/domain/directory/directory';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import { dateOf } from '#libs/domain/shared/time';

/** Agencies and their groups. */
@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1')
export class DirectoryController {
  constructor(
    private readonly commands: ReferenceCommands,
    @Use('application') private readonly application: Services['application'],
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
}
