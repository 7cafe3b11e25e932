import type { Command } from 'commander';
import { value, words } from '../language';
import type { GlobalOptions } from '../context';
import { connect } from '../sign-in';
import { dayArgument, print, type AddCommands } from './shared';

interface SupervisorOptions extends GlobalOptions {
  readonly to: string;
  readonly number: string;
  readonly date: string;
  readonly reason?: string;
}

/** `plan supervisor`. */
export const addPlanSupervisor: AddCommands = (plan, context) => {
  plan
    .command('supervisor')
    .description(words('cli.plan.supervisor'))
    .argument(value('id'), words('cli.plan.active-id'))
    .requiredOption(`--to ${value('account')}`, words('cli.plan.supervisor.to'))
    .requiredOption(`--number ${value('number')}`, words('cli.plan.supervisor.number'))
    .requiredOption(`--date ${value('day')}`, words('cli.option.document-date'), dayArgument)
    .option(`--reason ${value('reason')}`, words('cli.plan.supervisor.reason'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<SupervisorOptions>();
      const { to: supervisorId, number, date, reason } = options;
      const body = { supervisorId, document: { number, date }, ...(reason && { reason }) };
      const api = await connect(context, options, 'office');
      const answer = await api.post('/plans/{id}/supervisor', { path: { id }, body });
      print(context, options, answer, () => words('cli.plan.supervisor.done'));
    });
};
