import type { NameIndex } from '#libs/domain/directory-names/directory-names';
import {
  cellReference,
  type Finding,
  type ParsedReporting,
  type ParsedTask,
  type ParsedUnit,
  type Recurrence,
  type SourceRef,
} from '#libs/domain/plan/draft/index';
import type { ScheduleKind } from '#libs/domain/timing/schedule';
import { parseTiming } from '#libs/domain/timing/schedule';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import type { OutlineItem } from '#libs/plan-import/meaning/outline';
import {
  clausesOf,
  kindOf,
  receiverIn,
  senderIn,
  yearly,
  type Clause,
} from '#libs/plan-import/meaning/report-clauses';
import { identityOf, resolveUnits } from '#libs/plan-import/meaning/resolve-units';
import { leadNamedAtEnd } from '#libs/plan-import/meaning/subject';
import type { Place } from '#libs/plan-import/read/blocks';

export interface ReportContext {
  readonly index: NameIndex;
  /** Stands in for a year that the phrase leaves out. */
  readonly planYear: number | null;
}

/** A text that may order a report, with those who answer for it where the text does not say. */
export interface ReportText {
  readonly text: string;
  readonly owners: readonly ParsedUnit[];
  readonly source: SourceRef;
}

type Draft = Omit<ParsedReporting, 'key' | 'waitsFor'>;

const recurrences: Readonly<Partial<Record<ScheduleKind, Recurrence>>> = {
  yearly: 'yearly',
  'half-yearly': 'half-yearly',
  quarterly: 'quarterly',
  monthly: 'monthly',
  weekly: 'weekly',
};

function judge(draft: Pick<Draft, 'text' | 'from' | 'due'>): Finding[] {
  const findings: Finding[] = [];
  if (draft.from.length === 0)
    findings.push(
      finding('REPORT.SENDER_UNREAD', 'warning', 'from', message('finding.REPORT.SENDER_UNREAD')),
    );
  if (draft.due === null)
    findings.push(finding('REPORT.DUE_UNREAD', 'warning', 'due', message('finding.REPORT.DUE_UNREAD')));
  if (/năm trước/iu.test(draft.text) && /kế hoạch[^.;]{0,40}năm sau/iu.test(draft.text))
    findings.push(finding('REPORT.TWO_PRODUCTS', 'info', 'text', message('finding.REPORT.TWO_PRODUCTS')));
  return findings;
}

/** One report that a clause orders; null when it sends nothing to anyone. */
function readClause(
  clause: Clause,
  { text, owners, source }: ReportText,
  context: ReportContext,
): Draft | null {
  const { index, planYear } = context;
  const to = resolveUnits(receiverIn(clause.before), index, { field: 'to', inferred: false });
  if (to.units.length === 0) return null;
  const named = resolveUnits(senderIn(clause.before), index, { field: 'from', inferred: false });
  const from = named.units.length > 0 ? named : { units: owners, findings: [] };
  const inherits = yearly.test(text) && !/\d{4}/u.test(clause.deadline) && !yearly.test(clause.deadline);
  const phrase = inherits ? `${clause.deadline} hàng năm` : clause.deadline;
  const { kind, due } = parseTiming(phrase, { planYear });
  const read = {
    text: `${clause.before}${clause.deadline}`.replace(/^[\s,;.]+/u, ''),
    from: from.units,
    to: to.units,
    due,
  };
  return {
    ...read,
    kind: kindOf(read.text),
    recurrence: recurrences[kind] ?? 'once',
    source,
    findings: [...judge(read), ...to.findings, ...from.findings],
  };
}

/** The reports that a text orders: sentences that send something to a unit by a stated day. */
export function readReports(report: ReportText, context: ReportContext): readonly Draft[] {
  if (report.text.length > 5000) return [];
  return clausesOf(report.text).flatMap((clause) => readClause(clause, report, context) ?? []);
}

export const bodySource = (place: Place): SourceRef => ({
  part: 'body',
  page: place.page,
  line: place.line,
  table: null,
  row: null,
  cells: { due: cellReference(place) },
});

/** "… gửi Sở X trước ngày …, cụ thể như sau:" with one item per report and unit: each is a report of its own. */
function themes(
  parent: OutlineItem,
  items: readonly OutlineItem[],
  drafts: readonly Draft[],
  { index }: ReportContext,
) {
  const [announced] = drafts;
  if (announced === undefined || drafts.length > 1 || !/:\s*$/u.test(parent.text)) return null;
  const below = items.filter(({ headings }) => headings.at(-1) === parent.content);
  const themed = below.flatMap((item): Draft[] => {
    const lead = leadNamedAtEnd(item.content);
    const read = resolveUnits(lead ?? '', index, { field: 'from', inferred: false });
    if (read.units.length === 0) return [];
    const { to, due, recurrence } = announced;
    const text = item.content;
    const draft = { text, from: read.units, to, due, recurrence, kind: announced.kind };
    return [{ ...draft, source: bodySource(item.place), findings: [...judge(draft), ...read.findings] }];
  });
  return themed.length === 0 ? null : themed;
}

/** The reports that the body orders, in its order; `ownersOf` tells under whose name a paragraph stands. */
export function bodyReports(
  items: readonly OutlineItem[],
  ownersOf: (place: Place) => readonly ParsedUnit[],
  context: ReportContext,
): readonly Draft[] {
  return items.flatMap((item, i): readonly Draft[] => {
    const { text, place } = item;
    const drafts = readReports({ text, owners: ownersOf(place), source: bodySource(place) }, context);
    return drafts.length === 0 ? [] : (themes(item, items.slice(i + 1, i + 60), drafts, context) ?? drafts);
  });
}

/** The reports that annex cells order: "báo cáo … gửi Sở X" with its day in the text or in the timing cell. */
export function annexReports(tasks: readonly ParsedTask[], context: ReportContext): readonly Draft[] {
  return tasks.flatMap(({ title, product, timing, leads, source }) => {
    for (const said of [title, product]) {
      if (!/gửi|báo cáo|trình/iu.test(said)) continue;
      const text = clausesOf(said).length > 0 ? said : `${said} ${timing.text.toLowerCase()}`;
      const drafts = readReports({ text, owners: leads, source }, context);
      if (drafts.length > 0) return drafts;
    }
    return [];
  });
}

const overlap = (a: readonly ParsedUnit[], b: readonly ParsedUnit[]): boolean => {
  const ids = new Set(a.map(identityOf));
  return b.some((unit) => ids.has(identityOf(unit)));
};

/**
 * Gives the reports their keys and chains them (units → monitoring agency → UBND): a round waits for the
 * rounds that its own sender receives, when those are due earlier.
 */
export function chain(drafts: readonly Draft[]): readonly ParsedReporting[] {
  const keyed = drafts.map((draft, i) => ({ ...draft, key: `R${i + 1}` }));
  return keyed.map((draft) => {
    const { from, due, key } = draft;
    const before = keyed.filter(
      (other) =>
        other.key !== key && due !== null && other.due !== null && other.due < due && overlap(other.to, from),
    );
    return { ...draft, waitsFor: before.map((other) => other.key) };
  });
}
