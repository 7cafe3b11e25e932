import type { Command } from 'commander';
import { inEveryLanguage, optionalValues, value, words } from '../language';
import type { GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { connect } from '../sign-in';
import { collect, print, type AddCommands } from './shared';

interface AcceptsOptions extends GlobalOptions {
  readonly by: string;
  readonly section?: readonly string[];
  readonly all?: true;
}

/** `plan accepts`. */
export const addPlanAccepts: AddCommands = (plan, context) => {
  plan
    .command('accepts')
    .description(words('cli.plan.accepts'))
    .argument(value('id'), words('cli.plan.id'))
    .argument(optionalValues('row'), words('cli.plan.tasks'))
    .requiredOption(`--by ${value('place')}`, words('cli.plan.accepts.by'))
    .option(`--section ${value('section')}`, words('cli.plan.accepts.section'), collect)
    .option('--all', words('cli.plan.accepts.all'))
    .action(async (id: string, given: readonly string[], _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<AcceptsOptions>();
      const { section = [], all, by } = options;
      const api = await connect(context, options, 'monitor');
      const { tasks } = await api.get('/plans/{id}/draft', { path: { id } });
      const chosen = tasks.filter((row) => all || (row.section !== null && section.includes(row.section)));
      const keys = [...new Set([...given, ...chosen.map(({ key }) => key)])];
      if (keys.length === 0) throw new Misuse(inEveryLanguage('cli.plan.accepts.nothing-named'));
      const body = { accepts: by === 'proposed' ? null : by, keys };
      const answer = await api.put('/plans/{id}/acceptors', { path: { id }, body });
      print(context, options, answer, () => words('cli.plan.accepts.done', { count: keys.length }));
    });
};
