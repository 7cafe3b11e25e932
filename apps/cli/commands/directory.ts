import type { Command } from 'commander';
import type { Schema } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { saved } from '../api-client';
import { sheetPreviewText } from '../render/directory';
import { connect } from '../sign-in';
import { tableForm } from './plan-findings';
import { print, type AddCommands } from './shared';
import { newPassword } from './users';
import { value, words } from '../language';

interface ApplyOptions extends GlobalOptions {
  readonly tag: string;
  readonly password?: true;
}

const route = '/directory/sheet';

/** `directory export`, `preview` and `apply`. */
export const addDirectory: AddCommands = (directory, context) => {
  directory
    .command('export')
    .description(words('cli.directory.export'))
    .option(`--out ${value('file')}`, words('cli.option.out-file'), 'danh-muc.xlsx')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { out: string }>();
      const { out } = options;
      const api = await connect(context, options, 'admin');
      const bytes = await saved(api.file(route, {}), out);
      print(context, options, { file: out, bytes }, () => words('cli.directory.exported', { file: out }));
    });

  directory
    .command('preview')
    .description(words('cli.directory.preview'))
    .argument(value('file'), words('cli.option.table-file'))
    .action(async (file: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const form = tableForm(file);
      const api = await connect(context, options, 'admin');
      const answer = (await api.post(route, {
        query: { preview: 'true' },
        body: form,
      })) as Schema<'PreviewedSheet'>;
      print(context, options, answer, () => sheetPreviewText(answer, file, context.io.columns));
    });

  directory
    .command('apply')
    .description(words('cli.directory.apply'))
    .argument(value('file'), words('cli.option.table-file'))
    .requiredOption(`--tag ${value('tag')}`, words('cli.directory.tag'))
    .option('--password', words('cli.directory.password'))
    .action(async (file: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ApplyOptions>();
      const form = tableForm(file);
      if (options.password)
        form.set('password', await newPassword(context, words('cli.directory.new-accounts')));
      const api = await connect(context, options, 'admin');
      const answer = (await api.post(route, {
        body: form,
        ifMatch: options.tag,
      })) as Schema<'AppliedSheet'>;
      const { agencies, groups, accounts } = answer;
      print(context, options, answer, () => words('cli.directory.applied', { agencies, groups, accounts }));
    });
};
