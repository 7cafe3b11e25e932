import { vietnameseDay } from '#libs/domain/messages/dates';
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
export const countsText = (findings: readonly Finding[]): string => {
  const counts = countBySeverity(findings);
  return order.map((severity) => `${counts[severity]} ${wordFor(severities, severity)}`).join(', ');
};

const findingsTable = (findings: readonly PlacedFinding[], width: number | null): string =>
  findings.length === 0
    ? 'Không còn phát hiện nào cần xử lý.'
    : table(
        [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)),
        [
          { title: 'Mức', value: (f) => wordFor(severities, f.severity), whole: true },
          { title: 'Dòng', value: (f) => f.taskKey ?? '-', whole: true },
          { title: 'Mã', value: (f) => f.code, whole: true },
          { title: 'Mục', value: (f) => f.field, whole: true },
          { title: 'Nội dung', value: (f) => f.message },
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
  const more = hidden === 0 ? '' : `\n(${hidden} lưu ý không hiện; thêm --all)`;
  return `Phát hiện: ${countsText(findings)}\n${findingsTable(shown, width)}${more}`;
};

export const documentText = (document: ParsedDocument): string =>
  facts([
    ['Văn bản', [document.kind, document.number].filter((one) => one !== null).join(' ')],
    ['Ngày', document.date && vietnameseDay(document.date)],
    ['Cơ quan', document.authority],
    ['Trích yếu', document.title],
    ['Dự thảo', document.draft ? 'có' : null],
    ['Thay thế', document.replaces.join('; ')],
  ]);

type OpenCodes = (part: DraftPart, key: string) => string;

const taskColumns = (part: 'tasks' | 'duties', open: OpenCodes): readonly Column<ParsedTask>[] => [
  { title: 'Dòng', value: ({ key }) => key, whole: true },
  { title: 'Mục', value: ({ section }) => section, whole: true },
  { title: 'Nhiệm vụ', value: ({ title }) => title },
  { title: 'Chủ trì', value: ({ leads }) => unitsText(leads) },
  { title: 'Phối hợp', value: ({ coordinators }) => unitsText(coordinators) },
  {
    title: 'Sản phẩm',
    value: ({ product, productInferred }) => `${product}${productInferred && product !== '' ? ' (*)' : ''}`,
  },
  { title: 'Thời gian', value: ({ timing }) => timingText(timing) },
  { title: 'Phát hiện', value: ({ key }) => open(part, key) },
];

const reportingColumns = (open: OpenCodes): readonly Column<ParsedReporting>[] => [
  { title: 'Dòng', value: ({ key }) => key, whole: true },
  { title: 'Báo cáo', value: ({ text }) => text },
  { title: 'Từ', value: ({ from }) => unitsText(from) },
  { title: 'Gửi', value: ({ to }) => unitsText(to) },
  {
    title: 'Kỳ',
    value: ({ recurrence }) => (recurrence === 'once' ? 'một lần' : wordFor(schedules, recurrence)),
  },
  { title: 'Hạn', value: ({ due }) => due && vietnameseDay(due), whole: true },
  { title: 'Phát hiện', value: ({ key }) => open('reporting', key) },
];

const targetColumns = (open: OpenCodes): readonly Column<ParsedTarget>[] => [
  { title: 'Dòng', value: ({ key }) => key, whole: true },
  { title: 'Chỉ tiêu', value: ({ indicator }) => indicator },
  {
    title: 'Giá trị',
    value: ({ operator, value, max, unit }) =>
      max === null ? `${operator} ${value} ${unit}` : `${value} – ${max} ${unit}`,
  },
  { title: 'Năm', value: ({ year }) => year, whole: true },
  { title: 'Phát hiện', value: ({ key }) => open('targets', key) },
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
    ...section('Nhiệm vụ trong phụ lục', draft.tasks, taskColumns('tasks', open)),
    ...section('Nhiệm vụ trong thân kế hoạch', draft.duties, taskColumns('duties', open)),
    ...section('Chế độ báo cáo', draft.reporting, reportingColumns(open)),
    ...section('Chỉ tiêu', draft.targets, targetColumns(open)),
    '(*) suy ra từ ô gộp; (?) không có trong danh bạ.',
  ].join('\n');
};
