import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { attachmentOf } from '#apps/api/files/attachment';
import { Calling, type Call } from '#apps/api/http/call';
import { AnswersFile } from '#apps/api/http/documentation';
import { accepted, found, refuse } from '#apps/api/http/refused';
import { pagesOf } from '#apps/api/resources/pages-of';
import { PlanReads } from '#apps/api/resources/plan-reads';
import { Use, type Services } from '#apps/api/services';
import { id } from '#libs/contracts/http/common';
import { reminderDraft } from '#libs/contracts/http/exports';
import { overdueOf, reminderLetter, type OverdueItem } from '#libs/domain/official-reminder/letter';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import type { Person } from '#libs/domain/shared/actor';
import { dateOf, type Instant } from '#libs/domain/shared/time';
import { writeReminderLetter } from '#libs/exports/official-reminder/write-letter';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Letters that urge an agency on (công văn đôn đốc), drafted for whoever issues them. */
@ApiTags('plans')
@ApiBearerAuth()
@Controller('api/v1/plans/:id/official-reminders')
export class OfficialRemindersController {
  constructor(
    private readonly reads: PlanReads,
    @Use('application') private readonly application: Services['application'],
    @Use('taskLists') private readonly lists: Services['taskLists'],
  ) {}

  /** A letter to one agency with what it leads of the plan and is late with, as a Word document. */
  @Get('draft')
  @AnswersFile()
  async draft(
    @Calling() { actor }: Call,
    @Param('id', { schema: id }) planId: string,
    @Query({ schema: reminderDraft }) { agency: agencyId }: z.infer<typeof reminderDraft>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    accepted(refuseResourceAction('official-reminders.draft', actor) ?? {});
    const { document, setup } = await this.reads.summary(planId, actor);
    const { agencies } = await this.application.referenceData.directory();
    const agency = found(agencies[agencyId], 'DIRECTORY.UNKNOWN_AGENCY', { id: agencyId });
    const now = await this.application.clock.now();
    const items = await this.overdue(planId, agencyId, actor, now);
    if (items.length === 0) return refuse('REMINDER.NOTHING_OVERDUE', { agencyId, name: agency.name });
    const nameOf = (known: string | null | undefined) => (known ? (agencies[known]?.name ?? known) : null);
    const letter = reminderLetter({
      ...{ agency, items, now, plan: document, superior: document.authority },
      issuer: nameOf(actor.agencyId) ?? 'Văn phòng UBND',
      monitoringAgency: nameOf(setup?.monitoringAgencyId),
    });
    await reply
      .header('content-type', wordType)
      .header('content-disposition', attachmentOf(`don-doc-${agencyId}-${dateOf(now)}.docx`))
      .header('cache-control', 'no-store')
      .send(await writeReminderLetter(letter));
  }

  /** The longest overdue first, as lists are ordered. */
  private async overdue(
    planId: string,
    agency: string,
    caller: Person,
    now: Instant,
  ): Promise<OverdueItem[]> {
    const items: OverdueItem[] = [];
    const query = { caller, plan: planId, agency, role: 'lead', status: 'open-overdue' } as const;
    for await (const page of pagesOf(this.lists, query)) {
      const tasks = await this.application.tasks.many(page.map((item) => item.id));
      for (const { id: taskId } of page) {
        const state = tasks.get(taskId)?.state;
        if (state && state.kind !== 'unassigned') items.push(...overdueOf(state, agency, now));
      }
    }
    return items;
  }
}
