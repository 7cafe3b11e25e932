import { readFile } from 'node:fs/promises';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { GivenUp } from '#apps/api/http/given-up';
import { accepted, found, refuse } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';

import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import { verifyApart } from '#libs/ledger/apart/verify-apart';
import { claimRequest } from '#libs/ledger/requests';
import { createCheckpoint, listCheckpoints, NotSigned } from '#libs/ledger/verification/create-checkpoint';
import { checkpoint, checkpointPage, verification } from '#libs/contracts/http/ledger';

/** Proof that nothing of the ledger was changed. */
@ApiTags('ledger')
@ApiBearerAuth()
@Controller('api/v1/ledger')
export class LedgerController {
  constructor(
    @Use('dataSource') private readonly dataSource: Services['dataSource'],
    @Use('config') private readonly config: Services['config'],
    @Use('clock') private readonly clock: Services['clock'],
  ) {}

  /**
   * Recomputes every hash and every state; takes as long as the ledger is large. Who would wait for others' is refused with
   * 503 and `Retry-After`.
   */
  @Get('verification')
  @Answers(200, verification)
  async verify(@Calling() { actor }: Call, @GivenUp() givenUp: AbortSignal) {
    accepted(refuseResourceAction('ledger.verify', actor) ?? {});
    const databaseUrl = found(this.config.DATABASE_URL, 'LEDGER.UNAVAILABLE');
    return accepted(await verifyApart(databaseUrl, givenUp));
  }

  @Get('checkpoints')
  @Answers(200, checkpointPage)
  async checkpoints(@Calling() { actor }: Call) {
    accepted(refuseResourceAction('ledger.verify', actor) ?? {});
    return { items: await listCheckpoints(this.dataSource), nextCursor: null };
  }

  /** Signs where every stream ends now. Keep the answer outside the database: it proves what was there. */
  @Post('checkpoints')
  @HttpCode(201)
  @Repeatable()
  @Answers(201, checkpoint)
  async checkpoint(@Calling() call: Call) {
    accepted(refuseResourceAction('ledger.checkpoint', call.actor) ?? {});
    const file = found(this.config.DONDOC_CHECKPOINT_KEY_FILE, 'CHECKPOINT.NO_KEY');
    const privateKey = await readFile(file, 'utf8');
    const request = call.command(null);
    const { dataSource, clock } = this;
    accepted((await claimRequest(dataSource, request)) ?? {});
    try {
      return await createCheckpoint({ dataSource, privateKey, clock, request });
    } catch (error) {
      if (error instanceof NotSigned) return refuse('LEDGER.NOT_SIGNED', { ...error.facts });
      throw error;
    }
  }
}
