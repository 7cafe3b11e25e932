import type { Command } from 'commander';
import { addDays, type LocalDate } from '#libs/domain/shared/time';
import { vietnameseDay } from '#libs/domain/messages/dates';
import type { Schema } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { table } from '../render/table';
import { connect } from '../sign-in';
import { collect, dayArgument, pairOf, print, type AddCommands } from './shared';

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

const yearArgument = (value: string): string => {
  if (/^20\d{2}$/u.test(value)) return value;
  throw new Misuse({ vi: `“${value}” không phải là năm.`, en: `"${value}" is no year.` });
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
const monthDay = (value: string): string => {
  const [, day, month] = /^(\d{1,2})\/(\d{1,2})$/u.exec(value) ?? [];
  if (day && month) return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  throw new Misuse({ vi: `“${value}” phải có dạng 24/11.`, en: `"${value}" must be written 24/11.` });
};

const warningText = ({ coverage }: Schema<'Calendar'>): string => {
  const { announcedThrough, warning } = coverage;
  const said = `Ngày nghỉ được công bố đã nhập đến hết năm ${announcedThrough ?? '(chưa có)'}.`;
  return warning === null
    ? said
    : `${said} Từ 01/01/${warning.year} chỉ có ngày nghỉ theo luật, chưa có ngày hoán đổi: khi có thông báo, hãy chạy “dondoc calendar announce ${warning.year}”.`;
};

const calendarText = (calendar: Schema<'Calendar'>, year: string, width: number | null): string => {
  const days = [
    ...Object.entries(calendar.holidays).map(([date, reason]) => ({ date, reason, what: 'nghỉ' })),
    ...Object.entries(calendar.workingDays).map(([date, reason]) => ({ date, reason, what: 'làm việc' })),
  ].filter(({ date }) => date.startsWith(year));
  const rows = days.sort((a, b) => (a.date < b.date ? -1 : 1));
  const shown = table(
    rows,
    [
      { title: 'Ngày', value: ({ date }) => vietnameseDay(date), whole: true },
      { title: 'Là ngày', value: ({ what }) => what, whole: true },
      { title: 'Lý do', value: ({ reason }) => reason },
    ],
    width,
  );
  return `${shown}\n${warningText(calendar)}`;
};

const documented = (command: Command): Command =>
  command
    .requiredOption('--number <số>', 'số văn bản')
    .requiredOption('--date <ngày>', 'ngày văn bản', dayArgument);

/** `calendar show`, `day`, `announce` and `add-holiday`. */
export const addCalendar: AddCommands = (calendar, context) => {
  calendar
    .command('show')
    .description('ngày nghỉ và ngày làm bù của một năm; lịch được công bố đến đâu')
    .option('--year <năm>', 'mặc định: năm nay', yearArgument)
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ShowOptions>();
      const api = await connect(context, options, 'monitor');
      const answer = await api.get('/calendars');
      const year = options.year ?? String(new Date().getFullYear());
      print(context, options, answer, () =>
        answer.items.map((each) => calendarText(each, year, context.io.columns)).join('\n'),
      );
    });

  for (const [name, working, said] of [
    ['day-off', false, 'ngày nghỉ'],
    ['working-day', true, 'ngày làm việc'],
  ] as const)
    calendar
      .command(name)
      .description(`ghi một ngày là ${said}`)
      .argument('<ngày>', 'ngày', dayArgument)
      .requiredOption('--reason <lý do>', 'lý do, văn bản')
      .action(async (date: string, _own: unknown, command: Command) => {
        const options = command.optsWithGlobals<GlobalOptions & { readonly reason: string }>();
        const api = await connect(context, options, 'admin');
        const answer = await api.post('/calendars', { body: { date, working, reason: options.reason } });
        print(context, options, answer, () => `${vietnameseDay(date)} là ${said}: ${options.reason}.`);
      });

  documented(
    calendar
      .command('announce')
      .description('nhập các ngày nghỉ đã công bố của một năm, thay cho ngày tính theo luật')
      .argument('<năm>', 'năm', yearArgument)
      .requiredOption('--off <ngày=lý do>', 'ngày nghỉ, hoặc ngày..ngày=lý do; có thể lặp lại', collect)
      .option('--work <ngày=lý do>', 'ngày làm bù; có thể lặp lại', collect),
  ).action(async (year: string, _own: unknown, command: Command) => {
    const options = command.optsWithGlobals<AnnounceOptions>();
    const [holidays, workingDays] = [namedDays(options.off), namedDays(options.work ?? [])];
    const api = await connect(context, options, 'admin');
    const body = { year: Number(year), holidays, workingDays, document: documentOf(options) };
    const answer = await api.post('/calendars/years', { body });
    print(context, options, answer, () => `Đã nhập ${holidays.length} ngày nghỉ của năm ${year}.`);
  });

  documented(
    calendar
      .command('add-holiday')
      .description('thêm một ngày nghỉ hằng năm theo luật mới')
      .argument('<ngày/tháng>', 'ví dụ 24/11', monthDay)
      .argument('<tên>', 'tên ngày nghỉ')
      .requiredOption('--from <năm>', 'từ năm', yearArgument),
  ).action(async (day: string, name: string, _own: unknown, command: Command) => {
    const options = command.optsWithGlobals<AddOptions>();
    const api = await connect(context, options, 'admin');
    const body = { monthDay: day, fromYear: Number(options.from), name, document: documentOf(options) };
    const answer = await api.post('/calendars/yearly-holidays', { body });
    print(context, options, answer, () => `Đã thêm ngày nghỉ hằng năm: ${name}, từ năm ${options.from}.`);
  });
};
