import type { Command } from 'commander';
import {
  processStatus,
  recoverProcesses,
  type ProcessStanding,
  type Recovered,
} from '#libs/processes/recovery';
import type { GlobalOptions } from '../context';
import { withProcesses } from '../operations';
import { Refused } from '../refusal';
import { table } from '../render/table';
import { dateTime } from '../render/time';
import { print, type AddCommands } from './shared';

const recoveredText = ({ tasks, activations, successions, failed }: Recovered): string =>
  [
    tasks + activations + successions + failed.length === 0
      ? 'Mọi quy trình đều đang chạy đúng; không khởi động lại quy trình nào.'
      : `Đã khởi động lại ${tasks} quy trình nhiệm vụ, ${activations} quy trình kế hoạch, ${successions} quy trình kế thừa.`,
    ...failed.map(({ id, message }) => `  không khởi động được ${id}: ${message}`),
  ].join('\n');

const statusText = (standings: readonly ProcessStanding[], width: number | null): string => {
  const missing = standings.filter(({ workflow }) => workflow === 'missing').length;
  const summary = `${standings.length} nhiệm vụ đang chờ bước tiếp theo; ${missing} không có quy trình.`;
  if (standings.length === 0) return summary;
  const rows = table(
    standings,
    [
      { title: 'Nhiệm vụ', value: ({ taskId }) => taskId, whole: true },
      { title: 'Quy trình', value: ({ workflow }) => (workflow === 'running' ? 'đang chạy' : 'thiếu') },
      { title: 'Bước tiếp theo', value: ({ nextStepAt }) => dateTime(nextStepAt), whole: true },
      { title: 'Chạy từ', value: ({ runningSince }) => dateTime(runningSince), whole: true },
    ],
    width,
  );
  return [rows, '', missing > 0 ? `${summary} Hãy chạy: dondoc process recover` : summary].join('\n');
};

/** `process recover` and `process status`, directly on database and Temporal. */
export const addProcess: AddCommands = (group, context) => {
  group
    .command('recover')
    .description('khởi động lại mọi quy trình từ sổ cái, khi Temporal đã mất dữ liệu hoặc quay về bản sao cũ')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const found = await withProcesses(context, (operations) =>
        recoverProcesses(operations, (handled) => context.io.progress(`Đã xử lý ${handled}`)),
      );
      print(context, options, found, () => recoveredText(found));
      if (found.failed.length === 0) return;
      throw new Refused('PROCESS.NOT_STARTED', {
        vi: `${found.failed.length} quy trình chưa khởi động được; chạy lại lệnh này để thử tiếp.`,
        en: `${found.failed.length} processes could not be started; run this again to try them again.`,
      });
    });

  group
    .command('status')
    .description('tình trạng quy trình của từng nhiệm vụ đang mở')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const standings = await withProcesses(context, (operations) => processStatus(operations));
      print(context, options, standings, () => statusText(standings, context.io.columns));
    });
};
