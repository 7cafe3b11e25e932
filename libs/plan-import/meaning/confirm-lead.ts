import type { Finding, ParsedUnit } from '#libs/domain/plan/parsed-plan';
import { finding } from '#libs/plan-import/findings';
import type { BodyDuty } from '#libs/plan-import/meaning/body';
import { identityOf } from '#libs/plan-import/meaning/resolve-units';
import { phrase, similarity, weigh, type Phrase, type Weights } from '#libs/plan-import/meaning/similarity';

interface Clause extends BodyDuty {
  readonly phrase: Phrase;
}
interface Match {
  readonly clause: Clause;
  readonly score: number;
}

/** The body's duties, ready to be compared with tasks. */
export interface Evidence {
  readonly clauses: readonly Clause[];
  readonly weights: Weights;
}

export interface InferredLead {
  readonly title: string;
  readonly leads: readonly ParsedUnit[];
  /** Units that the row's own product cell names as its makers. */
  readonly makers: readonly ParsedUnit[];
}

/** Shares of common wording, found by reading: the same duty in other words scores 0.5 and more. */
const AGREES = 0.45;
const CONTRADICTS = 0.6;

const openEnded = (unit: ParsedUnit): boolean => /khác|liên quan/iu.test(unit.text);
/** The verb that a task begins with, without the words that only say who with. */
const act = (title: string): string =>
  phrase(title.replace(/^(?:chủ trì|phối hợp|tham mưu|tiếp tục|hàng năm)[,\s]*/giu, ''))
    .words.slice(0, 2)
    .join(' ');

/** Prepares the body's duties: each is compared as a whole and clause by clause. */
export function gatherEvidence(duties: readonly BodyDuty[], titles: readonly string[]): Evidence {
  const clauses = duties.flatMap((duty) => {
    const pieces = duty.text.split(/[;:]/u);
    return [duty.text, ...(pieces.length > 1 ? pieces : [])].map((text) => ({
      ...duty,
      text,
      phrase: phrase(text),
    }));
  });
  return { clauses, weights: weigh([...duties.map(({ text }) => phrase(text)), ...titles.map(phrase)]) };
}

const best = (title: Phrase, clauses: readonly Clause[], weights: Weights): Match | null => {
  let found: Match | null = null;
  for (const clause of clauses) {
    const score = similarity(title, clause.phrase, weights);
    if (score > (found?.score ?? 0)) found = { clause, score };
  }
  return found;
};

const agreed = (where: readonly [string, string]): Finding =>
  finding('LEAD.CONFIRMED', 'info', 'leads', [
    `Đơn vị chủ trì suy ra từ ô gộp khớp với ${where[0]}.`,
    `The lead inferred from a merged cell agrees with ${where[1]}.`,
  ]);
const contradicted = (names: string, where: readonly [string, string]): Finding =>
  finding('LEAD.CONTRADICTED', 'error', 'leads', [
    `Đơn vị chủ trì suy ra từ ô gộp trái với ${where[0]}: nêu “${names}”.`,
    `The lead inferred from a merged cell contradicts ${where[1]}, which names "${names}".`,
  ]);
const namesOf = (units: readonly ParsedUnit[]): string => units.map(({ text }) => text).join('; ');
const inBody = ({ clause }: Match): readonly [string, string] => [
  `thân kế hoạch (dòng ${clause.line})`,
  `the plan's body (line ${clause.line})`,
];

/**
 * Checks a lead that was taken over from a merged cell against the body and the row's own product cell:
 * agreement is a note, silence a warning, contradiction an error. Another unit's duty contradicts only when
 * that unit leads it and it is the same act: drafting a scheme does not contradict appraising it.
 */
export function confirmLead({ title, leads, makers }: InferredLead, { clauses, weights }: Evidence): Finding {
  const ids = new Set(leads.map(identityOf));
  const isOwn = (units: readonly ParsedUnit[]): boolean => units.some((unit) => ids.has(identityOf(unit)));
  const words = phrase(title);
  const own = best(
    words,
    clauses.filter((clause) => isOwn(clause.owners)),
    weights,
  );
  const verb = act(title);
  const others = clauses.filter(
    ({ owners, leads: leading, phrase: { words: said } }) =>
      leading && !isOwn(owners) && !owners.some(openEnded) && said.join(' ').includes(verb),
  );
  const other = best(words, others, weights);
  const outdone = other !== null && other.score >= CONTRADICTS && other.score > (own?.score ?? 0) + 0.2;
  if (own !== null && own.score >= AGREES && !outdone) return agreed(inBody(own));
  if (isOwn(makers)) return agreed(['ô sản phẩm của chính nhiệm vụ', "the task's own product cell"]);
  if (makers.length > 0)
    return contradicted(namesOf(makers), ['ô sản phẩm của chính nhiệm vụ', "the task's own product cell"]);
  if (outdone) return contradicted(namesOf(other.clause.owners), inBody(other));
  return finding('LEAD.UNCONFIRMED', 'warning', 'leads', [
    'Đơn vị chủ trì suy ra từ ô gộp; thân kế hoạch và ô sản phẩm không xác nhận.',
    'The lead was inferred from a merged cell; neither the body nor the product cell confirms it.',
  ]);
}
