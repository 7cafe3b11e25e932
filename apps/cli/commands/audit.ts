import type { Command } from 'commander';
import type { Answered } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { table } from '../render/table';
import { dateTime } from '../render/time';
import { connect } from '../sign-in';
import { dayOrInstant, limitArgument, print, type AddCommands } from './shared';
import { value, words } from '../language';

const whoText = ({ userId, name, username, onBehalfOf }: Answered<'/audit'>['items'][number]): string => {
  const caller =
    userId === null ? (username ?? words('cli.nobody-signed-in')) : `${name ?? userId} (${userId})`;
  return onBehalfOf === null ? caller : words('cli.on-behalf-of', { who: caller, whom: onBehalfOf });
};

const listText = ({ items }: Answered<'/audit'>, width: number | null): string =>
  items.length === 0
    ? words('cli.audit.no-one')
    : table(
        items,
        [
          { title: words('cli-title.at'), value: ({ at }) => dateTime(at), whole: true },
          { title: words('cli-title.who'), value: whoText },
          { title: words('cli-title.code'), value: ({ code }) => code, whole: true },
          { title: words('cli-title.command'), value: ({ command }) => command },
          { title: words('cli-title.target'), value: ({ target }) => target },
          { title: words('cli-title.from-machine'), value: ({ address }) => address, whole: true },
        ],
        width,
      );

interface ListOptions extends GlobalOptions {
  readonly from?: string;
  readonly until?: string;
  readonly actor?: string;
  readonly code?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

/** `audit list`. */
export const addAudit: AddCommands = (audit, context) => {
  audit
    .command('list')
    .description(words('cli.audit.list'))
    .option(`--from ${value('day')}`, words('cli.option.from'), dayOrInstant)
    .option(`--until ${value('day')}`, words('cli.option.until'), dayOrInstant)
    .option(`--actor ${value('account')}`, words('cli.audit.actor'))
    .option(`--code ${value('code')}`, words('cli.audit.code'))
    .option(`--limit ${value('number')}`, words('cli.option.page-size', { page: 50 }), limitArgument)
    .option(`--cursor ${value('cursor')}`, words('cli.option.next-page'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      const { from, until, actor, code, limit, cursor } = options;
      const api = await connect(context, options, 'auditor');
      const answer = await api.get('/audit', { query: { from, until, actor, code, limit, cursor } });
      print(context, options, answer, () => listText(answer, context.io.columns));
      if (answer.nextCursor !== null && !options.json)
        context.io.err(words('cli.more', { cursor: answer.nextCursor }));
    });
};
