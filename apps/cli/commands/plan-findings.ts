import type { Verdict } from '#libs/domain/plan/findings/index';
import { Option, type Command } from 'commander';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inEveryLanguage, value, words } from '../language';
import { contentOf } from '../api-client';
import type { GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { findingsText } from '../render/draft';
import { countOf, printRevision } from '../revision';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';

interface TableOptions extends GlobalOptions {
  readonly out?: string;
  readonly in?: string;
  readonly all?: true;
}

interface ResolveOptions extends GlobalOptions {
  readonly verdict: Verdict;
  readonly row?: string;
  readonly field?: string;
  readonly reason?: string;
}

/** @throws Misuse where the file cannot be read */
export const tableForm = (file: string): FormData => {
  const form = new FormData();
  try {
    form.set('file', new Blob([new Uint8Array(readFileSync(file))]), basename(file));
  } catch {
    throw new Misuse(inEveryLanguage('cli.plan.findings.unreadable', { file }));
  }
  return form;
};

const verdicts: readonly Verdict[] = ['take-proposal', 'accept', 'reject'];

/** `plan findings` and `plan resolve`. */
export const addPlanFindings: AddCommands = (plan, context) => {
  plan
    .command('findings')
    .description(words('cli.plan.findings'))
    .argument(value('id'), words('cli.plan.id'))
    .option(`--out ${value('file')}`, words('cli.plan.findings.out'))
    .option(`--in ${value('file')}`, words('cli.plan.findings.in'))
    .option('--all', words('cli.plan.all-findings'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<TableOptions>();
      const { out, in: given } = options;
      if (out !== undefined && given !== undefined)
        throw new Misuse(inEveryLanguage('cli.plan.findings.one-of'));
      const route = '/plans/{id}/findings';
      const path = { id };
      const form = given === undefined ? null : tableForm(given);
      const api = await connect(context, options, 'monitor');
      if (out !== undefined) {
        const table = await contentOf(await api.file(route, { path, query: { format: 'xlsx' } }));
        writeFileSync(out, table);
        print(context, options, { file: out, bytes: table.length }, () =>
          words('cli.plan.findings.written', { file: out }),
        );
      } else if (form !== null) {
        const answer = await api.post(route, { path, body: form });
        const done = words('cli.plan.findings.applied', { count: answer.answered ?? 0 });
        printRevision(context, options, { id, answer, words: done });
      } else {
        const answer = await api.get(route, { path });
        const { columns: width } = context.io;
        print(context, options, answer, () =>
          findingsText(answer.items, { width, all: options.all === true }),
        );
      }
    });

  plan
    .command('resolve')
    .description(words('cli.plan.resolve'))
    .argument(value('id'), words('cli.plan.id'))
    .argument(value('finding'), words('cli.plan.resolve.finding'))
    .addOption(
      new Option(`--verdict ${value('way')}`, words('cli.plan.resolve.verdict'))
        .choices(verdicts)
        .makeOptionMandatory(),
    )
    .option(`--row ${value('row')}`, words('cli.plan.resolve.row'))
    .option(`--field ${value('field')}`, words('cli.plan.resolve.field'))
    .option(`--reason ${value('reason')}`, words('cli.why'))
    .action(async (id: string, code: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ResolveOptions>();
      const { verdict, row, field, reason } = options;
      const taskKey = row === '-' ? null : row;
      const api = await connect(context, options, 'monitor');
      const answer = await api.post('/plans/{id}/findings/resolutions', {
        path: { id },
        body: {
          code,
          verdict,
          field,
          reason,
          ...(taskKey !== undefined && { taskKey }),
        },
      });
      const done = words('cli.plan.resolve.done', { verdict, count: countOf(answer), code });
      printRevision(context, options, { id, answer, words: done });
    });
};
