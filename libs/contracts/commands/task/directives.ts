import { entry, type CommandEntries } from '#libs/contracts/commands/command';
import { directive, directiveAnswer, nothing } from '#libs/contracts/http/oversight';
import { officialReminderForm } from '#libs/contracts/http/tasks';

/** What those above say to those who take part, and what they say to it. */
export const directives = {
  /** Directs, concludes an inspection, criticises or commends; without `to` all that take part. */
  IssueDirective: entry({
    path: 'directives',
    body: directive,
    operationId: 'DirectivesController_issue',
    cli: 'direct',
    contents: ({ body }) => body,
  }),
  /** Records a letter (công văn đôn đốc) by number, day and signer, with the signed paper where there is one. */
  RecordOfficialReminder: entry({
    path: 'official-reminders',
    body: officialReminderForm,
    files: true,
    operationId: 'RecordedRemindersController_record',
    cli: 'record-reminder',
    contents: ({ body, files }) => ({ ...body, files }),
  }),
  /** The caller's agency has taken note of it. */
  AcknowledgeDirective: entry({
    path: 'directives/{n}/acknowledgement',
    about: 'directive',
    body: nothing,
    operationId: 'DirectivesController_acknowledge',
    cli: 'acknowledge-directive',
    // Praise and criticism are only taken note of.
    askedBy: ['criticism-issued', 'commendation-issued', 'remind-directive'],
    contents: ({ n: directive }) => ({ directive }),
  }),
  /** What the caller's agency did about it. */
  AnswerDirective: entry({
    path: 'directives/{n}/answer',
    about: 'directive',
    body: directiveAnswer,
    operationId: 'DirectivesController_answer',
    cli: 'answer-directive',
    askedBy: ['directive-issued', 'conclusion-issued', 'remind-directive'],
    contents: ({ body, n: directive }) => ({ directive, ...body }),
  }),
} satisfies Partial<CommandEntries>;
