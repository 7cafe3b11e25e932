import { entry, type CommandEntries } from '#libs/contracts/commands/command';
import { acknowledgement, progressReport } from '#libs/contracts/http/tasks';

/** What those who take part say about their part. */
export const participation = {
  /** The caller's agency has taken note of the task. */
  Acknowledge: entry({
    path: 'acknowledgement',
    body: acknowledgement,
    conditional: true,
    operationId: 'TaskCommandsController_acknowledge',
    cli: 'acknowledge',
    askedBy: ['assigned-lead', 'assigned-coordinator', 'remind-acknowledgement'],
    contents: ({ body }) => body,
  }),
  ReportProgress: entry({
    path: 'progress-reports',
    body: progressReport,
    conditional: true,
    operationId: 'TaskCommandsController_reportProgress',
    cli: 'report-progress',
    askedBy: ['remind-interim', 'official-reminder-recorded'],
    contents: ({ body }) => body,
  }),
} satisfies Partial<CommandEntries>;
