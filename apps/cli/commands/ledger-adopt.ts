import type { Command } from 'commander';
import { adoptLog, type Adoption } from '#libs/ledger/verification/adopt';
import type { GlobalOptions } from '../context';
import { withOwner } from '../operations';
import { facts } from '../render/table';
import { print, type AddCommands } from './shared';

const adoptionText = ({ newest, next, skipped }: Adoption): string =>
  [
    skipped === 0
      ? 'Sổ cái là của cụm cơ sở dữ liệu này; không phải làm gì.'
      : 'Cụm cơ sở dữ liệu này đã nhận sổ cái; sự kiện mới sẽ đứng sau các sự kiện đã có.',
    facts([
      ['Giao dịch mới nhất trong sổ cái', newest],
      ['Giao dịch tiếp theo của cụm', next],
      ['Số giao dịch bỏ qua', skipped],
    ]),
  ].join('\n');

/** `ledger adopt`, after a dump was restored into another cluster and before anything is written there. */
export const addAdopt: AddCommands = (ledger, context) => {
  ledger
    .command('adopt')
    .description('nhận sổ cái từ bản kết xuất của cụm cơ sở dữ liệu khác, trước khi ghi thêm')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const adopted = await withOwner(context, (dataSource) =>
        adoptLog(dataSource, (left) => context.io.progress(`Còn ${left} giao dịch`)),
      );
      print(context, options, adopted, () => adoptionText(adopted));
    });
};
