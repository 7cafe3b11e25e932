import type { Finding, ParsedUnit } from '#libs/domain/plan/draft/index';
import { message, type Message } from '#libs/messages/message';
import { joined, type Word } from '#libs/messages/word';
import { placeInWords } from '#libs/telling/source-place';
import { finding } from '#libs/plan-import/findings';
import type { BodyDuty } from '#libs/plan-import/meaning/body';
import { asChanges, identityOf } from '#libs/plan-import/meaning/resolve-units';
import { corpus, phrase, similarities, weigh, type Corpus } from '#libs/plan-import/meaning/similarity';

interface Clause extends BodyDuty {
  readonly ownerIds: readonly string[];
  /** The clause in the form of its words, for finding a verb in it. */
  readonly said: string;
}
interface Match {
  readonly clause: Clause;
  readonly score: number;
}

/** The body's duties, ready to be compared with tasks. */
export interface Evidence {
  readonly clauses: readonly Clause[];
  readonly corpus: Corpus;
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
export const act = (title: string): string =>
  phrase(title.replace(/^(?:chủ trì|phối hợp|tham mưu|tiếp tục|hàng năm)[,\s]*/giu, ''))
    .words.slice(0, 2)
    .join(' ');

/** Bounds the work on a file that is no ordinary plan; a long plan has a few hundred clauses. */
const MOST_CLAUSES = 3000;

/** Prepares the body's duties: each is compared as a whole and clause by clause. */
export function gatherEvidence(duties: readonly BodyDuty[], titles: readonly string[]): Evidence {
  const pieces = duties.flatMap((duty) => {
    const ownerIds = duty.owners.map(identityOf);
    const parts = duty.text.split(/[;:]/u);
    return [duty.text, ...(parts.length > 1 ? parts : [])].map((text) => ({ ...duty, ownerIds, text }));
  });
  const kept = pieces.slice(0, MOST_CLAUSES);
  const phrases = kept.map(({ text }) => phrase(text));
  const weights = weigh([...phrases, ...titles.map(phrase)]);
  const clauses = kept.map((clause, i) => ({ ...clause, said: phrases[i]?.words.join(' ') ?? '' }));
  return { clauses, corpus: corpus(phrases, weights) };
}

function best(
  scores: ReadonlyMap<number, number>,
  clauses: readonly Clause[],
  fits: (clause: Clause) => boolean,
) {
  let found: Match | null = null;
  for (const [i, score] of scores) {
    const clause = clauses[i];
    if (clause !== undefined && score > (found?.score ?? 0) && fits(clause)) found = { clause, score };
  }
  return found;
}

/** The body's unit whose duty is worded most like the task, where it is worded alike at all. */
export function likelyOwner(
  title: string,
  { clauses, corpus: said }: Evidence,
): { readonly owners: readonly ParsedUnit[]; readonly score: number } | null {
  const scores = similarities(phrase(title), said);
  const verb = act(title);
  const match = best(scores, clauses, (clause) => clause.leads && clause.said.includes(verb));
  return match === null || match.score < CONTRADICTS
    ? null
    : { owners: match.clause.owners, score: Math.round(match.score * 100) / 100 };
}

const agreed = (where: Message): Finding =>
  finding('LEAD.CONFIRMED', 'info', 'leads', message('finding.LEAD.CONFIRMED', { where }));
const contradicted = (units: readonly ParsedUnit[], where: Message): Finding => {
  const leads = asChanges(units);
  return finding(
    'LEAD.CONTRADICTED',
    'error',
    'leads',
    message('finding.LEAD.CONTRADICTED', { where, units: namesOf(units) }),
    leads === null ? null : { changes: { leads } },
  );
};
const namesOf = (units: readonly ParsedUnit[]): Word =>
  joined(
    units.map(({ text }) => text),
    '; ',
  );
const inBody = ({ clause }: Match): Message =>
  message('finding.LEAD.in-body', { place: placeInWords(clause.place) });

/**
 * Checks a lead that was taken over from a merged cell against the body and the row's own product cell:
 * agreement is a note, silence a warning, contradiction an error. Another unit's duty contradicts only when
 * that unit leads it and it is the same act: drafting a scheme does not contradict appraising it.
 */
export function confirmLead({ title, leads, makers }: InferredLead, evidence: Evidence): Finding {
  const ids = new Set(leads.map(identityOf));
  const scores = similarities(phrase(title), evidence.corpus);
  const verb = act(title);
  const isOwn = (clause: Clause): boolean => clause.ownerIds.some((id) => ids.has(id));
  const own = best(scores, evidence.clauses, isOwn);
  const other = best(
    scores,
    evidence.clauses,
    (clause) =>
      clause.leads && !isOwn(clause) && !clause.owners.some(openEnded) && clause.said.includes(verb),
  );
  const outdone = other !== null && other.score >= CONTRADICTS && other.score > (own?.score ?? 0) + 0.2;
  if (own !== null && own.score >= AGREES && !outdone) return agreed(inBody(own));
  if (makers.some((unit) => ids.has(identityOf(unit)))) return agreed(message('finding.LEAD.in-product'));
  const known = makers.filter(({ agencyId, groupId }) => (agencyId ?? groupId) !== null);
  if (known.length > 0) return contradicted(known, message('finding.LEAD.in-product'));
  if (outdone) return contradicted(other.clause.owners, inBody(other));
  return finding('LEAD.UNCONFIRMED', 'warning', 'leads', message('finding.LEAD.UNCONFIRMED'));
}
