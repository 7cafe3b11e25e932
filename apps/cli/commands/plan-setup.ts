import { Option, type Command } from 'commander';
import type { PastDeadline, WhoAccepts } from '#libs/domain/annex-task/kernel/index';
import { pastDeadlineCode } from '#libs/domain/plan/findings/index';
import type { PlanSetup } from '#libs/domain/plan/plan';
import type { ApiClient } from '#libs/api-client/client';
import { inEveryLanguage, optionalValues, value, words } from '../language';
import type { GlobalOptions } from '../context';
import { doneOf, notDoneLines, oneByOne, outcomesAsJson, refuseNotDone } from '../one-by-one';
import { Misuse } from '../refusal';
import { connect } from '../sign-in';
import { dayArgument, print, type AddCommands } from './shared';

interface PastOptions extends GlobalOptions {
  readonly all?: true;
  readonly recordDone?: true;
  readonly followFromToday?: true;
  readonly doneOn?: string;
  readonly doneBy?: string;
}

interface SetupOptions extends GlobalOptions {
  readonly monitoringAgency?: string;
  readonly supervisor?: string;
  readonly policy?: string;
  readonly accepts?: WhoAccepts;
  readonly until?: string;
  readonly yearlyReport?: string;
}

const choiceOf = ({ recordDone, followFromToday, doneOn, doneBy }: PastOptions) => {
  if ((recordDone === undefined) === (followFromToday === undefined))
    throw new Misuse(inEveryLanguage('cli.plan.past.one-of'));
  const pastDeadline: PastDeadline = recordDone ? 'record-done' : 'follow-from-today';
  return { pastDeadline, ...(doneOn && { doneOn }), ...(doneBy && { doneBy }) };
};

const pastKeys = async (api: ApiClient, id: string): Promise<readonly string[]> => {
  const { openFindings } = await api.get('/plans/{id}/draft', { path: { id } });
  return openFindings.flatMap(({ code, taskKey }) =>
    code === pastDeadlineCode && taskKey !== null ? [taskKey] : [],
  );
};

/**
 * The whole setup: what the options say, else what was set before.
 *
 * @throws Misuse that names the options still missing
 */
export const setupOf = (options: SetupOptions, before: PlanSetup | null): PlanSetup => {
  const { monitoringAgency, supervisor, policy, accepts } = options;
  const required = {
    '--monitoring-agency': monitoringAgency ?? before?.monitoringAgencyId,
    '--supervisor': supervisor ?? before?.supervisorId,
    '--policy': policy ?? before?.policyId,
    '--accepts': accepts ?? before?.accepts,
  };
  const missing = Object.entries(required).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length > 0) throw new Misuse(inEveryLanguage('cli.plan.setup.missing', { options: missing }));
  return {
    monitoringAgencyId: required['--monitoring-agency'] ?? '',
    supervisorId: required['--supervisor'] ?? '',
    policyId: required['--policy'] ?? '',
    accepts: required['--accepts'] ?? 'supervisor',
    until: options.until ?? before?.until ?? null,
    yearlyReport: options.yearlyReport ?? before?.yearlyReport ?? null,
  };
};

/** `plan past` and `plan setup`. */
export const addPlanSetup: AddCommands = (plan, context) => {
  plan
    .command('past')
    .description(words('cli.plan.past'))
    .argument(value('id'), words('cli.plan.id'))
    .argument(optionalValues('row'), words('cli.plan.tasks'))
    .option('--all', words('cli.plan.past.all'))
    .option('--record-done', words('cli.plan.past.record-done'))
    .option('--follow-from-today', words('cli.plan.past.follow'))
    .option(`--done-on ${value('day')}`, words('cli.plan.past.done-on'), dayArgument)
    .option(`--done-by ${value('document-number')}`, words('cli.plan.past.done-by'))
    .action(async (id: string, keys: readonly string[], _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<PastOptions>();
      const choice = choiceOf(options);
      if ((keys.length === 0) === (options.all === undefined))
        throw new Misuse(inEveryLanguage('cli.plan.past.nothing-named'));
      const api = await connect(context, options, 'monitor');
      const chosen = options.all ? await pastKeys(api, id) : keys;
      const outcomes = await oneByOne(chosen, async (taskKey) => {
        await api.post('/plans/{id}/past-deadlines', { path: { id }, body: { taskKey, ...choice } });
        context.io.progress(words('cli.plan.past.chosen', { key: taskKey }));
      });
      const done = doneOf(outcomes);
      const rows = outcomesAsJson(
        outcomes.filter((one) => !('done' in one)),
        'key',
      );
      const left = notDoneLines(outcomes);
      print(context, options, { planId: id, ...choice, keys: done, notDone: rows }, () =>
        [
          chosen.length === 0
            ? words('cli.plan.past.none')
            : words('cli.plan.past.done', { count: done.length, keys: done }),
          ...(left.length === 0 ? [] : [words('cli.plan.past.left', { count: left.length }), ...left]),
        ].join('\n'),
      );
      refuseNotDone(outcomes);
    });

  plan
    .command('setup')
    .description(words('cli.plan.setup'))
    .argument(value('id'), words('cli.plan.id'))
    .option(`--monitoring-agency ${value('agency')}`, words('cli.plan.setup.monitoring-agency'))
    .option(`--supervisor ${value('account')}`, words('cli.plan.setup.supervisor'))
    .option(`--policy ${value('id')}`, words('cli.plan.setup.policy'))
    .addOption(new Option(`--accepts ${value('place')}`, words('cli.plan.setup.accepts')))
    .option(`--until ${value('day')}`, words('cli.plan.setup.until'), dayArgument)
    .option(`--yearly-report ${value('month-day')}`, words('cli.plan.setup.yearly-report'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<SetupOptions>();
      const api = await connect(context, options, 'monitor');
      const before = await api.get('/plans/{id}/draft', { path: { id } });
      const setup = setupOf(options, before.setup as PlanSetup | null);
      const answer = await api.put('/plans/{id}/setup', {
        path: { id },
        body: setup,
      });
      print(context, options, answer, () => words('cli.plan.setup.done', { id }));
    });
};
