import type { Command } from 'commander';
import type { ApiClient } from '#libs/api-client/client';
import type { Body } from '#libs/api-client/routes';
import { value, words } from '../language';
import type { GlobalOptions } from '../context';
import { partsTable } from '../render/succession-text';
import { successionStates, wordFor } from '../render/words';
import { connect } from '../sign-in';
import { collect, dayArgument, pairOf, print, type AddCommands } from './shared';

interface ChooseOptions extends GlobalOptions {
  readonly task?: readonly string[];
  readonly monitoring?: readonly string[];
  readonly difficulty?: readonly string[];
  readonly rest?: string;
}

interface AmendOptions extends GlobalOptions {
  readonly on: string;
  readonly number: string;
  readonly date: string;
}

interface WithdrawOptions extends GlobalOptions {
  readonly reason: string;
  readonly number?: string;
  readonly date?: string;
}

interface Choice {
  readonly taskId: string;
  readonly part: string;
  readonly to: string | null;
}

/** `task=agency`; `task=` lets the part go, as another lead is left. */
const choiceOf =
  (part: string) =>
  (given: string): Choice => {
    const [taskId, to] = pairOf(given);
    return { taskId, part, to: to === '' ? null : to };
  };

/** What is named, and everything else that nobody has chosen for yet. */
const choicesOf = async (api: ApiClient, id: string, options: ChooseOptions): Promise<readonly Choice[]> => {
  const { task = [], monitoring = [], difficulty = [], rest } = options;
  const named = [
    ...task.map(choiceOf('participant')),
    ...monitoring.map(choiceOf('monitoring')),
    ...difficulty.map(choiceOf('resolver')),
  ];
  if (rest === undefined) return named;
  const { missing } = await api.get('/successions/{id}/preview', { path: { id } });
  const isNamed = ({ taskId, part }: { taskId: string; part: string }): boolean =>
    named.some((one) => one.taskId === taskId && one.part === part);
  return [
    ...named,
    ...missing
      .filter((one) => !isNamed(one))
      .map(({ taskId, part }) => ({ taskId, part, to: rest === '' ? null : rest })),
  ];
};

/** `succession parts`, `choose`, `confirm`, `amend` and `withdraw`: of one that is recorded. */
export const addSuccessionChoices: AddCommands = (succession, context) => {
  const recorded = (name: string, description: string): Command =>
    succession
      .command(name)
      .description(description)
      .argument(value('agency'), words('cli.succession.agency'));
  const say = (
    options: GlobalOptions,
    answer: { readonly id: string; readonly status: string | null },
  ): void =>
    print(context, options, answer, () => `${answer.id}: ${wordFor(successionStates, answer.status ?? '')}`);

  recorded('parts', words('cli.succession.parts')).action(
    async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'supervisor');
      const answer = await api.get('/successions/{id}/preview', { path: { id } });
      print(context, options, answer, () => partsTable(answer, context.io.columns));
    },
  );
  recorded('choose', words('cli.succession.choose'))
    .option(`--task ${value('task-agency')}`, words('cli.succession.choose.task'), collect)
    .option(`--monitoring ${value('task-agency')}`, words('cli.succession.choose.monitoring'), collect)
    .option(`--difficulty ${value('task-agency')}`, words('cli.succession.choose.difficulty'), collect)
    .option(`--rest ${value('agency')}`, words('cli.succession.choose.rest'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ChooseOptions>();
      const api = await connect(context, options, 'supervisor');
      const choices = await choicesOf(api, id, options);
      const answer = await api.post('/successions/{id}/choices', {
        path: { id },
        body: { choices } as Body<'/successions/{id}/choices', 'post'>,
      });
      say(options, answer);
    });
  recorded('confirm', words('cli.succession.confirm')).action(
    async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      say(options, await api.post('/successions/{id}/confirmation', { path: { id } }));
    },
  );
  recorded('amend', words('cli.succession.amend'))
    .requiredOption(`--on ${value('day')}`, words('cli.succession.on'), dayArgument)
    .requiredOption(`--number ${value('number')}`, words('cli.option.document-number'))
    .requiredOption(`--date ${value('day')}`, words('cli.option.document-date'), dayArgument)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<AmendOptions>();
      const api = await connect(context, options, 'admin');
      const { on, number, date } = options;
      const body = { on, document: { number, date } };
      say(options, await api.post('/successions/{id}/amendment', { path: { id }, body }));
    });
  recorded('withdraw', words('cli.succession.withdraw'))
    .requiredOption(`--reason ${value('reason')}`, words('cli.succession.withdraw.reason'))
    .option(`--number ${value('number')}`, words('cli.option.document-number'))
    .option(`--date ${value('day')}`, words('cli.option.document-date'), dayArgument)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<WithdrawOptions>();
      const { reason, number, date } = options;
      if ((number === undefined) !== (date === undefined))
        command.error(words('cli.succession.withdraw.together'));
      const api = await connect(context, options, 'admin');
      const document = number === undefined || date === undefined ? undefined : { number, date };
      const body = { reason, document };
      say(options, await api.post('/successions/{id}/withdrawal', { path: { id }, body }));
    });
};
