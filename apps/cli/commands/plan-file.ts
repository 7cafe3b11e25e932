import type { Command } from 'commander';
import { basename } from 'node:path';
import { importLimits } from '#libs/plan-import/limits';
import { value, words } from '../language';
import { configOf, type GlobalOptions } from '../context';
import { parsePlanFile, readPlanFile } from '../plan-files';
import {
  countBySeverity,
  countsText,
  documentText,
  draftTables,
  findingsOf,
  findingsText,
} from '../render/draft';
import { facts } from '../render/table';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';

const afterImport = (id: string, blocking: number): string =>
  [
    words('cli.plan.import.next'),
    `  dondoc plan review ${id} --findings${blocking > 0 ? `      (${words('cli.plan.import.blocking', { count: blocking })})` : ''}`,
    `  dondoc plan correct ${id} tasks ${words('cli.plan.import.row')} --lead … --due …`,
    `  dondoc plan setup ${id} --monitoring-agency … --supervisor … --policy … --accepts …`,
    `  dondoc plan review ${id} --confirm`,
    `  dondoc plan activate ${id} --watch`,
  ].join('\n');

const numberActiveText = (id: string, active: string): string =>
  [
    words('cli.plan.import.number-active', { active }),
    `  dondoc plan amend ${active} --help`,
    `  dondoc plan discard ${id} --reason …`,
  ].join('\n');

/** `plan parse` and `plan import`. */
export const addPlanFile: AddCommands = (plan, context) => {
  plan
    .command('parse')
    .description(words('cli.plan.parse'))
    .argument(value('file'), words('cli.plan.parse.file'))
    .option('--all', words('cli.plan.all-findings'))
    .action(async (file: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { all?: true }>();
      const parsed = await parsePlanFile(file, importLimits(configOf(context)));
      const findings = findingsOf(parsed);
      const { columns } = context.io;
      print(context, options, parsed, () =>
        [
          documentText(parsed.document),
          '',
          draftTables(parsed, findings, columns),
          '',
          findingsText(findings, { width: columns, all: options.all === true }),
        ].join('\n'),
      );
    });

  plan
    .command('import')
    .description(words('cli.plan.import'))
    .argument(value('file'), words('cli.plan.import.file'))
    .option(`--replaces ${value('id')}`, words('cli.plan.import.replaces'))
    .action(async (file: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { replaces?: string }>();
      const { replaces } = options;
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(readPlanFile(file))]), basename(file));
      const api = await connect(context, options, 'monitor');
      const { planId, active } = await api.post('/plans', { query: { replaces }, body: form });
      const draft = await api.get('/plans/{id}/draft', { path: { id: planId } });
      const { tasks, duties, reporting, targets, openFindings, blocking } = draft;
      const summary = {
        planId,
        tasks: tasks.length,
        duties: duties.length,
        reporting: reporting.length,
        targets: targets.length,
        findings: countBySeverity(openFindings),
        blocking,
        active,
      };
      print(context, options, summary, () =>
        [
          facts([
            [words('cli-title.plan-id'), planId],
            [words('cli-title.tasks'), tasks.length],
            [words('cli-title.in-body'), duties.length],
            [words('cli-title.reports'), reporting.length],
            [words('cli-title.targets'), targets.length],
            [words('cli-title.findings'), countsText(openFindings)],
          ]),
          ...(active === null ? [] : ['', numberActiveText(planId, active)]),
          '',
          afterImport(planId, blocking),
        ].join('\n'),
      );
    });
};
