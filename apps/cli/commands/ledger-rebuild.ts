import { Argument, type Command } from 'commander';
import { createApplication } from '#libs/application/application';
import { deciders } from '#libs/application/deciders';
import { rebuildSubscriber } from '#libs/ledger/rebuild-subscriber';
import { rebuildStates, type Rebuild } from '#libs/ledger/verification/rebuild-states';
import { keepDashboardPoints } from '#libs/read-models/dashboard-points';
import { rebuildOf, type ReadModel } from '#libs/read-models/generations';
import { taskPeriodsModel } from '#libs/read-models/task-periods';
import { worklistModel } from '#libs/read-models/worklist-model';
import { inEveryLanguage, optionalValue, value, words } from '../language';
import type { CliContext, GlobalOptions } from '../context';
import { withDatabase, type Operations } from '../operations';
import { Misuse, Refused } from '../refusal';
import { problemsText } from '../render/problems';
import { print, type AddCommands } from './shared';

const names = ['states', 'task-periods', 'worklist'] as const;
type Part = (typeof names)[number];

/** What was built anew; a part that was not asked for is missing. */
interface Rebuilt {
  readonly states?: Rebuild;
  readonly taskPeriods?: { readonly events: number };
  readonly worklist?: { readonly events: number };
}

/** As a worker of another version builds it, whatever version is there; answers of how many events. */
const rebuildModel = async (
  { dataSource, ledger }: Operations,
  { io }: CliContext,
  model: ReadModel,
): Promise<{ readonly events: number }> => {
  const rebuild = rebuildOf(model, { onlyIfOther: false });
  const handled = await rebuildSubscriber({ ledger, dataSource }, rebuild, (events) =>
    io.progress(words('cli.ledger.rebuild.handled', { count: events })),
  );
  return { events: handled ?? 0 };
};

const rebuildPeriods = async (operations: Operations, context: CliContext) => {
  const rebuilt = await rebuildModel(operations, context, taskPeriodsModel);
  await keepDashboardPoints(operations);
  return rebuilt;
};

const rebuildWorklist = (operations: Operations, context: CliContext) => {
  const { ledger, clock } = operations;
  const { tasks } = createApplication({ ledger, clock });
  return rebuildModel(operations, context, worklistModel({ tasks, clock }));
};

const rebuildParts = async (
  parts: readonly Part[],
  stream: string | undefined,
  context: CliContext,
): Promise<Rebuilt> =>
  withDatabase(context, async (operations) => {
    const { dataSource } = operations;
    const states = parts.includes('states') ? await rebuildStates({ dataSource, deciders, stream }) : null;
    const taskPeriods = parts.includes('task-periods') ? await rebuildPeriods(operations, context) : null;
    const worklist = parts.includes('worklist') ? await rebuildWorklist(operations, context) : null;
    return {
      ...(states && { states }),
      ...(taskPeriods && { taskPeriods }),
      ...(worklist && { worklist }),
    };
  });

const rebuildText = ({ states, taskPeriods, worklist }: Rebuilt, width: number | null): string =>
  [
    ...(states
      ? [words('cli.ledger.rebuild.states', { streams: states.streams, rebuilt: states.rebuilt })]
      : []),
    ...(states && states.differences.length > 0 ? [problemsText(states.differences, width)] : []),
    ...(states && states.refused.length > 0
      ? [words('cli.ledger.rebuild.refused'), problemsText(states.refused, width)]
      : []),
    ...(taskPeriods ? [words('cli.ledger.rebuild.task-periods', { count: taskPeriods.events })] : []),
    ...(worklist ? [words('cli.ledger.rebuild.worklist', { count: worklist.events })] : []),
  ].join('\n');

/** `ledger rebuild`: everything that is derived, or one part of it. */
export const addRebuild: AddCommands = (ledger, context) => {
  ledger
    .command('rebuild')
    .description(words('cli.ledger.rebuild'))
    .addArgument(new Argument(optionalValue('part'), words('cli.ledger.rebuild.part')).choices(names))
    .option(`--stream ${value('stream')}`, words('cli.ledger.rebuild.stream'))
    .action(async (part: Part | undefined, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { stream?: string }>();
      const { stream } = options;
      if (stream !== undefined && part !== 'states')
        throw new Misuse(inEveryLanguage('cli.ledger.rebuild.stream-alone'));
      const parts: readonly Part[] = part === undefined ? names : [part];
      const found = await rebuildParts(parts, stream, context);
      print(context, options, found, () => rebuildText(found, context.io.columns));
      const damaged = found.states?.refused.length ?? 0;
      if (damaged === 0) return;
      throw new Refused('LEDGER.NOT_REBUILT', inEveryLanguage('cli.refusal.not-rebuilt', { count: damaged }));
    });
};
