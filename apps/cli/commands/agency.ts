import { Option, type Command } from 'commander';
import { agencyKinds } from '#libs/domain/directory/agency-kinds';
import type { Body } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { agenciesText, agencyHoldingsText, agencyText } from '../render/directory';
import { connect } from '../sign-in';
import { collect, dayArgument, print, type AddCommands } from './shared';
import { value, words } from '../language';

interface Particulars extends GlobalOptions {
  readonly name?: string;
  readonly alias?: readonly string[];
  readonly kind?: string;
  readonly parent?: string;
  readonly underUbnd?: string;
  readonly from?: string;
}

/** `-` stands for none. */
export const noneOr = (given: readonly string[]): readonly string[] => given.filter((one) => one !== '-');

const bodyOf = ({ name, alias, kind, parent, underUbnd, from }: Particulars) => ({
  name,
  kind,
  validFrom: from,
  ...(alias && { aliases: noneOr(alias) }),
  ...(parent !== undefined && { parentId: parent === '-' ? null : parent }),
  ...(underUbnd !== undefined && { underUbnd: underUbnd === 'yes' }),
});

const particulars = (command: Command): Command =>
  command
    .option(`--name ${value('name')}`, words('cli.agency.name'))
    .option(`--alias ${value('other-name')}`, words('cli.option.aliases'), collect)
    .addOption(new Option(`--kind ${value('kind')}`, words('cli.agency.kind')).choices(agencyKinds))
    .option(`--parent ${value('agency')}`, words('cli.agency.parent'))
    .addOption(
      new Option(`--under-ubnd ${value('yes')}`, words('cli.agency.under-ubnd')).choices(['yes', 'no']),
    )
    .option(`--from ${value('day')}`, words('cli.agency.first-day'), dayArgument);

/** `agency list`, `show`, `add`, `correct`, `end` and `holdings`. */
export const addAgency: AddCommands = (agency, context) => {
  agency
    .command('list')
    .description(words('cli.agency.list'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/agencies');
      print(context, options, answer, () => agenciesText(answer.items, context.io.columns));
    });

  agency
    .command('show')
    .description(words('cli.agency.show'))
    .argument(value('agency'), words('cli.option.agency'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/agencies/{id}', { path: { id } });
      print(context, options, answer, () => agencyText(answer));
    });

  particulars(
    agency
      .command('add')
      .description(words('cli.agency.add'))
      .argument(value('id'), words('cli.agency.new-id')),
  ).action(async (id: string, _own: unknown, command: Command) => {
    const options = command.optsWithGlobals<Particulars>();
    const api = await connect(context, options, 'admin');
    const answer = await api.post('/agencies', {
      body: { id, ...bodyOf(options) } as Body<'/agencies', 'post'>,
    });
    print(context, options, { id, ...answer }, () => words('cli.agency.added', { id }));
  });

  const correct = async (id: string, body: object, options: GlobalOptions, done: string): Promise<void> => {
    const api = await connect(context, options, 'admin');
    const answer = await api.patch('/agencies/{id}', { path: { id }, body });
    print(context, options, answer, () => done);
  };

  particulars(
    agency
      .command('correct')
      .description(words('cli.agency.correct'))
      .argument(value('agency'), words('cli.option.agency')),
  ).action((id: string, _own: unknown, command: Command) => {
    const options = command.optsWithGlobals<Particulars>();
    return correct(id, bodyOf(options), options, words('cli.agency.corrected', { id }));
  });

  agency
    .command('end')
    .description(words('cli.agency.end'))
    .argument(value('agency'), words('cli.option.agency'))
    .requiredOption(`--on ${value('day')}`, words('cli.option.last-day'), dayArgument)
    .option(`--despite ${value('reason')}`, words('cli.agency.end-despite'))
    .action((id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { on: string; despite?: string }>();
      const { on, despite } = options;
      return correct(id, { validTo: on, despite }, options, words('cli.agency.ended', { id }));
    });

  agency
    .command('holdings')
    .description(words('cli.agency.holdings'))
    .argument(value('agency'), words('cli.option.agency'))
    .option(`--on ${value('day')}`, words('cli.agency.holdings-on'), dayArgument)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { on?: string }>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/agencies/{id}/holdings', { path: { id }, query: { on: options.on } });
      print(context, options, answer, () => agencyHoldingsText(answer));
    });
};
