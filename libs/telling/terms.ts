import { addressedAgency, deadlineOf, type WhoAccepts } from '#libs/domain/annex-task/kernel/index';
import type { AmendedTerms } from '#libs/domain/annex-task/amendment/index';
import { message } from '#libs/messages/message';
import { joined, type Word } from '#libs/messages/word';
import type { TellingNames } from '#libs/telling/names';

/** Who accepts; an agency by its name where names are at hand. */
export const acceptorName = (accepts: WhoAccepts, names?: Pick<TellingNames, 'agency'>): Word => {
  const addressed = addressedAgency(accepts);
  if (addressed !== null) return names?.agency(addressed) ?? message('acceptor.addressed');
  return accepts === 'supervisor' ? message('acceptor.supervisor') : message('acceptor.monitoring-agency');
};

/** What an amendment says anew. */
export const termsInWords = (
  { title, product, due, until, accepts }: AmendedTerms,
  names?: Pick<TellingNames, 'agency'>,
): Word => {
  const words: Word[] = [];
  if (title !== undefined) words.push(message('terms.title', { title }));
  if (product !== undefined) words.push(message('terms.product', { product: product ?? '' }));
  if (due !== undefined) words.push(message('terms.due', { due: deadlineOf(due) }));
  if (until !== undefined) words.push(message('terms.until', { until }));
  if (accepts !== undefined) words.push(message('terms.accepts', { acceptor: acceptorName(accepts, names) }));
  return joined(words, '; ');
};
