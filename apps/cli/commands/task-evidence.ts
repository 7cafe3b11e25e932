import type { Command } from 'commander';
import { saved } from '../api-client';
import type { GlobalOptions } from '../context';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';

/** `task evidence`. */
export const addTaskEvidence: AddCommands = (task, context) => {
  task
    .command('evidence')
    .description('gói bằng chứng của một nhiệm vụ: lịch sử, tệp, chuỗi băm và chương trình kiểm tra')
    .argument('<mã>', 'mã nhiệm vụ')
    .option('--out <tệp>', 'ghi vào tệp này; mặc định: bang-chung-<mã>.zip')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { out?: string }>();
      const { out = `bang-chung-${id}.zip` } = options;
      const api = await connect(context, options, 'monitor');
      const bytes = await saved(api.file('/tasks/{id}/evidence', { path: { id } }), out);
      print(context, options, { file: out, bytes }, () => `Đã ghi gói bằng chứng vào ${out}.`);
    });
};
