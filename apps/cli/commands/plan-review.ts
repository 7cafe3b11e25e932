import type { Command } from 'commander';
import type { Answered, Schema } from '#libs/api-client/routes';
import { timeText, value, words } from '../language';
import type { CliContext, GlobalOptions } from '../context';
import { countsText, documentText, draftTables, findingsText } from '../render/draft';
import { facts, table } from '../render/table';
import { dateTime } from '../render/time';
import { planKinds, wordFor } from '../render/words';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';

const listText = ({ items }: Answered<'/plans'>, width: number | null): string =>
  items.length === 0
    ? words('cli.plan.list.none')
    : table(
        items,
        [
          { title: words('cli-title.id'), value: ({ planId }) => planId, whole: true },
          { title: words('cli-title.document-number'), value: ({ number }) => number },
          {
            title: words('cli-title.document-date'),
            value: ({ date }) => date && timeText('day', date),
            whole: true,
          },
          { title: words('cli-title.status'), value: ({ kind }) => wordFor(planKinds, kind) },
          { title: words('cli-title.tasks'), value: ({ tasks }) => tasks, whole: true },
          { title: words('cli-title.subject'), value: ({ title, fileName }) => title ?? fileName },
        ],
        width,
      );

const planText = (plan: Schema<'Draft'>): string => {
  const { setup, openFindings, blocking } = plan;
  return [
    documentText(plan.document),
    facts([
      [words('cli-title.id'), plan.id],
      [words('cli-title.status'), wordFor(planKinds, plan.kind)],
      [words('cli-title.file'), plan.fileName],
      [words('cli-title.imported'), `${dateTime(plan.importedAt)} (${plan.importedBy})`],
      [words('cli-title.activated'), dateTime(plan.activatedAt)],
      [words('cli-title.tasks'), plan.tasks.length],
      [
        words('cli-title.open-findings'),
        `${countsText(openFindings)}${blocking > 0 ? `; ${words('cli.plan.show.blocking', { count: blocking })}` : ''}`,
      ],
      [words('cli-title.monitoring-agency'), setup?.monitoringAgencyId],
      [words('cli-title.supervisor'), setup?.supervisorId],
      [words('cli-title.policy'), setup?.policyId],
      [words('cli-title.accepts'), setup?.accepts],
      [words('cli-title.followed-until'), setup?.until && timeText('day', setup.until)],
      [words('cli-title.yearly-report'), setup?.yearlyReport && timeText('monthDay', setup.yearlyReport)],
    ]),
  ].join('\n');
};

interface ReviewOptions extends GlobalOptions {
  readonly findings?: true;
  readonly all?: true;
  readonly confirm?: true;
}

const reviewText = (answer: Schema<'Draft'>, { findings, all }: ReviewOptions, { io }: CliContext): string =>
  [
    ...(findings ? [] : [planText(answer), '', draftTables(answer, answer.openFindings, io.columns), '']),
    findingsText(answer.openFindings, { width: io.columns, all: all === true }),
  ].join('\n');

/** `plan list`, `plan show` and `plan review`. */
export const addPlanReview: AddCommands = (plan, context) => {
  plan
    .command('list')
    .description(words('cli.plan.list'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'monitor');
      const answer = await api.get('/plans');
      print(context, options, answer, () => listText(answer, context.io.columns));
    });

  plan
    .command('show')
    .description(words('cli.plan.show'))
    .argument(value('id'), words('cli.plan.id'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'monitor');
      const answer = await api.get('/plans/{id}/draft', { path: { id } });
      print(context, options, answer, () => planText(answer));
    });

  plan
    .command('review')
    .description(words('cli.plan.review'))
    .argument(value('id'), words('cli.plan.id'))
    .option('--findings', words('cli.plan.review.findings'))
    .option('--all', words('cli.plan.all-findings'))
    .option('--confirm', words('cli.plan.review.confirm'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReviewOptions>();
      const api = await connect(context, options, 'monitor');
      if (options.confirm) {
        const answer = await api.post('/plans/{id}/review', { path: { id } });
        print(context, options, answer, () => words('cli.plan.review.done', { id }));
        return;
      }
      const answer = await api.get('/plans/{id}/draft', { path: { id } });
      const shown = options.findings
        ? { openFindings: answer.openFindings, blocking: answer.blocking }
        : answer;
      print(context, options, shown, () => reviewText(answer, options, context));
    });
};
