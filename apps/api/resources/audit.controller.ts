import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted, refuse } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { NameService } from '#apps/api/views/names';
import { auditFilters, auditPage } from '#libs/contracts/http/audit';

import { endOf, startOf } from '#libs/domain/shared/periods';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';

/** What was refused, and who signed in or tried to. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly names: NameService,
    @Use('audit') private readonly audit: Services['audit'],
  ) {}

  /** Newest first. */
  @Get()
  @Answers(200, auditPage)
  async list(
    @Calling() { actor }: Call,
    @Query({ schema: auditFilters }) filters: z.infer<typeof auditFilters>,
  ) {
    accepted(refuseResourceAction('audit.read', actor) ?? {});
    const { from, until, ...others } = filters;
    if (others.cursor !== undefined && !/^\d{1,18}$/.test(others.cursor)) return refuse('CURSOR.INVALID');
    const { items, nextCursor } = await this.audit.list({
      ...others,
      from: from && startOf(from),
      until: until && endOf(until),
    });
    return this.names.telling((names) => {
      const name = (userId: string | null) => (userId === null ? null : names.user(userId));
      return { items: items.map((entry) => ({ ...entry, name: name(entry.userId) })), nextCursor };
    });
  }
}
