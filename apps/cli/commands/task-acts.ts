import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import type { CommandEntry } from '#libs/contracts/commands/command';
import { taskCommands, taskCommandTypes } from '#libs/contracts/commands/task-commands';
import type { PeoplesCommandType } from '#libs/domain/permissions/permissions';
import type { ApiClient } from '#libs/api-client/client';
import type { Given, Schema } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { readPlanFile } from '../plan-files';
import { own } from '#libs/domain/shared/own';
import { Misuse } from '../refusal';
import { codeOption } from '../render/codes';
import { descriptionOf, matterWord } from '../render/command-words';
import { directiveKinds, proposalKinds } from '../render/matter-words';
import type { WordKeys } from '../render/words';
import { connect } from '../sign-in';
import { receiptOf } from '../task-acts/receipt';
import { bodyOf, optionsOf, type ActOption, type Kind } from '../task-acts/options';
import { collect, dayOrInstant, numberArgument, print, type AddCommands } from './shared';
import { inEveryLanguage, value, words } from '../language';

type ActOptions = GlobalOptions & { readonly file?: readonly string[] } & Readonly<Record<string, unknown>>;

const placeholderFor = (kind: Kind): string => {
  switch (kind) {
    case 'text':
      return value('content');
    case 'day':
      return value('day');
    case 'number':
      return value('number');
    case 'list':
      return value('ids');
    case 'yes-no':
      return '<yes|no>';
  }
};

/** What the fields are called that name a person or an agency. */
const references: Readonly<Record<string, 'account' | 'agency'>> = {
  userId: 'account',
  agencyId: 'agency',
  agencyIds: 'agency',
  coordinatorIds: 'agency',
  suggestedAgencyId: 'agency',
  from: 'agency',
  to: 'agency',
};

const placeholderOf = ({ field, kind }: ActOption): string => {
  const reference = own(references, field);
  return reference === undefined ? placeholderFor(kind) : value(reference);
};

/** How the words of the command line become values. */
const parsers: Readonly<Partial<Record<Kind, (value: string, before: unknown) => unknown>>> = {
  day: dayOrInstant,
  number: numberArgument,
  list: (value, before) => collect(value, before as readonly string[] | undefined),
};

/** What the choices of some acts are called. */
const choiceWords: WordKeys = {
  yes: 'cli.yes',
  no: 'cli.no',
  ...directiveKinds,
  ...proposalKinds,
};

const commanderOption = (option: ActOption, flag = option.flag): Option => {
  const { kind, description, choices, isRequired, formerFlag } = option;
  const flags = `${flag} ${placeholderOf(option)}`;
  const parser = parsers[kind];
  const made = choices
    ? codeOption(flags, description, Object.fromEntries(choices.map((one) => [one, choiceWords[one] ?? one])))
    : new Option(flags, description);
  if (!choices && parser) made.argParser(parser);
  // With two names whether it was given is seen when both are known.
  return made.makeOptionMandatory(isRequired && formerFlag === null);
};

const attributeOf = (flag: string): string => new Option(flag).attributeName();

/**
 * What was given for an option, by either of its names.
 *
 * @throws Misuse where it is missing, or was given by both
 */
const givenFor = ({ flag, formerFlag, isRequired }: ActOption, own: ActOptions): unknown => {
  const given = own[attributeOf(flag)];
  if (formerFlag === null) return given;
  const former = own[attributeOf(formerFlag)];
  if (given !== undefined && former !== undefined)
    throw new Misuse(inEveryLanguage('cli.act.one-of', { flag, former: formerFlag }));
  if (isRequired && given === undefined && former === undefined)
    throw new Misuse(inEveryLanguage('cli.act.missing', { flag }));
  return given ?? former;
};

const removalOf = ({ flag }: ActOption): string => flag.replace(/^--/u, '--no-');

const formOf = (body: Readonly<Record<string, unknown>>, files: readonly string[]): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(body))
    form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  for (const file of files) form.append('files', new Blob([readPlanFile(file)]), basename(file));
  return form;
};

/** Every command has the body of its entry, and all of them answer the same. */
const give = (
  api: ApiClient,
  type: PeoplesCommandType,
  path: { readonly id: string; readonly n: number | null },
  body: unknown,
): Promise<Schema<'TaskCommandAnswer'>> => {
  const route = `/tasks/{id}/${taskCommands[type].path}` as '/tasks/{id}/directives';
  return api.post(route, { path, body } as Given<typeof route, 'post'>);
};

const addAct = (task: Command, type: PeoplesCommandType, context: Parameters<AddCommands>[1]): void => {
  const { cli, body: schema, about, files }: CommandEntry = taskCommands[type];
  const options = optionsOf(type, schema);
  const command = task
    .command(cli)
    .description(descriptionOf(type))
    .argument(value('id'), words('cli.option.task'));
  if (about !== undefined) command.argument(value('number'), matterWord(about), numberArgument);
  for (const option of options) {
    command.addOption(commanderOption(option));
    if (option.formerFlag !== null) command.addOption(commanderOption(option, option.formerFlag).hideHelp());
    if (option.isRemovable)
      command.option(removalOf(option), words('cli.act.without', { field: option.description }));
  }
  if (files) command.option(`--file ${value('file')}`, words('cli.act.file'), collect);
  command.action(async (id: string, ...rest: unknown[]) => {
    const own = command.optsWithGlobals<ActOptions>();
    const body = bodyOf(options, (option) => {
      const { kind, isRemovable } = option;
      const given = givenFor(option, own);
      if (isRemovable && given === false) return null;
      return kind === 'yes-no' && given !== undefined ? given === 'yes' : given;
    });
    const n = about === undefined ? null : Number(rest[0]);
    const api = await connect(context, own);
    const sent = files ? formOf(body, own.file ?? []) : body;
    const answer = await give(api, type, { id, n }, sent);
    const said = own.json ? '' : await receiptOf(api, type, answer, n);
    print(context, own, answer, () => said);
  });
};

/** `task <act>` for everything that people do about a task; who does it has to be said. */
export const addTaskActs: AddCommands = (task, context) => {
  for (const type of taskCommandTypes) addAct(task, type, context);
};
