import {
  type DraftPart,
  type Finding,
  findingKey,
  type ParsedDocument,
  type ParsedPlan,
  type ParsedReporting,
  type ParsedTarget,
  type ParsedTask,
  type Severity,
} from '#libs/domain/plan/draft/index';
import { spokenLanguage, timeText, words } from '../language';
import { facts, table, type Column } from './table';

import { schedules, severities, timingText, unitsText, wordFor } from './words';

/** A finding with the row it is about; null for the document. */
export interface PlacedFinding extends Finding {
  readonly taskKey: string | null;
}

/** Everything that reading found, row by row. */
export const findingsOf = (plan: ParsedPlan): readonly PlacedFinding[] => [
  ...plan.findings.map((finding) => ({ ...finding, taskKey: null })),
  ...(['tasks', 'duties', 'reporting', 'targets'] as const).flatMap((part) =>
    plan[part].flatMap(({ key, findings }) =>
      findings.map((finding) => ({ ...finding, taskKey: findingKey(part, key) })),
    ),
  ),
];

const order: readonly Severity[] = ['error', 'warning', 'info'];

export const countBySeverity = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const count = (severity: Severity): number => findings.filter((f) => f.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
};

/** `2 lỗi, 5 cảnh báo, 1 lưu ý` */
export const countsText = (findings: readonly Finding[]): string =>
  words('cli.draft.counts', countBySeverity(findings));

const findingsTable = (findings: readonly PlacedFinding[], width: number | null): string =>
  findings.length === 0
    ? words('cli.draft.no-findings')
    : table(
        [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)),
        [
          { title: words('cli-title.severity'), value: (f) => wordFor(severities, f.severity), whole: true },
          { title: words('cli-title.row'), value: (f) => f.taskKey ?? '-', whole: true },
          { title: words('cli-title.code'), value: (f) => f.code, whole: true },
          { title: words('cli-title.finding-field'), value: (f) => f.field, whole: true },
          {
            title: words('cli-title.content'),
            value: (f) => (spokenLanguage() === 'en' ? f.messageEn : f.message),
          },
        ],
        width,
      );

/**
 * Findings, errors first, each with the words that `plan settle` wants. What only informs is counted, unless
 * `all` are wanted: a long plan has hundreds.
 */
export const findingsText = (
  findings: readonly PlacedFinding[],
  { width, all }: { readonly width: number | null; readonly all: boolean },
): string => {
  const shown = all ? findings : findings.filter(({ severity }) => severity !== 'info');
  const hidden = findings.length - shown.length;
  const more = hidden === 0 ? '' : `\n${words('cli.draft.hidden', { count: hidden })}`;
  return `${words('cli.draft.findings', { counts: countsText(findings) })}\n${findingsTable(shown, width)}${more}`;
};

export const documentText = (document: ParsedDocument): string =>
  facts([
    [words('cli-title.document'), [document.kind, document.number].filter((one) => one !== null).join(' ')],
    [words('cli-title.document-date'), document.date && timeText('day', document.date)],
    [words('cli-title.authority'), document.authority],
    [words('cli-title.subject'), document.title],
    [words('cli-title.is-draft'), document.draft ? words('document-value.yes') : null],
    [words('cli-title.replaces'), document.replaces.join('; ')],
  ]);

type OpenCodes = (part: DraftPart, key: string) => string;

const taskColumns = (part: 'tasks' | 'duties', open: OpenCodes): readonly Column<ParsedTask>[] => [
  { title: words('cli-title.row'), value: ({ key }) => key, whole: true },
  { title: words('cli-title.section'), value: ({ section }) => section, whole: true },
  { title: words('cli-title.task'), value: ({ title }) => title },
  { title: words('cli-title.leads'), value: ({ leads }) => unitsText(leads) },
  { title: words('cli-title.coordinating'), value: ({ coordinators }) => unitsText(coordinators) },
  {
    title: words('cli-title.product'),
    value: ({ product, productInferred }) => `${product}${productInferred && product !== '' ? ' (*)' : ''}`,
  },
  { title: words('cli-title.timing'), value: ({ timing }) => timingText(timing) },
  { title: words('cli-title.findings'), value: ({ key }) => open(part, key) },
];

const reportingColumns = (open: OpenCodes): readonly Column<ParsedReporting>[] => [
  { title: words('cli-title.row'), value: ({ key }) => key, whole: true },
  { title: words('cli-title.report'), value: ({ text }) => text },
  { title: words('cli-title.from'), value: ({ from }) => unitsText(from) },
  { title: words('cli-title.addressees'), value: ({ to }) => unitsText(to) },
  {
    title: words('cli-title.recurrence'),
    value: ({ recurrence }) =>
      recurrence === 'once' ? words('schedule.single') : wordFor(schedules, recurrence),
  },
  { title: words('cli-title.due'), value: ({ due }) => due && timeText('day', due), whole: true },
  { title: words('cli-title.findings'), value: ({ key }) => open('reporting', key) },
];

const targetColumns = (open: OpenCodes): readonly Column<ParsedTarget>[] => [
  { title: words('cli-title.row'), value: ({ key }) => key, whole: true },
  { title: words('cli-title.plan-target'), value: ({ indicator }) => indicator },
  {
    title: words('cli-title.value'),
    value: ({ operator, value, max, unit }) =>
      max === null ? `${operator} ${value} ${unit}` : `${value} – ${max} ${unit}`,
  },
  { title: words('cli-title.year'), value: ({ year }) => year, whole: true },
  { title: words('cli-title.findings'), value: ({ key }) => open('targets', key) },
];

/** The rows of a draft, part by part, each with the codes of the findings that `findings` still holds. */
export const draftTables = (
  draft: Pick<ParsedPlan, DraftPart>,
  findings: readonly PlacedFinding[],
  width: number | null,
): string => {
  const open: OpenCodes = (part, key) =>
    findings
      .filter((f) => f.taskKey === findingKey(part, key) && f.severity !== 'info')
      .map((f) => f.code)
      .join('\n');
  const section = <Row>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]): string[] =>
    rows.length === 0 ? [] : [`${title} (${rows.length})`, table(rows, columns, width), ''];
  return [
    ...section(words('cli.draft.annex'), draft.tasks, taskColumns('tasks', open)),
    ...section(words('cli.draft.body'), draft.duties, taskColumns('duties', open)),
    ...section(words('cli-title.reports'), draft.reporting, reportingColumns(open)),
    ...section(words('cli-title.targets'), draft.targets, targetColumns(open)),
    words('cli.draft.marks'),
  ].join('\n');
};
