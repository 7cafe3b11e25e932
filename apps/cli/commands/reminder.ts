import type { Command } from 'commander';
import { basename } from 'node:path';
import type { ApiClient } from '#libs/api-client/client';
import { inEveryLanguage, value, values, words } from '../language';
import { saved } from '../api-client';
import type { GlobalOptions } from '../context';
import { doneOf, notDoneLines, oneByOne, outcomesAsJson, refuseNotDone, type Outcome } from '../one-by-one';
import { readPlanFile } from '../plan-files';
import { Refused } from '../refusal';
import { connect } from '../sign-in';
import { collect, dayArgument, print, type AddCommands } from './shared';

interface DraftOptions extends GlobalOptions {
  readonly agency: string;
  readonly out?: string;
}

interface RecordOptions extends GlobalOptions {
  readonly number: string;
  readonly date: string;
  readonly signer?: string;
  readonly to?: readonly string[];
  readonly file?: string;
  readonly corrects?: string;
}

const formOf = ({ number, date, signer, to, file }: RecordOptions, corrects: number | null): FormData => {
  const form = new FormData();
  form.set('document', JSON.stringify({ number, date, ...(signer !== undefined && { signer }) }));
  if (to !== undefined) form.set('to', JSON.stringify(to));
  if (corrects !== null) form.set('corrects', String(corrects));
  if (file !== undefined) form.set('files', new Blob([readPlanFile(file)]), basename(file));
  return form;
};

/**
 * The record of a task that is put right, by the number that its letter was recorded with; null where that was done
 * before, in a run that was interrupted.
 */
const recordToCorrect = async (
  api: ApiClient,
  taskId: string,
  { corrects, number, date }: RecordOptions,
): Promise<number | null> => {
  const { officialReminders } = await api.get('/tasks/{id}', { path: { id: taskId } });
  const named = officialReminders.filter(({ document }) => document.number === corrects);
  const isRight = ({ document }: (typeof named)[number]): boolean =>
    document.number === number && document.date === date;
  const corrected = named.some(({ correctedBy }) =>
    officialReminders.some((one) => one.n === correctedBy && isRight(one)),
  );
  if (corrected) return null;
  const [wrong, ...others] = named.filter(({ correctedBy }) => correctedBy === undefined);
  if (wrong === undefined)
    throw new Refused(
      'CLI.LETTER_NOT_RECORDED',
      inEveryLanguage('cli.refusal.letter-not-recorded', { number: corrects ?? '' }),
    );
  if (others.length > 0)
    throw new Refused(
      'CLI.LETTER_AMBIGUOUS',
      inEveryLanguage('cli.refusal.letter-ambiguous', { number: corrects ?? '' }),
    );
  return wrong.n;
};

/** One letter about several tasks: where it was recorded before, nothing is left to do. */
const recordFor = async (api: ApiClient, taskId: string, options: RecordOptions): Promise<boolean> => {
  const corrects = options.corrects === undefined ? null : await recordToCorrect(api, taskId, options);
  if (options.corrects !== undefined && corrects === null) return false;
  try {
    await api.post('/tasks/{id}/official-reminders', {
      path: { id: taskId },
      body: formOf(options, corrects),
    });
    return true;
  } catch (error) {
    if (error instanceof Refused && error.code === 'OFFICIAL_REMINDER.ALREADY_RECORDED') return false;
    throw error;
  }
};

const recordedText = (
  number: string,
  outcomes: readonly Outcome<{ readonly recorded: boolean }>[],
): string => {
  const [done, left] = [doneOf(outcomes), notDoneLines(outcomes)];
  const fresh = outcomes.filter((one) => 'done' in one && one.done.recorded).length;
  const before = done.length - fresh;
  return [
    words('cli.reminder.record.done', {
      number,
      fresh,
      before,
      isNamed: left.length > 0 && done.length > 0,
      done,
    }),
    ...(left.length > 0 ? [words('cli.reminder.record.left', { count: left.length })] : []),
    ...left,
  ].join('\n');
};

const addRecord: AddCommands = (reminder, context) => {
  reminder
    .command('record')
    .description(words('cli.reminder.record'))
    .argument(values('id'), words('cli.reminder.record.tasks'))
    .requiredOption(`--number ${value('number')}`, words('cli.reminder.record.number'))
    .requiredOption(`--date ${value('day')}`, words('cli.reminder.record.date'), dayArgument)
    .option(`--signer ${value('name')}`, words('cli.reminder.record.signer'))
    .option(`--to ${value('agency')}`, words('cli.reminder.record.to'), collect)
    .option(`--file ${value('file')}`, words('cli.reminder.record.file'))
    .option(`--corrects ${value('number')}`, words('cli.reminder.record.corrects'))
    .action(async (ids: readonly string[], _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<RecordOptions>();
      const api = await connect(context, options, 'office');
      const outcomes = await oneByOne(ids, async (taskId) => ({
        recorded: await recordFor(api, taskId, options),
      }));
      const tasks = outcomesAsJson(outcomes, 'taskId');
      print(context, options, { tasks }, () => recordedText(options.number, outcomes));
      refuseNotDone(outcomes);
    });
};

/** `reminder draft` and `reminder record`. */
export const addReminder: AddCommands = (reminder, context) => {
  addRecord(reminder, context);
  reminder
    .command('draft')
    .description(words('cli.reminder.draft'))
    .argument(value('id'), words('cli.plan.id'))
    .requiredOption(`--agency ${value('agency')}`, words('cli.reminder.draft.agency'))
    .option(`--out ${value('file')}`, words('cli.reminder.draft.out'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<DraftOptions>();
      const { agency, out = `don-doc-${agency}.docx` } = options;
      const api = await connect(context, options, 'office');
      const bytes = await saved(
        api.file('/plans/{id}/official-reminders/draft', { path: { id }, query: { agency } }),
        out,
      );
      print(context, options, { file: out, bytes }, () => words('cli.reminder.draft.done', { file: out }));
    });
};
