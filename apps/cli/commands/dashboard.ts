import type { Command } from 'commander';
import type { GlobalOptions } from '../context';
import { dashboardText } from '../render/dashboard';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';
import { addTimes, agencyAsOption, timesOf, type Times } from './task-filters';
import { optionalValue, words } from '../language';

type Options = GlobalOptions & Times & { readonly agencyAs?: string };

/** `plan dashboard`. */
export const addPlanDashboard: AddCommands = (plan, context) => {
  addTimes(plan.command('dashboard'))
    .description(words('cli.dashboard.show'))
    .argument(optionalValue('id'), words('cli.plan.id'))
    .addOption(agencyAsOption())
    .action(async (id: string | undefined, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const api = await connect(context, options, id === undefined ? 'office' : 'monitor');
      const query = { agencyAs: options.agencyAs, ...timesOf(options) };
      const answer =
        id === undefined
          ? await api.get('/dashboard', { query })
          : await api.get('/plans/{id}/dashboard', { path: { id }, query });
      print(context, options, answer, () => dashboardText(answer, context.io.columns));
    });
};
