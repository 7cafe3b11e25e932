import type { Command } from 'commander';
import { basename } from 'node:path';
import type { ApiClient } from '#libs/api-client/client';
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
    throw new Refused('CLI.LETTER_NOT_RECORDED', {
      vi: `Nhiệm vụ chưa ghi nhận công văn số ${corrects} nào để đính chính.`,
      en: `No letter ${corrects} is recorded for the task that could be corrected.`,
    });
  if (others.length > 0)
    throw new Refused('CLI.LETTER_AMBIGUOUS', {
      vi: `Nhiệm vụ có nhiều công văn số ${corrects}; hãy dùng task record-reminder --corrects với số thứ tự.`,
      en: `Several letters ${corrects} are recorded for the task; use task record-reminder --corrects.`,
    });
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
  const told = [
    `Đã ghi nhận công văn số ${number} cho ${fresh} nhiệm vụ`,
    before > 0 ? `; ${before} nhiệm vụ đã ghi nhận từ trước` : '',
    left.length > 0 && done.length > 0 ? ` (${done.join(', ')})` : '',
  ].join('');
  return [
    `${told}.`,
    ...(left.length > 0 ? [`Chưa ghi nhận cho ${left.length} nhiệm vụ:`] : []),
    ...left,
  ].join('\n');
};

const addRecord: AddCommands = (reminder, context) => {
  reminder
    .command('record')
    .description('ghi nhận một công văn đôn đốc đã ban hành cho các nhiệm vụ mà nó nêu')
    .argument('<mã...>', 'mã các nhiệm vụ')
    .requiredOption('--number <số>', 'số, ký hiệu công văn')
    .requiredOption('--date <ngày>', 'ngày công văn', dayArgument)
    .option('--signer <tên>', 'người ký')
    .option(
      '--to <đơn vị>',
      'các đơn vị nhận ghi trên công văn; để trống được khi nhiệm vụ có một đơn vị chủ trì',
      collect,
    )
    .option('--file <tệp>', 'bản đã ký')
    .option('--corrects <số>', 'đính chính ghi nhận sai của công văn mang số này; ghi nhận cũ vẫn được giữ')
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
    .description('dự thảo công văn đôn đốc gửi một đơn vị, kèm danh sách nhiệm vụ quá hạn')
    .argument('<mã>', 'mã kế hoạch')
    .requiredOption('--agency <đơn vị>', 'đơn vị nhận')
    .option('--out <tệp>', 'ghi vào tệp này; mặc định: don-doc-<đơn vị>.docx')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<DraftOptions>();
      const { agency, out = `don-doc-${agency}.docx` } = options;
      const api = await connect(context, options, 'office');
      const bytes = await saved(
        api.file('/plans/{id}/official-reminders/draft', { path: { id }, query: { agency } }),
        out,
      );
      print(context, options, { file: out, bytes }, () => `Đã ghi dự thảo công văn vào ${out}.`);
    });
};
