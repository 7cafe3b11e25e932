import type { NoticeKind } from '#libs/domain/notices/notice';
import { noticeLabel } from '#libs/telling/notice';
import type { Command } from 'commander';
import type { Schema } from '#libs/api-client/routes';
import { inEveryLanguage, spokenLanguage, timeText, value, words } from '../language';
import type { GlobalOptions } from '../context';
import { table } from '../render/table';
import { dateTime } from '../render/time';
import { Misuse } from '../refusal';
import { connect } from '../sign-in';
import { dayArgument, print, type AddCommands } from './shared';

interface RehearseOptions extends GlobalOptions {
  readonly until?: string;
  readonly acknowledged?: true;
  readonly limit?: string;
}

const SHOWN = '50';
const MOST = 5000;

const limitArgument = (value: string): string => {
  if (/^\d+$/u.test(value) && Number(value) <= MOST) return value;
  throw new Misuse(inEveryLanguage('cli.misuse.out-of-range', { given: value, least: 0, most: MOST }));
};

const labelOf = (kind: NoticeKind): string =>
  noticeLabel(kind, { language: spokenLanguage(), requested: false });

const rehearsalText = (answer: Schema<'Rehearsal'>, width: number | null): string => {
  const { mails, count, totals, tasks, from, until, noLongerNeeded, refused } = answer;
  return [
    words('cli.plan.rehearse.summary', { tasks, from: dateTime(from), until: dateTime(until), count }),
    table(
      totals,
      [
        { title: words('cli-title.month'), value: ({ month }) => timeText('month', month), whole: true },
        { title: words('cli-title.receiver'), value: ({ name }) => name },
        { title: words('cli-title.mails'), value: (one) => one.mails, whole: true },
        { title: words('cli-title.lines'), value: ({ lines }) => lines, whole: true },
      ],
      width,
    ),
    '',
    table(
      mails,
      [
        { title: words('cli-title.at'), value: ({ slot }) => dateTime(slot), whole: true },
        {
          title: words('cli-title.receiver'),
          value: ({ name, suppressed }) =>
            suppressed ? words('cli.plan.rehearse.undeliverable', { name }) : name,
        },
        {
          title: words('cli-title.content'),
          value: ({ lines }) =>
            lines
              .map(
                ({ number, kind, level }) =>
                  `${number}: ${labelOf(kind as NoticeKind)}${level === null ? '' : ` (${words('cli.plan.rehearse.level', { level })})`}`,
              )
              .join('\n'),
        },
      ],
      width,
    ),
    ...(count > mails.length ? [words('cli.plan.rehearse.more', { count: count - mails.length })] : []),
    ...(noLongerNeeded > 0 ? [words('cli.plan.rehearse.no-longer-needed', { count: noLongerNeeded })] : []),
    ...refused.map(({ key, code }) => `  ${words('cli.plan.not-assigned', { key, code })}`),
  ].join('\n');
};

/** `plan rehearse`. */
export const addPlanRehearse: AddCommands = (plan, context) => {
  plan
    .command('rehearse')
    .description(words('cli.plan.rehearse'))
    .argument(value('id'), words('cli.plan.id'))
    .option(`--until ${value('day')}`, words('cli.plan.rehearse.until'), dayArgument)
    .option('--acknowledged', words('cli.plan.rehearse.acknowledged'))
    .option(`--limit ${value('number')}`, words('cli.plan.rehearse.limit', { number: SHOWN }), limitArgument)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<RehearseOptions>();
      const { until, acknowledged, limit = SHOWN } = options;
      const api = await connect(context, options, 'monitor');
      const query = { until, acknowledged: acknowledged && 'true', limit };
      const answer = await api.get('/plans/{id}/rehearsal', { path: { id }, query });
      print(context, options, answer, () => rehearsalText(answer, context.io.columns));
    });
};
