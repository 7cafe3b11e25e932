import type { Command } from 'commander';
import { emptyDirectory } from '#libs/domain/directory/directory';
import { valueText } from '#libs/telling/draft-value';
import type { Schema } from '#libs/api-client/routes';
import { inEveryLanguage, spokenLanguage, value, words } from '../language';
import type { GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { table } from '../render/table';
import { madeUp } from '../render/task';
import { dateTime } from '../render/time';
import { printRevision } from '../revision';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';

const said = (value: unknown): string =>
  valueText(spokenLanguage(), value, emptyDirectory) || words('cli.empty');
const fieldText = ({ field, before, after }: Schema<'FieldDifference'>): string =>
  `${field}: ${said(before)} → ${said(after)}`;

const differenceText = (
  { document, rows, unchanged, against }: Schema<'PlanDifference'>,
  width: number | null,
): string =>
  [
    words('cli.plan.diff.summary', { against, rows: rows.length, unchanged }),
    ...document.map((field) => words('cli.plan.diff.document', { field: fieldText(field) })),
    ...(rows.length === 0
      ? []
      : [
          table(
            rows,
            [
              {
                title: words('cli-title.change'),
                value: ({ change }) => words(`cli-difference.${change}`),
                whole: true,
              },
              { title: words('cli-title.part'), value: ({ part }) => part, whole: true },
              {
                title: words('cli-title.row'),
                value: ({ before, after }) =>
                  before === after ? before : [before, after].filter((key) => key !== null).join(' → '),
                whole: true,
              },
              { title: words('cli-title.content'), value: ({ title }) => title },
              { title: words('cli-title.differs'), value: ({ fields }) => fields.map(fieldText).join('\n') },
            ],
            width,
          ),
        ]),
  ].join('\n');

interface NameOptions extends GlobalOptions {
  readonly forget?: string;
  readonly agency?: string;
  readonly group?: string;
  readonly reason?: string;
}

const forgotten = ({ forget, agency, group, reason }: NameOptions) => {
  if (forget === undefined) return null;
  if ((agency === undefined) === (group === undefined) || reason === undefined)
    throw new Misuse(inEveryLanguage('cli.plan.names.taken-for-missing'));
  return { text: forget, agencyId: agency ?? null, groupId: group ?? null, reason };
};

const appliedText = ({ kept, lost }: Schema<'AppliedVersion'>): string =>
  [
    words('cli.plan.apply-version.done', { kept, lost: lost.length }),
    ...lost.map(({ part, key, field, why, corrected, version }) => {
      const where = [part, key, field].filter((one) => one !== null).join(' ');
      return `  ${where}: ${words('cli.plan.apply-version.lost', { why: words(`cli-lost-correction.${why}`), corrected: said(corrected), version: said(version) })}`;
    }),
  ].join('\n');

const addApplyVersion: AddCommands = (plan, context) => {
  plan
    .command('apply-version')
    .description(words('cli.plan.apply-version'))
    .argument(value('id'), words('cli.plan.id'))
    .requiredOption(`--from ${value('id')}`, words('cli.plan.apply-version.from'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { from: string }>();
      const api = await connect(context, options, 'monitor');
      const answer = await api.post('/plans/{id}/draft/version', {
        path: { id },
        body: {
          from: options.from,
        },
      });
      printRevision(context, options, { id, answer, words: appliedText(answer) });
    });
};

/** `plan diff`, `plan apply-version`, `plan history` and `plan names`. */
export const addPlanVersions: AddCommands = (plan, context) => {
  plan
    .command('diff')
    .description(words('cli.plan.diff'))
    .argument(value('id'), words('cli.plan.diff.id'))
    .option(`--against ${value('id')}`, words('cli.plan.diff.against'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { against?: string }>();
      const api = await connect(context, options, 'monitor');
      const query = { against: options.against };
      const answer = await api.get('/plans/{id}/difference', { path: { id }, query });
      print(context, options, answer, () => differenceText(answer, context.io.columns));
    });

  addApplyVersion(plan, context);

  plan
    .command('history')
    .description(words('cli.plan.history'))
    .argument(value('id'), words('cli.plan.id'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'monitor');
      const answer = await api.get('/plans/{id}/history', { path: { id } });
      print(
        context,
        options,
        answer,
        () =>
          madeUp(answer.items) +
          table(
            answer.items,
            [
              { title: words('cli-title.at'), value: ({ occurredAt }) => dateTime(occurredAt), whole: true },
              { title: words('cli-title.who'), value: ({ actor }) => actor.name },
              { title: words('cli-title.work'), value: ({ sentence }) => sentence },
            ],
            context.io.columns,
          ),
      );
    });

  plan
    .command('names')
    .description(words('cli.plan.names'))
    .option(`--forget ${value('name')}`, words('cli.plan.names.forget'))
    .option(`--agency ${value('agency')}`, words('cli.plan.names.agency'))
    .option(`--group ${value('id')}`, words('cli.plan.names.group'))
    .option(`--reason ${value('reason')}`, words('cli.why'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<NameOptions>();
      const name = forgotten(options);
      const api = await connect(context, options, 'monitor');
      if (name !== null) {
        const answer = await api.post('/learned-names/removals', { body: name });
        print(context, options, answer, () => words('cli.plan.names.forgotten', { name: name.text }));
        return;
      }
      const answer = await api.get('/learned-names');
      print(context, options, answer, () =>
        answer.items.length === 0
          ? words('cli.plan.names.none')
          : table(
              answer.items,
              [
                { title: words('cli-title.name-in-document'), value: ({ text }) => text },
                {
                  title: words('cli-title.taken-for'),
                  value: ({ agencyId, groupId }) => agencyId ?? `group:${groupId ?? ''}`,
                },
                { title: words('cli-title.plan'), value: ({ planId }) => planId, whole: true },
                { title: words('cli-title.at'), value: ({ at }) => dateTime(at), whole: true },
              ],
              context.io.columns,
            ),
      );
    });
};
