import type { AgencyHoldings } from '#libs/domain/directory/agency-holdings';
import type { Schema } from '#libs/api-client/routes';
import { facts, table } from './table';
import { dayText } from './time';
import { numbered, wordFor, type WordKeys } from './words';
import { spokenLanguage, words } from '../language';

const listed = (all: readonly string[]): string => (all.length === 0 ? words('cli.none') : all.join(', '));
const day = (date: string | null): string => (date === null ? '' : dayText(date));
const yesOrNo = (value: boolean): string => (value ? words('cli.yes') : words('cli.no'));

export const agencyText = (agency: Schema<'Agency'>): string =>
  facts([
    [words('cli-title.id'), agency.id],
    [words('cli-title.name'), agency.name],
    [words('cli-title.other-names'), listed(agency.aliases)],
    [words('cli-title.kind'), agency.kind],
    [words('cli-title.parent'), agency.parentId ?? words('cli.none')],
    [words('cli-title.under-ubnd'), yesOrNo(agency.underUbnd)],
    [words('cli-title.from-day'), day(agency.validFrom) || words('cli.not-said')],
    [words('cli-title.until-day'), day(agency.validTo) || words('cli.not-said')],
  ]);

export const agenciesText = (items: readonly Schema<'Agency'>[], width: number | null): string =>
  items.length === 0
    ? words('cli.agency.no-one')
    : table(
        items,
        [
          { title: words('cli-title.id'), value: ({ id }) => id, whole: true },
          { title: words('cli-title.name'), value: ({ name }) => name },
          { title: words('cli-title.other-names'), value: ({ aliases }) => aliases.join('; ') },
          { title: words('cli-title.kind'), value: ({ kind }) => kind },
          { title: words('cli-title.parent'), value: ({ parentId }) => parentId },
          { title: words('cli-title.until-day'), value: ({ validTo }) => day(validTo), whole: true },
        ],
        width,
      );

export const agencyHoldingsText = (holdings: AgencyHoldings): string =>
  facts([
    [words('cli-title.tasks-of-agency'), listed(holdings.tasks)],
    [words('cli-title.tasks-accepted'), listed(holdings.accepts)],
    [
      words('cli-title.difficulties-to-resolve'),
      listed(holdings.difficulties.map((one) => numbered(one.taskId, one.difficulty))),
    ],
    [
      words('cli-title.plans-monitored'),
      listed(holdings.plans.map(({ planId, number }) => number ?? planId)),
    ],
    [words('cli-title.accounts'), listed(holdings.accounts)],
    [words('cli-title.group'), listed(holdings.groups)],
    [words('cli-title.below'), listed(holdings.below)],
  ]);

export const membersText = (members: Schema<'AgencyGroup'>['members']): string =>
  members.length === 0
    ? words('cli.group.no-members')
    : table(
        members,
        [
          { title: words('cli-title.agency'), value: ({ agencyId }) => agencyId, whole: true },
          { title: words('cli-title.from-day'), value: ({ from }) => day(from), whole: true },
          { title: words('cli-title.until-day'), value: ({ to }) => day(to), whole: true },
        ],
        null,
      );

export const groupText = (group: Schema<'AgencyGroup'>): string =>
  facts([
    [words('cli-title.id'), group.id],
    [words('cli-title.name'), group.name],
    [words('cli-title.other-names'), listed(group.aliases)],
    [words('cli-title.open-group'), yesOrNo(group.open)],
    [words('cli-title.all-kinds'), listed(group.kinds)],
    [words('cli-title.members-today'), listed(group.membersToday)],
  ]);

export const groupsText = (items: readonly Schema<'AgencyGroup'>[], width: number | null): string =>
  items.length === 0
    ? words('cli.group.no-one')
    : table(
        items,
        [
          { title: words('cli-title.id'), value: ({ id }) => id, whole: true },
          { title: words('cli-title.name'), value: ({ name }) => name },
          { title: words('cli-title.group-open'), value: ({ open }) => yesOrNo(open) },
          { title: words('cli-title.kind'), value: ({ kinds }) => kinds.join(', ') },
          { title: words('cli-title.members-today'), value: ({ membersToday }) => membersToday.length },
        ],
        width,
      );

const actions: WordKeys = {
  create: 'sheet-action.create',
  correct: 'sheet-action.correct',
  end: 'sheet-action.end',
};

type SheetRow = Schema<'PreviewedSheet'>['rows'][number];

const actionText = ({ refusal, action }: SheetRow): string => {
  if (refusal) return words('cli.directory.refused');
  return action === 'same' ? '' : wordFor(actions, action);
};

const valueOf = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return words('cli.none');
  if (typeof value === 'boolean') return yesOrNo(value);
  if (Array.isArray(value)) return listed(value.map(String));
  return typeof value === 'string' ? value : JSON.stringify(value);
};

type Row = Schema<'PreviewedSheet'>['rows'][number];

const contentOf = ({ action, changes, refusal }: Row): string => {
  if (refusal) return `${refusal.code}: ${refusal.detail[spokenLanguage()]}`;
  const said = changes.filter(({ after }) => action !== 'create' || valueOf(after) !== words('cli.none'));
  return said
    .map(({ column, before, after }) =>
      action === 'create'
        ? `${column}: ${valueOf(after)}`
        : `${column}: ${valueOf(before)} → ${valueOf(after)}`,
    )
    .join('\n');
};

/** Row by row what a sheet would do, and how it is applied. */
export const sheetPreviewText = (
  { counts, rows, tag }: Schema<'PreviewedSheet'>,
  file: string,
  width: number | null,
): string => {
  const sum = words('cli.directory.counts', counts);
  if (rows.length === 0) return sum;
  const lines = table(
    rows,
    [
      { title: words('cli-title.sheet'), value: ({ sheet }) => sheet, whole: true },
      { title: words('cli-title.row'), value: ({ row }) => row },
      {
        title: words('cli-title.item'),
        value: ({ key, name }) => (name === null ? key : `${name} (${key})`),
      },
      {
        title: words('cli-title.work'),
        value: actionText,
      },
      { title: words('cli-title.content'), value: contentOf },
    ],
    width,
  );
  const next = counts.refused === 0 ? [words('cli.directory.apply-next', { file, tag })] : [];
  return [lines, sum, ...next].join('\n');
};
