import type { Command } from 'commander';
import { addDays, type LocalDate } from '#libs/domain/shared/time';
import type { Schema } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { table } from '../render/table';
import { dayText } from '../render/time';
import { connect } from '../sign-in';
import { collect, dayArgument, pairOf, print, type AddCommands } from './shared';
import { inEveryLanguage, value, words } from '../language';

interface Documented extends GlobalOptions {
  readonly number: string;
  readonly date: string;
}
interface ShowOptions extends GlobalOptions {
  readonly year?: string;
}
interface AnnounceOptions extends Documented {
  readonly off: readonly string[];
  readonly work?: readonly string[];
}
interface AddOptions extends Documented {
  readonly from: string;
}

const documentOf = ({ number, date }: Documented) => ({ number, date });

const yearArgument = (given: string): string => {
  if (/^20\d{2}$/u.test(given)) return given;
  throw new Misuse(inEveryLanguage('cli.calendar.no-year', { given }));
};

/** `ngày=lý do`, or `ngày..ngày=lý do` for each day of a stretch. */
const namedDays = (given: readonly string[]): { date: LocalDate; reason: string }[] =>
  given.flatMap((one) => {
    const [days, reason] = pairOf(one);
    const [first = '', last = first] = days.split('..').map(dayArgument);
    const dates: LocalDate[] = [];
    for (let date = first; date <= last && dates.length < 366; date = addDays(date, 1)) dates.push(date);
    return dates.map((date) => ({ date, reason }));
  });

/** `24/11` as the server takes it. */
const monthDay = (given: string): string => {
  const [, day, month] = /^(\d{1,2})\/(\d{1,2})$/u.exec(given) ?? [];
  if (day && month) return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  throw new Misuse(inEveryLanguage('cli.calendar.no-month-day', { given }));
};

const warningText = ({ coverage }: Schema<'Calendar'>): string => {
  const { announcedThrough, warning } = coverage;
  const said = words('cli.calendar.announced-through', {
    year: announcedThrough ?? words('cli.calendar.announced-none'),
  });
  return warning === null ? said : `${said} ${words('cli.calendar.warning', { year: warning.year })}`;
};

const calendarText = (calendar: Schema<'Calendar'>, year: string, width: number | null): string => {
  const days = [
    ...Object.entries(calendar.holidays).map(([date, reason]) => ({
      date,
      reason,
      what: words('cli.calendar.is-off'),
    })),
    ...Object.entries(calendar.workingDays).map(([date, reason]) => ({
      date,
      reason,
      what: words('cli.calendar.is-worked'),
    })),
  ].filter(({ date }) => date.startsWith(year));
  const rows = days.sort((a, b) => (a.date < b.date ? -1 : 1));
  const shown = table(
    rows,
    [
      { title: words('cli-title.date'), value: ({ date }) => dayText(date), whole: true },
      { title: words('cli-title.is-day'), value: ({ what }) => what, whole: true },
      { title: words('cli-title.reason'), value: ({ reason }) => reason },
    ],
    width,
  );
  return `${shown}\n${warningText(calendar)}`;
};

const documented = (command: Command): Command =>
  command
    .requiredOption(`--number ${value('number')}`, words('cli.option.document-number'))
    .requiredOption(`--date ${value('day')}`, words('cli.option.document-date'), dayArgument);

/** `calendar show`, `day`, `announce` and `add-holiday`. */
export const addCalendar: AddCommands = (calendar, context) => {
  calendar
    .command('show')
    .description(words('cli.calendar.show'))
    .option(`--year ${value('year')}`, words('cli.calendar.this-year'), yearArgument)
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ShowOptions>();
      const api = await connect(context, options, 'monitor');
      const answer = await api.get('/calendars');
      const year = options.year ?? String(new Date().getFullYear());
      print(context, options, answer, () =>
        answer.items.map((each) => calendarText(each, year, context.io.columns)).join('\n'),
      );
    });

  for (const [name, working] of [
    ['day-off', false],
    ['working-day', true],
  ] as const)
    calendar
      .command(name)
      .description(words('cli.calendar.record-day', { what: words(`cli-day.${name}`) }))
      .argument(value('day'), words('cli.calendar.the-day'), dayArgument)
      .requiredOption(`--reason ${value('reason')}`, words('cli.calendar.reason'))
      .action(async (date: string, _own: unknown, command: Command) => {
        const options = command.optsWithGlobals<GlobalOptions & { readonly reason: string }>();
        const api = await connect(context, options, 'admin');
        const answer = await api.post('/calendars', { body: { date, working, reason: options.reason } });
        print(context, options, answer, () =>
          words('cli.calendar.recorded-day', {
            date,
            what: words(`cli-day.${name}`),
            reason: options.reason,
          }),
        );
      });

  documented(
    calendar
      .command('announce')
      .description(words('cli.calendar.announce'))
      .argument(value('year'), words('cli.calendar.year'), yearArgument)
      .requiredOption(`--off ${value('day-reason')}`, words('cli.calendar.off'), collect)
      .option(`--work ${value('day-reason')}`, words('cli.calendar.work'), collect),
  ).action(async (year: string, _own: unknown, command: Command) => {
    const options = command.optsWithGlobals<AnnounceOptions>();
    const [holidays, workingDays] = [namedDays(options.off), namedDays(options.work ?? [])];
    const api = await connect(context, options, 'admin');
    const body = { year: Number(year), holidays, workingDays, document: documentOf(options) };
    const answer = await api.post('/calendars/years', { body });
    print(context, options, answer, () => words('cli.calendar.announced', { count: holidays.length, year }));
  });

  documented(
    calendar
      .command('add-holiday')
      .description(words('cli.calendar.add-holiday'))
      .argument(value('day-month'), words('cli.calendar.month-day'), monthDay)
      .argument(value('name'), words('cli.calendar.holiday-name'))
      .requiredOption(`--from ${value('year')}`, words('cli.calendar.from-year'), yearArgument),
  ).action(async (day: string, name: string, _own: unknown, command: Command) => {
    const options = command.optsWithGlobals<AddOptions>();
    const api = await connect(context, options, 'admin');
    const body = { monthDay: day, fromYear: Number(options.from), name, document: documentOf(options) };
    const answer = await api.post('/calendars/yearly-holidays', { body });
    print(context, options, answer, () => words('cli.calendar.holiday-added', { name, year: options.from }));
  });
};
