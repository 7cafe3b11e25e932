import type { Machine } from './machine';
import type { Result } from './run-rounds';
import type { Spread } from './statistics';

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
const spread = ({ median, min, max }: Spread): string => `${number(median)} (${number(min)}–${number(max)})`;
const bound = (value: number | null, better: Result['better']): string =>
  value === null ? '–' : `${better === 'higher' ? '≥' : '≤'} ${value}`;
const verdicts = { goal: 'goal', ok: 'ok', missed: 'MISSED', noted: '' } as const;

const header = ['measure', 'measured', 'baseline', '', 'ratio', 'at least', 'goal', ''] as const;
const cells = (r: Result): string[] => [
  r.name,
  `${spread(r.measured)} ${r.unit}`,
  r.baseline,
  `${spread(r.baselines)} ${r.unit}`,
  spread(r.ratio),
  bound(r.atLeast, r.better),
  bound(r.goal, r.better),
  verdicts[r.verdict],
];

/** The results as a table in Markdown, which can be read on a screen as well: median (lowest–highest). */
export const table = (results: readonly Result[]): string => {
  const lines = [[...header], ...results.map(cells)];
  const widths = header.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)));
  const line = (texts: readonly string[]): string =>
    `| ${texts.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head, ...body] = lines.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
};

/** One sentence about the machine. */
export const machineLine = (m: Machine): string =>
  `${m.cpu}, ${m.cores} cores, ${m.memoryGiB} GiB, ${m.system}, Node ${m.node}, PostgreSQL ${m.postgres}`;
