import { Option, type Command } from 'commander';
import { value, words } from '../language';
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
  addFilters(plan.command('export').description(words('cli.plan.export')))
    .argument(value('id'), words('cli.plan.id'))
    .addOption(
      new Option(`--format ${value('format')}`, 'xlsx: Excel; docx: Word')
        .choices(['xlsx', 'docx'])
        .default('xlsx'),
    )
    .option(`--out ${value('file')}`, words('cli.plan.export.out'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions>();
      const { format, out = `theo-doi-${id}.${format}` } = options;
      const api = await connect(context, options, 'monitor');
      const query = { ...filtersOf(options), plan: undefined, format };
      const bytes = await saved(api.file('/plans/{id}/export', { path: { id }, query }), out);
      print(context, options, { file: out, bytes }, () => words('cli.plan.export.done', { file: out }));
    });
};
