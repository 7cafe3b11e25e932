import type { Command } from 'commander';
import { setTimeout as delay } from 'node:timers/promises';
import { absentFrom } from '#libs/telling/tell-rows';
import type { ApiClient } from '#libs/api-client/client';
import type { Schema } from '#libs/api-client/routes';
import { inEveryLanguage, value, words } from '../language';
import type { CliContext, GlobalOptions } from '../context';
import { Refused } from '../refusal';
import { connect } from '../sign-in';
import { createStandstill } from '../standstill';
import { print, type AddCommands } from './shared';

const POLL_MS = 500;
/** Longer than the longest pause between two tasks while everything runs. */
const STANDSTILL_MS = 10_000;

const progressText = ({ total, assigned, started }: Schema<'Activation'>): string =>
  started === null
    ? words('cli.plan.activate.progress', { assigned, total })
    : words('cli.plan.activate.progress-started', { assigned, total, started });

/** Begins the activation; one that is under way already may be watched again. */
const begin = async (api: ApiClient, id: string, watch: boolean): Promise<unknown> => {
  try {
    return await api.post('/plans/{id}/activation', { path: { id } });
  } catch (error) {
    if (!watch || !(error instanceof Refused) || error.code !== 'PLAN.ALREADY_ACTIVE') throw error;
    const { kind } = await api.get('/plans/{id}/activation', { path: { id } });
    if (kind !== 'activating') throw error;
    return null;
  }
};

/**
 * Asks until every task is assigned; shows the way on a terminal, and says where nothing moves. Whoever ends it ends
 * only the waiting.
 */
const watchActivation = async (
  api: ApiClient,
  id: string,
  { io }: CliContext,
): Promise<Schema<'Activation'>> => {
  const stands = createStandstill(STANDSTILL_MS);
  for (;;) {
    const standing = await api.get('/plans/{id}/activation', { path: { id } });
    if (standing.kind === 'active') return standing;
    if (stands(progressText(standing), performance.now())) io.err(words('cli.plan.activate.stands-still'));
    io.progress(progressText(standing));
    await delay(POLL_MS);
  }
};

/** Whom the plan names and who does not get the task, a line each. */
const absentLines = ({ absent }: Schema<'Activation'>): readonly string[] =>
  absent.length === 0
    ? []
    : [
        words('cli.plan.activate.absent'),
        ...absent.map((one) => `  ${words('cli.plan.activate.absent-from', { row: absentFrom(one) })}`),
      ];

const activeText = (standing: Schema<'Activation'>): string =>
  [
    words('cli.plan.activate.active', { progress: progressText(standing) }),
    ...absentLines(standing),
    ...standing.refused.map(({ key, code }) => `  ${words('cli.plan.not-assigned', { key, code })}`),
  ].join('\n');

/** @throws Refused where the plan is active and not each of its tasks was assigned */
const refuseUnassigned = ({ refused, total }: Schema<'Activation'>): void => {
  if (refused.length === 0) return;
  const keys = refused.map(({ key }) => key).join(', ');
  throw new Refused(
    'CLI.NOT_ALL_DONE',
    inEveryLanguage('cli.refusal.not-all-assigned', { count: refused.length, total, keys }),
  );
};

/** `plan activate`. */
export const addPlanLife: AddCommands = (plan, context) => {
  plan
    .command('activate')
    .description(words('cli.plan.activate'))
    .argument(value('id'), words('cli.plan.id'))
    .option('--watch', words('cli.plan.activate.watch'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { watch?: true }>();
      const api = await connect(context, options, 'monitor');
      const answer = await begin(api, id, options.watch === true);
      if (!options.watch) {
        const begun = await api.get('/plans/{id}/activation', { path: { id } });
        print(context, options, answer, () =>
          [words('cli.plan.activate.begun', { id }), ...absentLines(begun)].join('\n'),
        );
        return;
      }
      const standing = await watchActivation(api, id, context);
      print(context, options, standing, () => activeText(standing));
      refuseUnassigned(standing);
    });
};
