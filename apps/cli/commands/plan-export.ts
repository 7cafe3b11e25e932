import { Option, type Command } from 'commander';
import { saved } from '../api-client';
import type { GlobalOptions } from '../context';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';
import { addFilters, filtersOf, type Filters } from './task-filters';

interface ExportOptions extends GlobalOptions, Filters {
  readonly format: string;
  readonly out?: string;
}

/** `plan export`. */
export const addPlanExport: AddCommands = (plan, context) => {
  addFilters(
    plan.command('export').description('bảng theo dõi nhiệm vụ của kế hoạch, để mở bằng Excel hoặc Word'),
  )
    .argument('<mã>', 'mã kế hoạch')
    .addOption(
      new Option('--format <dạng>', 'xlsx: Excel; docx: Word').choices(['xlsx', 'docx']).default('xlsx'),
    )
    .option('--out <tệp>', 'ghi vào tệp này; mặc định: theo-doi-<mã>.<dạng>')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions>();
      const { format, out = `theo-doi-${id}.${format}` } = options;
      const api = await connect(context, options, 'monitor');
      const query = { ...filtersOf(options), plan: undefined, format };
      const bytes = await saved(api.file('/plans/{id}/export', { path: { id }, query }), out);
      print(context, options, { file: out, bytes }, () => `Đã ghi bảng theo dõi vào ${out}.`);
    });
};
