import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers, Repeatable } from '#apps/api/http/documentation';
import { accepted, found } from '#apps/api/http/refused';
import { ReferenceCommands } from '#apps/api/resources/reference-commands';
import { Use, type Services } from '#apps/api/services';
import { NameService } from '#apps/api/views/names';
import { previewView, successionView } from '#apps/api/views/succession-view';
import type { PreviewedSuccession } from '#libs/application/successions';
import { directoryStream } from '#libs/application/reference-data';
import { agencyRef } from '#libs/contracts/http/common';
import {
  previewedSuccession,
  recordedSuccession,
  succession,
  successionAmendment,
  successionAnswer,
  successionPage,
  successionView as successionSchema,
  successionWithdrawal,
  successorChoices,
} from '#libs/contracts/http/successions';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { refuseResourceAction, type ResourceAction } from '#libs/domain/permissions/resource-permissions';
import type { Person } from '#libs/domain/shared/actor';
import type { SuccessionCommand } from '#libs/domain/succession/succession';
import { readSuccession } from '#libs/processes/processes';
import type { Answer } from '#libs/contracts/http/answer';

const yesOrNo = z.enum(['true', 'false']).optional();

/** Agencies that end, and who takes over what they had. */
@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/successions')
export class SuccessionsController {
  private readonly successions: Services['application']['successions'];

  constructor(
    private readonly commands: ReferenceCommands,
    private readonly nameService: NameService,
    @Use('application') private readonly application: Services['application'],
    @Use('processes') private readonly processes: Services['processes'],
  ) {
    this.successions = application.successions;
  }

  /** Which unit's work is whose, and from which day on; those with an `id` move what is open as well. */
  @Get()
  @Answers(200, successionPage)
  async list(@Calling() { actor }: Call) {
    this.require('directory.read', actor);
    const { successions = [] } = await this.application.referenceData.directory();
    const recorded = await this.successions.list();
    const facts = successions.filter(({ act }) => act === undefined);
    return this.nameService.telling((names) => ({
      items: [...facts, ...recorded.map((one) => successionView(one, null, names))],
      nextCursor: null,
    }));
  }

  /**
   * Records the end of an agency by a document. What is open moves to its successors from the day on; where a
   * person has to choose first, it waits for the choices and a confirmation. With `preview=true` nothing happens.
   * Without a document only readers of documents are told.
   */
  @Post()
  @Repeatable()
  @Answers(201, recordedSuccession)
  async record(
    @Calling() call: Call,
    @Body({ schema: succession }) body: z.infer<typeof succession>,
    @Query('preview', { schema: yesOrNo }) preview?: 'true' | 'false',
  ) {
    this.require(preview === 'true' ? 'succession.preview' : 'succession.record', call.actor);
    if (!('document' in body)) {
      const command = { type: 'RecordSuccession', succession: body } as const;
      return this.commands.run(call, directoryStream, directoryDecider, command, body);
    }
    if (preview === 'true') return this.shown(await this.successions.preview(body, call.actor), call.actor);
    const answer = accepted(await this.successions.record(body, call.actor, call.command(body)));
    return this.answerOf(body.from, answer);
  }

  /** How far it is, who chose what, and what tasks did not let go. */
  @Get(':id')
  @Answers(200, successionSchema)
  async get(@Calling() { actor }: Call, @Param('id', { schema: agencyRef }) agencyId: string) {
    this.require('directory.read', actor);
    const loaded = await this.successions.load(agencyId);
    const { succession: one } = found(loaded, 'SUCCESSION.NOT_FOUND', { succession: agencyId });
    const progress =
      one.kind === 'confirmed' ? await readSuccession(this.processes, agencyId).catch(() => null) : null;
    return this.nameService.telling((names) => successionView(one, progress, names));
  }

  /** What would move to whom now, and what a person still has to choose. */
  @Get(':id/preview')
  @Answers(200, previewedSuccession)
  async preview(@Calling() { actor }: Call, @Param('id', { schema: agencyRef }) agencyId: string) {
    this.require('succession.preview', actor);
    return this.shown(accepted(await this.successions.previewRecorded(agencyId, actor)), actor);
  }

  /** Chooses who takes over, for tasks in the caller's charge; the last choice holds. */
  @Post(':id/choices')
  @Repeatable()
  @Answers(201, successionAnswer)
  async choose(
    @Calling() call: Call,
    @Param('id', { schema: agencyRef }) agencyId: string,
    @Body({ schema: successorChoices }) body: z.infer<typeof successorChoices>,
  ) {
    return this.submit(call, agencyId, { type: 'ChooseSuccessors', ...body }, body);
  }

  /** Lets it be carried out from its day on, once everything that is open has a successor. */
  @Post(':id/confirmation')
  @Repeatable()
  @Answers(201, successionAnswer)
  async confirm(@Calling() call: Call, @Param('id', { schema: agencyRef }) agencyId: string) {
    return this.submit(call, agencyId, { type: 'ConfirmSuccession' }, {});
  }

  /** Puts the day or the document right, before anything has moved. */
  @Post(':id/amendment')
  @Repeatable()
  @Answers(201, successionAnswer)
  async amend(
    @Calling() call: Call,
    @Param('id', { schema: agencyRef }) agencyId: string,
    @Body({ schema: successionAmendment }) body: z.infer<typeof successionAmendment>,
  ) {
    return this.submit(call, agencyId, { type: 'AmendSuccession', ...body }, body);
  }

  /** Takes it back before its day has come; what is confirmed, by a document. It may be recorded anew. */
  @Post(':id/withdrawal')
  @Repeatable()
  @Answers(201, successionAnswer)
  async withdraw(
    @Calling() call: Call,
    @Param('id', { schema: agencyRef }) agencyId: string,
    @Body({ schema: successionWithdrawal }) body: z.infer<typeof successionWithdrawal>,
  ) {
    return this.submit(call, agencyId, { type: 'WithdrawSuccession', ...body }, body);
  }

  private require(action: ResourceAction, actor: Person): void {
    accepted(refuseResourceAction(action, actor) ?? {});
  }

  private async submit(call: Call, agencyId: string, command: SuccessionCommand, body: object) {
    this.require(command.type === 'ChooseSuccessors' ? 'succession.choose' : 'succession.record', call.actor);
    const request = call.command(body);
    const answer = accepted(await this.successions.submit(agencyId, command, call.actor, request));
    return this.answerOf(agencyId, answer);
  }

  private async answerOf(
    agencyId: string,
    { version, events }: Pick<Answer<typeof successionAnswer>, 'version' | 'events'>,
  ) {
    const status = (await this.successions.load(agencyId))?.succession.kind ?? null;
    return { id: agencyId, status, version, events };
  }

  private async shown(preview: PreviewedSuccession, reader: Person) {
    return this.nameService.telling((names) => previewView(preview, names, reader));
  }
}
