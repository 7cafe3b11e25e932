import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { Speaking } from '#apps/api/http/language';
import { refuse } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { NameService } from '#apps/api/views/names';
import { deliveryFilters, deliveryPage } from '#libs/contracts/http/deliveries';
import type { DeliveryPart } from '#libs/delivery/delivery-log';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import type { Language } from '#libs/domain/shared/language';
import { wordIn } from '#libs/messages/say';
import { numberAt } from '#libs/telling/number-in-plan';

/** What was sent or left out, to whom and why. */
@ApiTags('deliveries')
@ApiBearerAuth()
@Controller('api/v1/deliveries')
export class DeliveriesController {
  constructor(
    @Use('deliveries') private readonly deliveries: Services['deliveries'],
    private readonly names: NameService,
  ) {}

  /** Everybody sees their own; who may see all of them does. */
  @Get()
  @Answers(200, deliveryPage)
  async list(
    @Calling() { actor }: Call,
    @Speaking() language: Language,
    @Query({ schema: deliveryFilters }) filters: z.infer<typeof deliveryFilters>,
  ) {
    const { task, recipient, ...page } = filters;
    const own = refuseResourceAction('deliveries.read', actor) !== null;
    const recipientId = own ? actor.userId : recipient;
    if (page.cursor !== undefined && !/^\d{1,18}$/.test(page.cursor)) return refuse('CURSOR.INVALID');
    const { items, nextCursor } = await this.deliveries.list({ ...page, recipientId, taskId: task });
    const told = (part: DeliveryPart) => ({ ...part, number: wordIn(language, numberAt(part.number)) });
    return this.names.telling((names) => {
      const named = items.map(({ parts, ...item }) => ({
        ...item,
        recipient: names.user(item.recipientId),
        parts: parts.map(told),
      }));
      return { items: named, nextCursor };
    });
  }
}
