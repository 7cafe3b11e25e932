import type { Command } from 'commander';
import { emptyDirectory } from '#libs/domain/directory/directory';
import { valueText } from '#libs/telling/draft-value';
import type { Schema } from '#libs/api-client/routes';
import { spokenLanguage, value, words } from '../language';
import type { GlobalOptions } from '../context';
import { table } from '../render/table';
import { connect } from '../sign-in';
import { dayArgument, print, type AddCommands } from './shared';

const said = (value: unknown): string =>
  valueText(spokenLanguage(), value, emptyDirectory) || words('cli.empty');

const previewText = ({ tasks }: Schema<'PreviewedAmendment'>, width: number | null): string =>
  [
    words('cli.plan.amend.preview', { count: tasks.length }),
    table(
      tasks,
      [
        {
          title: words('cli-title.change'),
          value: ({ kind }) => words(`cli-amendment.${kind}`),
          whole: true,
        },
        { title: words('cli-title.task'), value: ({ key }) => key, whole: true },
        { title: words('cli-title.content'), value: ({ title }) => title },
        {
          title: words('cli-title.differs'),
          value: ({ fields }) =>
            fields.map(({ field, before, after }) => `${field}: ${said(before)} → ${said(after)}`).join('\n'),
        },
        { title: words('cli-title.agency'), value: ({ agencies }) => agencies.join('\n') },
        {
          title: words('cli-title.refused'),
          value: ({ refused }) => refused.map(({ code }) => code).join('\n'),
        },
      ],
      width,
    ),
  ].join('\n');

interface AmendOptions extends GlobalOptions {
  readonly from: string;
  readonly number: string;
  readonly date: string;
  readonly preview?: true;
}

/** `plan amend`. */
export const addPlanAmend: AddCommands = (plan, context) => {
  plan
    .command('amend')
    .description(words('cli.plan.amend'))
    .argument(value('id'), words('cli.plan.active-id'))
    .requiredOption(`--from ${value('id')}`, words('cli.plan.amend.from'))
    .requiredOption(`--number ${value('number')}`, words('cli.plan.amend.number'))
    .requiredOption(`--date ${value('day')}`, words('cli.option.document-date'), dayArgument)
    .option('--preview', words('cli.plan.amend.preview-only'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<AmendOptions>();
      const { from, number, date } = options;
      const body = { from, document: { number, date } };
      if (options.preview) {
        const api = await connect(context, options, 'monitor');
        const answer = (await api.post('/plans/{id}/amendments', {
          path: { id },
          query: { preview: 'true' },
          body,
        })) as Schema<'PreviewedAmendment'>;
        print(context, options, answer, () => previewText(answer, context.io.columns));
        return;
      }
      const api = await connect(context, options, 'supervisor');
      const answer = (await api.post('/plans/{id}/amendments', {
        path: { id },
        body,
      })) as Schema<'AmendedPlan'>;
      print(context, options, answer, () => words('cli.plan.amend.done', { amendment: answer.amendment }));
    });
};
