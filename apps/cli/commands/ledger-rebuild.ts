import { Argument, type Command } from 'commander';
import { deciders } from '#libs/application/deciders';
import { rebuildSubscriber } from '#libs/ledger/rebuild-subscriber';
import { rebuildStates, type Rebuild } from '#libs/ledger/verification/rebuild-states';
import { keepDashboardPoints } from '#libs/read-models/dashboard-points';
import { createTaskPeriodsRebuild } from '#libs/read-models/task-periods';
import type { CliContext, GlobalOptions } from '../context';
import { withDatabase, type Operations } from '../operations';
import { Misuse, Refused } from '../refusal';
import { problemsText } from '../render/problems';
import { print, type AddCommands } from './shared';

type Part = 'states' | 'task-periods';

/** What was built anew; a part that was not asked for is missing. */
interface Rebuilt {
  readonly states?: Rebuild;
  readonly taskPeriods?: { readonly events: number };
}

const rebuildPeriods = async (
  { dataSource, ledger, clock }: Operations,
  { io }: CliContext,
): Promise<number> => {
  const handled = await rebuildSubscriber({ ledger, dataSource }, createTaskPeriodsRebuild(), (events) =>
    io.progress(`Đã xử lý ${events} sự kiện`),
  );
  await keepDashboardPoints({ dataSource, ledger, clock });
  return handled ?? 0;
};

const rebuildParts = async (
  parts: readonly Part[],
  stream: string | undefined,
  context: CliContext,
): Promise<Rebuilt> =>
  withDatabase(context, async (operations) => {
    const { dataSource } = operations;
    const states = parts.includes('states') ? await rebuildStates({ dataSource, deciders, stream }) : null;
    const events = parts.includes('task-periods') ? await rebuildPeriods(operations, context) : null;
    return { ...(states && { states }), ...(events !== null && { taskPeriods: { events } }) };
  });

const rebuildText = ({ states, taskPeriods }: Rebuilt, width: number | null): string =>
  [
    ...(states ? [`Trạng thái: đã xem ${states.streams} luồng, dựng lại ${states.rebuilt}.`] : []),
    ...(states && states.differences.length > 0 ? [problemsText(states.differences, width)] : []),
    ...(states && states.refused.length > 0
      ? ['Không dựng lại được:', problemsText(states.refused, width)]
      : []),
    ...(taskPeriods ? [`Danh sách nhiệm vụ: đã dựng lại từ ${taskPeriods.events} sự kiện.`] : []),
  ].join('\n');

/** `ledger rebuild`: everything that is derived, or one part of it. */
export const addRebuild: AddCommands = (ledger, context) => {
  ledger
    .command('rebuild')
    .description(
      'dựng lại từ các sự kiện: trạng thái hiện tại, danh sách nhiệm vụ; không nêu phần thì cả hai',
    )
    .addArgument(
      new Argument('[phần]', 'phần cần dựng lại').choices(['states', 'task-periods'] satisfies Part[]),
    )
    .option('--stream <luồng>', 'chỉ trạng thái của một luồng, ví dụ task/…')
    .action(async (part: Part | undefined, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { stream?: string }>();
      const { stream } = options;
      if (stream !== undefined && part !== 'states')
        throw new Misuse({ vi: '--stream đi cùng phần states.', en: '--stream belongs to states.' });
      const parts: readonly Part[] = part === undefined ? ['states', 'task-periods'] : [part];
      const found = await rebuildParts(parts, stream, context);
      print(context, options, found, () => rebuildText(found, context.io.columns));
      const damaged = found.states?.refused.length ?? 0;
      if (damaged === 0) return;
      throw new Refused('LEDGER.NOT_REBUILT', {
        vi: `${damaged} vấn đề nằm ở chính các sự kiện; không có gì được sửa ở các luồng đó.`,
        en: `${damaged} problems lie in the events themselves; those streams were left alone.`,
      });
    });
};
