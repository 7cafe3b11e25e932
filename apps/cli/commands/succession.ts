import type { Command } from 'commander';
import type { Listed, Schema } from '#libs/api-client/routes';
import { value, words } from '../language';
import type { GlobalOptions } from '../context';
import { successionPreviewText, successionText } from '../render/succession-text';

import { successionStates, wordFor } from '../render/words';
import { connect } from '../sign-in';
import { collect, dayArgument, pairOf, print, type AddCommands } from './shared';

interface Terms extends GlobalOptions {
  readonly kind: string;
  readonly from: string;
  readonly to?: readonly string[];
  readonly general?: string;
  readonly on: string;
  readonly number: string;
  readonly date: string;
  readonly member?: readonly string[];
  readonly account?: readonly string[];
}

/** By group: who takes the agency's place. */
const groupsOf = (given: readonly string[]): Readonly<Record<string, readonly string[]>> => {
  const groups = new Map<string, string[]>();
  for (const [group, agencyId] of given.map(pairOf))
    groups.set(group, [...(groups.get(group) ?? []), agencyId]);
  return Object.fromEntries(groups);
};

type SuccessionKind = Schema<'RecordedSuccession'>['kind'];

const bodyOf = ({ kind, from, to = [], general, on, number, date, member = [], account }: Terms) => ({
  kind: kind as SuccessionKind,
  from,
  to,
  on,
  document: { number, date },
  groups: groupsOf(member),
  ...(general !== undefined && { general }),
  ...(account && { accounts: account.map(pairOf).map(([userId, agencyId]) => ({ userId, agencyId })) }),
});

/** `succession add`, `preview`, `show`, `list`. */
export const addSuccession: AddCommands = (succession, context) => {
  const terms = (command: Command): Command =>
    command
      .requiredOption(`--from ${value('agency')}`, words('cli.succession.agency'))
      .option(`--to ${value('agency')}`, words('cli.succession.to'), collect)
      .option(`--kind ${value('kind')}`, words('cli.succession.kind'), 'merger')
      .option(`--general ${value('agency')}`, words('cli.succession.general'))
      .requiredOption(`--on ${value('day')}`, words('cli.succession.on'), dayArgument)
      .requiredOption(`--number ${value('number')}`, words('cli.option.document-number'))
      .requiredOption(`--date ${value('day')}`, words('cli.option.document-date'), dayArgument)
      .option(`--member ${value('group-agency')}`, words('cli.succession.member'), collect)
      .option(`--account ${value('account-agency')}`, words('cli.succession.account'), collect);
  terms(succession.command('preview').description(words('cli.succession.preview'))).action(
    async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Terms>();
      const api = await connect(context, options, 'admin');
      const answer = (await api.post('/successions', {
        query: { preview: 'true' },
        body: bodyOf(options),
      })) as Schema<'PreviewedSuccession'>;
      print(context, options, answer, () => successionPreviewText(answer, context.io.columns));
    },
  );
  terms(succession.command('add').description(words('cli.succession.add'))).action(
    async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Terms>();
      const api = await connect(context, options, 'admin');
      const answer = (await api.post('/successions', {
        body: bodyOf(options),
      })) as Schema<'SuccessionCommandAnswer'>;
      print(
        context,
        options,
        answer,
        () => `${answer.id}: ${wordFor(successionStates, answer.status ?? '')}`,
      );
    },
  );
  succession
    .command('show')
    .description(words('cli.succession.show'))
    .argument(value('agency'), words('cli.succession.agency'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/successions/{id}', { path: { id } });
      print(context, options, answer, () => successionText(answer));
    });
  succession
    .command('list')
    .description(words('cli.succession.list'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/successions');
      const listed = (one: Listed<'/successions'>): string => {
        const { from, to, on } = one;
        const standing = 'status' in one ? `: ${wordFor(successionStates, one.status)}` : '';
        const who = words('cli.succession.from-to', { from, to: [to].flat(), on });
        return `${who}${standing}`;
      };
      print(context, options, answer, () => answer.items.map(listed).join('\n'));
    });
};
