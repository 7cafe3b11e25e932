import { Option, type Command } from 'commander';
import type { DutyDecision } from '#libs/domain/plan/plan';
import type { DraftPart } from '#libs/domain/plan/draft/index';
import type { Body } from '#libs/api-client/routes';
import { inEveryLanguage, value, values, words } from '../language';
import type { GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { connect } from '../sign-in';
import { changesOf, each, etagOf, partArgument, withChanges, type Changes } from './plan-correct';
import { printRevision } from '../revision';
import { dayArgument, print, type AddCommands } from './shared';

interface Reasoned extends GlobalOptions {
  readonly reason?: string;
}

interface DutyOptions extends Reasoned {
  readonly follow?: true;
  readonly text?: true;
  readonly repeats?: string;
}

/** How findings name a report that the body orders. */
const REPORT = 'reporting/';

const decisionOf = ({ follow, text, repeats }: DutyOptions): { decision: DutyDecision; repeats?: string } => {
  if ([follow, text, repeats].filter((one) => one !== undefined).length !== 1)
    throw new Misuse(inEveryLanguage('cli.plan.duty.one-of'));
  if (repeats !== undefined) return { decision: 'repeats', repeats };
  return { decision: follow ? 'follow' : 'text' };
};

interface DocumentOptions extends Reasoned {
  readonly number?: string;
  readonly date?: string;
  readonly authority?: string;
  readonly title?: string;
  readonly kind?: string;
}

/** `plan add`, `plan drop`, `plan split`, `plan merge`, `plan duty`, `plan discard` and `plan document`. */
export const addPlanRows: AddCommands = (plan, context) => {
  withChanges(plan.command('add'))
    .description(words('cli.plan.add'))
    .argument(value('id'), words('cli.plan.id'))
    .addArgument(partArgument())
    .option(`--after ${value('row')}`, words('cli.plan.add.after'))
    .option(`--reason ${value('reason')}`, words('cli.plan.add.reason'))
    .action(async (id: string, part: DraftPart, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Reasoned & Changes & { after?: string }>();
      const { after, reason } = options;
      const body = { changes: changesOf(options, part), after, reason };
      const api = await connect(context, options, 'monitor');
      const answer = await api.post('/plans/{id}/draft/{part}', { path: { id, part }, body });
      printRevision(context, options, { id, answer, words: words('cli.plan.add.done', { id }) });
    });

  plan
    .command('drop')
    .description(words('cli.plan.drop'))
    .argument(value('id'), words('cli.plan.id'))
    .addArgument(partArgument())
    .argument(value('row'), words('cli.plan.row'))
    .requiredOption(`--reason ${value('reason')}`, words('cli.plan.drop.reason'))
    .action(async (id: string, part: DraftPart, key: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { readonly reason: string }>();
      const { reason } = options;
      const api = await connect(context, options, 'monitor');
      const etag = await etagOf(api, id, part, key);
      const answer = await api.post('/plans/{id}/draft/{part}/{key}/removal', {
        path: { id, part, key },
        body: { reason },
        ifMatch: etag,
      });
      printRevision(context, options, { id, answer, words: words('cli.plan.drop.done', { key }) });
    });

  plan
    .command('split')
    .description(words('cli.plan.split'))
    .argument(value('id'), words('cli.plan.id'))
    .addArgument(partArgument())
    .argument(value('row'), words('cli.plan.row'))
    .requiredOption(`--title ${value('text')}`, words('cli.plan.split.title'), each)
    .option(`--reason ${value('reason')}`, words('cli.plan.split.reason'))
    .action(async (id: string, part: DraftPart, key: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Reasoned & { title: readonly string[] }>();
      const { title: titles, reason } = options;
      if (titles.length < 2) throw new Misuse(inEveryLanguage('cli.plan.split.too-few'));
      const api = await connect(context, options, 'monitor');
      const body = { into: titles.map((title) => ({ title })), reason };
      const etag = await etagOf(api, id, part, key);
      const answer = await api.post('/plans/{id}/draft/{part}/{key}/split', {
        path: { id, part, key },
        body,
        ifMatch: etag,
      });
      printRevision(context, options, {
        id,
        answer,
        words: words('cli.plan.split.done', { key, count: titles.length }),
      });
    });

  withChanges(plan.command('merge'))
    .description(words('cli.plan.merge'))
    .argument(value('id'), words('cli.plan.id'))
    .addArgument(partArgument())
    .argument(value('row'), words('cli.plan.merge.row'))
    .argument(values('other-row'), words('cli.plan.merge.others'))
    .option(`--reason ${value('reason')}`, words('cli.plan.merge.reason'))
    .action(
      async (
        id: string,
        part: DraftPart,
        key: string,
        merge: readonly string[],
        own: Changes,
        command: Command,
      ) => {
        const options = command.optsWithGlobals<Reasoned & Changes>();
        const { reason } = options;
        const { reason: _reason, ...asked } = own as Changes & { reason?: string };
        const changes = Object.keys(asked).length === 0 ? undefined : changesOf(asked, part);
        const api = await connect(context, options, 'monitor');
        const etag = await etagOf(api, id, part, key);
        const answer = await api.post('/plans/{id}/draft/{part}/{key}/merge', {
          path: { id, part, key },
          body: { merge, changes, reason },
          ifMatch: etag,
        });
        printRevision(context, options, {
          id,
          answer,
          words: words('cli.plan.merge.done', { merged: merge, key }),
        });
      },
    );

  plan
    .command('duty')
    .description(words('cli.plan.duty'))
    .argument(value('id'), words('cli.plan.id'))
    .argument(value('row'), words('cli.plan.duty.row'))
    .option('--follow', words('cli.plan.duty.follow'))
    .option('--text', words('cli.plan.duty.text'))
    .option(`--repeats ${value('row')}`, words('cli.plan.duty.repeats'))
    .requiredOption(`--reason ${value('reason')}`, words('cli.why'))
    .action(async (id: string, key: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<DutyOptions & { readonly reason: string }>();
      const body = { ...decisionOf(options), reason: options.reason };
      const api = await connect(context, options, 'monitor');
      const report = key.startsWith(REPORT) ? key.slice(REPORT.length) : null;
      const answer =
        report === null
          ? await api.post('/plans/{id}/draft/duties/{key}/decision', { path: { id, key }, body })
          : await api.post('/plans/{id}/draft/reporting/{key}/decision', {
              path: { id, key: report },
              // That a report repeats another row the server refuses.
              body: body as Body<'/plans/{id}/draft/reporting/{key}/decision', 'post'>,
            });
      printRevision(context, options, { id, answer, words: words('cli.plan.duty.done', { key }) });
    });

  plan
    .command('discard')
    .description(words('cli.plan.discard'))
    .argument(value('id'), words('cli.plan.id'))
    .requiredOption(`--reason ${value('reason')}`, words('cli.plan.discard.reason'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { readonly reason: string }>();
      const { reason } = options;
      const api = await connect(context, options, 'monitor');
      const answer = await api.post('/plans/{id}/removal', { path: { id }, body: { reason } });
      printRevision(context, options, { id, answer, words: words('cli.plan.discard.done', { id }) });
    });

  plan
    .command('document')
    .description(words('cli.plan.document'))
    .argument(value('id'), words('cli.plan.id'))
    .option(`--number ${value('number')}`, words('document-field.number'))
    .option(`--date ${value('day')}`, words('cli.plan.document.date'), dayArgument)
    .option(`--authority ${value('name')}`, words('field.authority'))
    .option(`--title ${value('text')}`, words('document-field.title'))
    .addOption(new Option(`--kind ${value('kind')}`, words('document-field.kind')))
    .option(`--reason ${value('reason')}`, words('cli.plan.document.reason'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<DocumentOptions>();
      const { number, date, authority, title, kind, reason } = options;
      const changes = { number, date, authority, title, kind };
      if (Object.values(changes).every((value) => value === undefined))
        throw new Misuse(inEveryLanguage('cli.plan.correct.nothing', { option: '--number' }));
      const api = await connect(context, options, 'monitor');
      const { documentEtag, activatedAt } = await api.get('/plans/{id}/draft', { path: { id } });
      if (activatedAt !== null) {
        const body = { ...changes, reason: reason ?? '' };
        const answer = await api.post('/plans/{id}/document-corrections', { path: { id }, body });
        print(context, options, answer, () =>
          words('cli.plan.document.corrected', { id, renumbered: number !== undefined }),
        );
        return;
      }
      const body = { ...changes, reason };
      const answer = await api.patch('/plans/{id}/draft/document', {
        path: { id },
        body,
        ifMatch: documentEtag,
      });
      printRevision(context, options, { id, answer, words: words('cli.plan.document.done', { id }) });
    });
};
