import type { Command } from 'commander';
import type { Answered } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { table } from '../render/table';
import { dateTime } from '../render/time';
import { delegationStates, wordFor } from '../render/words';
import { connect } from '../sign-in';
import { collect, dayOrInstant, print, type AddCommands } from './shared';
import { value, words } from '../language';

const listText = ({ items }: Answered<'/delegations'>, width: number | null): string =>
  items.length === 0
    ? words('cli.delegation.none')
    : table(
        items,
        [
          { title: words('cli-title.id'), value: ({ id }) => id, whole: true },
          {
            title: words('cli-title.delegator'),
            value: ({ delegator, delegatorId }) => `${delegator} (${delegatorId})`,
          },
          {
            title: words('cli-title.delegate'),
            value: ({ delegate, delegateId }) => `${delegate} (${delegateId})`,
          },
          { title: words('cli-title.work'), value: ({ acts }) => acts.join(', ') },
          { title: words('cli-title.from'), value: ({ from }) => dateTime(from), whole: true },
          { title: words('cli-title.until'), value: ({ until }) => dateTime(until), whole: true },
          { title: words('cli-title.in-force'), value: ({ state }) => wordFor(delegationStates, state) },
        ],
        width,
      );

interface AddOptions extends GlobalOptions {
  readonly to: string;
  readonly until: string;
  readonly from?: string;
  readonly act?: readonly string[];
  readonly number?: string;
  readonly date?: string;
}

const bodyOf = ({ to, until, from, act, number, date }: AddOptions) => ({
  delegateId: to,
  until,
  from,
  acts: act,
  ...((number ?? date) !== undefined && { document: { number, date } }),
});

/** `delegation add`, `delegation list` and `delegation revoke`. */
export const addDelegation: AddCommands = (delegation, context) => {
  delegation
    .command('add')
    .description(words('cli.delegation.add'))
    .requiredOption(`--to ${value('account')}`, words('cli.delegation.to'))
    .requiredOption(`--until ${value('day')}`, words('cli.option.until'), dayOrInstant)
    .option(`--from ${value('day')}`, words('cli.delegation.from'), dayOrInstant)
    .option(`--act ${value('acts')}`, words('cli.delegation.acts'), collect)
    .option(`--number ${value('number')}`, words('cli.delegation.document-number'))
    .option(`--date ${value('day')}`, words('cli.option.document-date'), dayOrInstant)
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<AddOptions>();
      const api = await connect(context, options, 'supervisor');
      const answer = await api.post('/delegations', {
        body: bodyOf(options),
      });
      print(context, options, answer, () => words('cli.delegation.added', { to: options.to, id: answer.id }));
    });

  delegation
    .command('list')
    .description(words('cli.delegation.list'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'supervisor');
      const answer = await api.get('/delegations');
      print(context, options, answer, () => listText(answer, context.io.columns));
    });

  delegation
    .command('revoke')
    .description(words('cli.delegation.revoke'))
    .argument(value('id'), words('cli.delegation.id'))
    .requiredOption(`--reason ${value('reason')}`, words('cli.why'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { reason: string }>();
      const api = await connect(context, options, 'supervisor');
      const { reason } = options;
      const answer = await api.post('/delegations/{id}/revocation', { path: { id }, body: { reason } });
      print(context, options, answer, () => words('cli.delegation.revoked', { id }));
    });
};
