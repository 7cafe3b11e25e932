import type { Finding } from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import { placeInWords } from '#libs/telling/source-place';
import { finding } from '#libs/plan-import/findings';
import type { Block, TextBlock } from '#libs/plan-import/read/blocks';

const NUMBER = '(?:số\\s+)?(\\d{1,2}|[IVX]{1,4})';
/** "Phụ lục 2 đính kèm", "tại Phụ lục kèm theo"; not an annex of another document. */
const mention = new RegExp(
  `phụ lục(?:\\s+${NUMBER})?\\s+(?:đính kèm|kèm theo|ban hành kèm theo)(?!\\s+(?:quyết định|nghị quyết|văn bản|công văn|thông tư|đề cương|hướng dẫn)\\s)`,
  'giu',
);
const headed = new RegExp(`^(?:\\p{P}\\s*)?phụ lục(?:\\s+${NUMBER})?(?=[\\s.:–-]|$)`, 'iu');

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const numberOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const roman = romans.indexOf(text.toUpperCase()) + 1;
  return roman > 0 ? roman : Number(text);
};

const absent = (block: TextBlock, number: number | null): Finding => {
  const place = placeInWords(block.place);
  const told = message('finding.ANNEX.ABSENT', { number: number === null ? '' : ` ${number}`, place });
  return finding('ANNEX.ABSENT', 'warning', 'document', told);
};

/** Annexes that the text says are enclosed and that the file lacks; each is told once. */
export function findAbsentAnnexes(blocks: readonly Block[], taskTables: number): readonly Finding[] {
  const texts = blocks.filter((block): block is TextBlock => block.kind !== 'table');
  const present = texts.filter(({ text }) => text.length < 80 && headed.test(text));
  const numbers = new Set(present.map(({ text }) => numberOf(headed.exec(text)?.[1])));
  const told = new Map<number | null, Finding>();
  for (const block of texts) {
    if (block.text.length > 20_000) continue;
    for (const match of block.text.matchAll(mention)) {
      const number = numberOf(match[1]);
      const here = number === null ? present.length > 0 || taskTables > 0 : numbers.has(number);
      if (!here && !told.has(number)) told.set(number, absent(block, number));
    }
  }
  return [...told.values()];
}
