import { vietnameseDay } from '#libs/domain/messages/dates';
import type { Rejection } from '#libs/domain/shared/rejection';

/** One sentence in both languages; Vietnamese is read first. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** Codes and what to tell people about them, given the facts of the refusal. */
export type MessageCatalogue = Readonly<Record<string, (facts: Rejection['facts']) => Bilingual>>;

/** A sentence that is the same whatever the facts are. */
export const say =
  (vi: string, en: string): MessageCatalogue[string] =>
  () => ({ vi, en });

/** A fact as it stands in a sentence. */
export const fact = (facts: Rejection['facts'], name: string): string => String(facts[name] ?? '?');

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value);

/** Days as Vietnamese sentences have them. */
const inVietnamese = (facts: Rejection['facts']): Rejection['facts'] =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, isDay(value) ? vietnameseDay(value) : value]),
  );

/** The sentence for a refusal; an unknown code is named, so that it can be looked up. */
export const messageFor = (
  catalogues: readonly MessageCatalogue[],
  { code, facts }: Pick<Rejection, 'code' | 'facts'>,
): Bilingual => {
  const known = catalogues.find((catalogue) => Object.hasOwn(catalogue, code))?.[code];
  if (known) return { vi: known(inVietnamese(facts)).vi, en: known(facts).en };
  return {
    vi: `Yêu cầu bị từ chối (mã ${code}).`,
    en: `The request was refused (code ${code}).`,
  };
};
