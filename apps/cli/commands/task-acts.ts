import { basename } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { TaskAnswer as Committed } from '#libs/contracts/http/common';
import { path } from '../api-client';
import type { GlobalOptions } from '../context';
import { readPlanFile } from '../plan-files';
import { connect } from '../sign-in';
import { acts, type Act } from '../task-acts/acts';
import { bodyOf, optionsOf, type ActOption, type Kind } from '../task-acts/options';
import { collect, dayOrInstant, print, type AddCommands } from './shared';

const numberArgument = (value: string): number => {
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError('phải là một số / must be a number.');
};

const placeholders: Readonly<Record<Kind, string>> = {
  text: '<nội dung>',
  day: '<ngày>',
  number: '<số>',
  list: '<mã>',
  'yes-no': '<yes|no>',
};

/** How the words of the command line become values. */
const parsers: Readonly<Partial<Record<Kind, (value: string, before: unknown) => unknown>>> = {
  day: dayOrInstant,
  number: numberArgument,
  list: (value, before) => collect(value, before as readonly string[] | undefined),
};

const commanderOption = ({ flag, kind, description, choices, isRequired }: ActOption): Option => {
  const option = new Option(`${flag} ${placeholders[kind]}`, description).makeOptionMandatory(isRequired);
  const parser = parsers[kind];
  if (choices) option.choices(choices);
  else if (parser) option.argParser(parser);
  return option;
};

const removalOf = ({ flag }: ActOption): string => flag.replace(/^--/u, '--no-');

const formOf = (body: Readonly<Record<string, unknown>>, files: readonly string[]): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(body))
    form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  for (const file of files) form.append('files', new Blob([readPlanFile(file)]), basename(file));
  return form;
};

type ActOptions = GlobalOptions & { readonly file?: readonly string[] } & Readonly<Record<string, unknown>>;

const addAct = (task: Command, act: Act, context: Parameters<AddCommands>[1]): void => {
  const options = optionsOf(act.body);
  const command = task.command(act.name).description(act.description).argument('<mã>', 'mã nhiệm vụ');
  if (act.about !== undefined) command.argument('<số>', act.about, numberArgument);
  for (const option of options) {
    command.addOption(commanderOption(option));
    if (option.isRemovable) command.option(removalOf(option), `bỏ ${option.description}`);
  }
  if (act.files) command.option('--file <tệp>', 'tệp gửi kèm; có thể lặp lại', collect);
  command.action(async (id: string, ...rest: unknown[]) => {
    const own = command.optsWithGlobals<ActOptions>();
    const body = bodyOf(options, ({ flag, kind, isRemovable }) => {
      const value = own[new Option(flag).attributeName()];
      if (isRemovable && value === false) return null;
      return kind === 'yes-no' && value !== undefined ? value === 'yes' : value;
    });
    const route = act.path.replace('{n}', String(rest[0]));
    const api = await connect(context, own);
    const sent = act.files ? formOf(body, own.file ?? []) : body;
    const answer = await api.post<Committed>(`${path`/tasks/${id}`}/${route}`, sent);
    print(context, own, answer, () => `Đã ghi nhận: ${act.description} (phiên bản ${answer.version}).`);
  });
};

/** `task <act>` for everything that people do about a task; who does it has to be said. */
export const addTaskActs: AddCommands = (task, context) => {
  for (const act of acts) addAct(task, act, context);
};
