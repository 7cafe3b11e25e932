import type { Command } from 'commander';
import {
  processStatus,
  recoverProcesses,
  type ProcessStanding,
  type Recovered,
} from '#libs/processes/recovery';
import { inEveryLanguage, words } from '../language';
import type { GlobalOptions } from '../context';
import { withProcesses } from '../operations';
import { Refused } from '../refusal';
import { table } from '../render/table';
import { dateTime } from '../render/time';
import { print, type AddCommands } from './shared';

const recoveredText = ({ tasks, activations, successions, failed }: Recovered): string =>
  [
    tasks + activations + successions + failed.length === 0
      ? words('cli.process.all-run')
      : words('cli.process.recovered', { tasks, activations, successions }),
    ...failed.map(({ id, message }) => `  ${words('cli.process.not-started', { id, why: message })}`),
  ].join('\n');

const statusText = (standings: readonly ProcessStanding[], width: number | null): string => {
  const missing = standings.filter(({ workflow }) => workflow === 'missing').length;
  const summary = words('cli.process.summary', { count: standings.length, missing });
  if (standings.length === 0) return summary;
  const rows = table(
    standings,
    [
      { title: words('cli-title.task'), value: ({ taskId }) => taskId, whole: true },
      {
        title: words('cli-title.process'),
        value: ({ workflow }) =>
          workflow === 'running' ? words('cli.process.running') : words('cli.process.missing'),
      },
      { title: words('cli-title.next-step'), value: ({ nextStepAt }) => dateTime(nextStepAt), whole: true },
      {
        title: words('cli-title.running-since'),
        value: ({ runningSince }) => dateTime(runningSince),
        whole: true,
      },
    ],
    width,
  );
  return [rows, '', missing > 0 ? `${summary} ${words('cli.process.run-recover')}` : summary].join('\n');
};

/** `process recover` and `process status`, directly on database and Temporal. */
export const addProcess: AddCommands = (group, context) => {
  group
    .command('recover')
    .description(words('cli.process.recover'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const found = await withProcesses(context, (operations) =>
        recoverProcesses(operations, (handled) =>
          context.io.progress(words('cli.process.handled', { count: handled })),
        ),
      );
      print(context, options, found, () => recoveredText(found));
      if (found.failed.length === 0) return;
      throw new Refused(
        'PROCESS.NOT_STARTED',
        inEveryLanguage('cli.refusal.process-not-started', { count: found.failed.length }),
      );
    });

  group
    .command('status')
    .description(words('cli.process.status'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const standings = await withProcesses(context, (operations) => processStatus(operations));
      print(context, options, standings, () => statusText(standings, context.io.columns));
    });
};
