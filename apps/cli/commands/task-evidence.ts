import type { Command } from 'commander';
import { saved } from '../api-client';
import type { GlobalOptions } from '../context';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';
import { value, words } from '../language';

/** `task evidence`. */
export const addTaskEvidence: AddCommands = (task, context) => {
  task
    .command('evidence')
    .description(words('cli.task-file.evidence'))
    .argument(value('id'), words('cli.option.task'))
    .option(`--out ${value('file')}`, words('cli.task-file.evidence-out'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { out?: string }>();
      const { out = `bang-chung-${id}.zip` } = options;
      const api = await connect(context, options, 'monitor');
      const bytes = await saved(api.file('/tasks/{id}/evidence', { path: { id } }), out);
      print(context, options, { file: out, bytes }, () =>
        words('cli.task-file.evidence-written', { file: out }),
      );
    });
};
