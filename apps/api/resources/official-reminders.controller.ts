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
import type { TaskListQuery } from '#libs/application/ports/task-lists';
import { id } from '#libs/contracts/http/common';
import { reminderDraft } from '#libs/contracts/http/exports';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import { overdueInputsOf, overdueOf } from '#libs/domain/official-reminder/overdue';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import { dateOf } from '#libs/domain/shared/time';
import { reminderLetter } from '#libs/exports/official-reminder/letter';
import { writeReminderLetter } from '#libs/exports/official-reminder/write-letter';
import { own } from '#libs/domain/shared/own';
import type { Language } from '#libs/domain/shared/language';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Letters go out as official paper, whoever drafts them. */
const official: Language = 'vi';

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

  /** A letter to one agency with what it is late with of the plan, as lead and for other leads, as a Word document. */
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
    const agency = found(own(agencies, agencyId), 'DIRECTORY.UNKNOWN_AGENCY', { id: agencyId });
    const now = await this.application.clock.now();
    const of = { caller: actor, plan: planId, agency: agencyId } as const;
    const items = await this.late({ ...of, role: 'lead', status: 'open-overdue' }, (task) =>
      overdueOf(task, agencyId, now),
    );
    const asked = await this.late({ ...of, role: 'coordinator' }, (task) =>
      overdueInputsOf(task, agencyId, now),
    );
    if (items.length === 0 && asked.length === 0)
      return refuse('REMINDER.NOTHING_OVERDUE', { agencyId, name: agency.name });
    const nameOf = (known: string | null | undefined) =>
      known ? (own(agencies, known)?.name ?? known) : null;
    const inputs = asked.map(({ leadAgencyId, ...input }) => ({
      ...input,
      lead: nameOf(leadAgencyId) ?? leadAgencyId,
    }));
    const facts = {
      agency,
      items,
      inputs,
      now,
      plan: document,
      superior: document.authority,
      issuer: nameOf(actor.agencyId) ?? say(official, message('role.office')),
      monitoringAgency: nameOf(setup?.monitoringAgencyId),
    };
    await reply
      .header('content-type', wordType)
      .header('content-disposition', attachmentOf(`don-doc-${agencyId}-${dateOf(now)}.docx`))
      .header('cache-control', 'no-store')
      .send(await writeReminderLetter(reminderLetter(facts, official)));
  }

  /** What is late of the open tasks of a list, in its order: the first to be due first. */
  private async late<T>(
    query: Omit<TaskListQuery, 'limit' | 'cursor'>,
    of: (task: AssignedTask) => readonly T[],
  ): Promise<T[]> {
    const found: T[] = [];
    for await (const page of pagesOf(this.lists, query)) {
      const open = page.filter(({ closed }) => !closed);
      const tasks = await this.application.tasks.many(open.map((item) => item.id));
      for (const { id: taskId } of open) {
        const state = tasks.get(taskId)?.state;
        if (state && state.kind !== 'unassigned') found.push(...of(state));
      }
    }
    return found;
  }
}
