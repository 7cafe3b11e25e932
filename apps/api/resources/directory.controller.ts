import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { anyObject, listOf } from '#libs/contracts/http/common';
import { membersOf } from '#libs/domain/directory/directory';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import { dateOf } from '#libs/domain/shared/time';

/** Agencies, their groups, and the accounts. */
@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1')
export class DirectoryController {
  constructor(
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
}
