import type { PlanContent } from './content';

/** Plain text as recognition leaves it: merged cells flattened, their text in their first row. */
export const renderText = ({ paragraphs, tables }: PlanContent): Uint8Array => {
  const annexes = tables.map(({ heading, rows }) =>
    [heading, ...rows].map((cells) => cells.map((text) => text ?? '').join('\t')).join('\n'),
  );
  return Buffer.from(`${[paragraphs.join('\n'), ...annexes].join('\n\n')}\n`);
};
