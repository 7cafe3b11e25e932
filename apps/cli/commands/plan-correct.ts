import { Argument, Option, type Command } from 'commander';
import { emptyDirectory } from '#libs/domain/directory/directory';
import { changesFromText } from '#libs/domain/plan/findings/index';
import { type DraftPart, draftParts, type RowChanges, type UnitChange } from '#libs/domain/plan/draft/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { refusalInEveryLanguage } from '#libs/telling/refusal';
import type { ScheduleKind } from '#libs/domain/timing/schedule';
import type { ApiClient } from '#libs/api-client/client';
import { inEveryLanguage, value, words } from '../language';
import type { GlobalOptions } from '../context';
import { Misuse, Refused } from '../refusal';
import { schedules } from '../render/words';
import { printRevision } from '../revision';
import { connect } from '../sign-in';
import { collect, dayArgument, print, type AddCommands } from './shared';

export interface Changes {
  readonly lead?: readonly string[];
  readonly coordinator?: readonly string[];
  readonly product?: string;
  readonly title?: string;
  readonly section?: string;
  readonly start?: string;
  readonly due?: string;
  readonly timingKind?: Exclude<ScheduleKind, 'unresolved'>;
  readonly timingText?: string;
  readonly number?: string;
  readonly set?: readonly string[];
}

const GROUP = 'group:';
const unit = (id: string): UnitChange =>
  id.startsWith(GROUP) ? { groupId: id.slice(GROUP.length) } : { agencyId: id };
const isGiven = (value: unknown): boolean => value !== undefined;

/** `value=12,5` and the like: fields that only reports and targets have, or have under a name of their own. */
const settings = (part: DraftPart, given: readonly string[]): RowChanges =>
  given.reduce<RowChanges>((changes, setting) => {
    const [field = '', ...rest] = setting.split('=');
    const read = changesFromText(part, field.trim(), rest.join('='), emptyDirectory);
    if (!isRejection(read)) return { ...changes, ...read };
    throw new Misuse(refusalInEveryLanguage(read));
  }, {});

/** For an option that may be given more than once, each time as it stands. */
export const each = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

/**
 * What the options change; what no option names stays as it is.
 *
 * @throws Misuse when there is nothing to change
 */
export const changesOf = (options: Changes, part: DraftPart): RowChanges => {
  const { lead, coordinator, product, title, section, start, due, timingKind, timingText } = options;
  const { number, set = [] } = options;
  const timing = { start, due, kind: timingKind, text: timingText };
  const changes: RowChanges = {
    ...settings(part, set),
    ...(number !== undefined && { number }),
    title,
    section,
    product,
    leads: lead?.map(unit),
    coordinators: coordinator?.map(unit),
    timing: Object.values(timing).some(isGiven) ? timing : undefined,
  };
  if (Object.values(changes).some(isGiven)) return changes;
  throw new Misuse(inEveryLanguage('cli.plan.correct.nothing', { option: '--due' }));
};

/** The options that say what a row is to hold. */
export const withChanges = (command: Command): Command =>
  command
    .option(`--lead ${value('agency')}`, words('cli.plan.change.lead'), collect)
    .option(`--coordinator ${value('agency')}`, words('cli.plan.change.coordinator'), collect)
    .option(`--product ${value('text')}`, words('field.product'))
    .option(`--title ${value('text')}`, words('cli.plan.change.title'))
    .option(`--number ${value('number')}`, words('field.number'))
    .option(`--section ${value('section')}`, words('field.section'))
    .option(`--start ${value('day')}`, words('cli.plan.change.start'), dayArgument)
    .option(`--due ${value('day')}`, words('cli.plan.change.due'), dayArgument)
    .addOption(
      new Option(`--timing-kind ${value('kind')}`, words('cli.plan.change.timing-kind')).choices(kinds),
    )
    .option(`--timing-text ${value('text')}`, words('cli.plan.change.timing-text'))
    .option(`--set ${value('setting')}`, words('cli.plan.change.set'), each);

/**
 * The ETag of a row as the server has it.
 *
 * @throws Refused `DRAFT.ROW_NOT_FOUND`
 */
export const etagOf = async (api: ApiClient, id: string, part: DraftPart, key: string): Promise<string> => {
  const draft = await api.get('/plans/{id}/draft', { path: { id } });
  const etag = draft[part].find((row) => row.key === key)?.etag;
  if (etag !== undefined) return etag;
  throw new Refused('DRAFT.ROW_NOT_FOUND', inEveryLanguage('cli.refusal.row-not-found', { key, part }));
};

export const partArgument = (): Argument =>
  new Argument(value('part'), words('cli.plan.part')).choices(draftParts);

const kinds = Object.keys(schedules).filter((kind) => kind !== 'unresolved');

/** `plan correct` and `plan settle`. */
export const addPlanCorrect: AddCommands = (plan, context) => {
  withChanges(plan.command('correct'))
    .description(words('cli.plan.correct'))
    .argument(value('id'), words('cli.plan.id'))
    .addArgument(partArgument())
    .argument(value('row'), words('cli.plan.correct.row'))
    .option(`--reason ${value('reason')}`, words('cli.plan.correct.reason'))
    .action(async (id: string, part: DraftPart, key: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Changes & { reason?: string }>();
      const { reason } = options;
      const changes = { ...changesOf(options, part), ...(reason !== undefined && { reason }) };
      const api = await connect(context, options, 'monitor');
      const etag = await etagOf(api, id, part, key);
      const answer = await api.patch('/plans/{id}/draft/{part}/{key}', {
        path: { id, part, key },
        body: changes,
        ifMatch: etag,
      });
      printRevision(context, options, { id, answer, words: words('cli.plan.correct.done', { key }) });
    });

  plan
    .command('settle')
    .description(words('cli.plan.settle'))
    .argument(value('id'), words('cli.plan.id'))
    .argument(value('row'), words('cli.plan.settle.row'))
    .argument(value('finding'), words('cli.plan.settle.finding'))
    .argument(value('field'), words('cli.plan.settle.field'))
    .requiredOption(`--reason ${value('reason')}`, words('cli.plan.settle.reason'))
    .action(async (id: string, key: string, code: string, field: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { reason: string }>();
      const api = await connect(context, options, 'monitor');
      const { reason } = options;
      const taskKey = key === '-' ? null : key;
      const answer = await api.post('/plans/{id}/findings', {
        path: { id },
        body: { taskKey, code, field, reason },
      });
      print(context, options, answer, () => words('cli.plan.settle.done', { code, field, key }));
    });
};
