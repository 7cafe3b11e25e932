import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { Speaking } from '#apps/api/http/language';
import { accepted } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { NameService } from '#apps/api/views/names';
import { difficultyView } from '#apps/api/views/oversight-view';
import { difficultyPage } from '#libs/contracts/http/difficulties';
import { difficultyFilters } from '#libs/contracts/http/oversight';
import type { Language } from '#libs/domain/shared/language';
import { wordIn } from '#libs/messages/say';
import { numberAt } from '#libs/telling/number-in-plan';

/** The register of what keeps units from doing their part. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1')
export class DifficultiesController {
  constructor(
    private readonly nameService: NameService,
    @Use('difficulties') private readonly register: Services['difficulties'],
  ) {}

  /** The register: difficulties of the tasks that the caller may read, the oldest first. */
  @Get('difficulties')
  @Answers(200, difficultyPage)
  async list(
    @Calling() { actor: caller }: Call,
    @Speaking() language: Language,
    @Query({ schema: difficultyFilters }) query: z.infer<typeof difficultyFilters>,
  ) {
    const { items, nextCursor } = accepted(await this.register.query({ caller, ...query }));
    return this.nameService.telling((names) => ({
      items: items.map((item) => ({
        ...difficultyView(item, names),
        taskNumber: wordIn(language, numberAt(item.taskNumber)),
      })),
      nextCursor,
    }));
  }
}
