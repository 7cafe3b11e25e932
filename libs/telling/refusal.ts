import { languages, type InEveryLanguage, type Language } from '#libs/domain/shared/language';
import type { RefusalCode } from '#libs/domain/shared/refusal-code';
import type { Rejection } from '#libs/domain/shared/rejection';
import { isMessageKey } from '#libs/messages/catalogue';
import { message, type Message, type MessageKey } from '#libs/messages/message';
import { say, sayLoosely } from '#libs/messages/say';
import { joined, type Facts as Told, type Word } from '#libs/messages/word';
import { periodOf } from '#libs/telling/period';

type Refusal = Pick<Rejection, 'code' | 'facts'>;
type Facts = Rejection['facts'];

const present = (messages: readonly (Message | false)[]): readonly Message[] =>
  messages.filter((one) => one !== false);

const text = (fact: Facts[string] | undefined): string => String(fact ?? '');

/** What still hangs on an agency. */
const onAgency = (f: Facts): readonly Message[] =>
  present([
    Boolean(f['tasks']) && message('hanging.agency.tasks', { count: text(f['tasks']) }),
    Boolean(f['accepts']) && message('hanging.agency.accepts', { count: text(f['accepts']) }),
    Boolean(f['difficulties']) && message('hanging.agency.difficulties', { count: text(f['difficulties']) }),
    Boolean(f['plans']) && message('hanging.agency.plans', { plans: text(f['plans']) }),
    Boolean(f['accounts']) && message('hanging.agency.accounts', { accounts: text(f['accounts']) }),
    Boolean(f['groups']) && message('hanging.agency.groups', { groups: text(f['groups']) }),
    Boolean(f['below']) && message('hanging.agency.below', { agencies: text(f['below']) }),
  ]);

/** What still hangs on an account. */
const onAccount = (f: Facts): readonly Message[] =>
  present([
    Boolean(f['plans']) && message('hanging.account.plans', { plans: text(f['plans']) }),
    Boolean(f['difficulties']) && message('hanging.account.difficulties', { count: text(f['difficulties']) }),
    Boolean(f['tasks']) && message('hanging.account.tasks', { count: text(f['tasks']) }),
    Boolean(f['delegations']) && message('hanging.account.delegations', { count: text(f['delegations']) }),
    Boolean(f['alone']) && message('hanging.account.alone', { role: text(f['alone']) }),
  ]);

/** `1: 2026, 2: 2027`, the numbers and labels of cycles, with what people call their periods. */
const periodsIn = (cycles: string): Word =>
  cycles.split(', ').map((cycle) => {
    const [no = '', label] = cycle.split(': ');
    return label === undefined ? no : joined([no, periodOf(label)], ': ');
  });

/** Refusals whose sentence says more of their facts than the facts themselves. */
const inWords: Partial<Record<RefusalCode, (facts: Facts) => Told>> = {
  'CYCLE.AMBIGUOUS': (facts) => ({ ...facts, periods: periodsIn(text(facts['periods'])) }),
  'DIRECTORY.STILL_NEEDED': (facts) => ({ ...facts, hanging: joined(onAgency(facts), '; ') }),
  'USER.STILL_NEEDED': (facts) => ({ ...facts, hanging: joined(onAccount(facts), '; ') }),
  'DIRECTORY.UNKNOWN_AGENCY': (facts) => ({ ...facts, id: facts['id'] ?? facts['agencyId'] ?? '' }),
};

/** Every code has its sentence, or this does not compile. */
const keyOf = (code: RefusalCode): MessageKey => `refusal.${code}`;

/** What a refusal says to people; an unknown code is named, so that it can be looked up. */
export const refusalIn = (language: Language, refusal: Refusal): string => {
  const key = keyOf(refusal.code);
  return isMessageKey(key)
    ? sayLoosely(language, key, inWords[refusal.code]?.(refusal.facts) ?? refusal.facts)
    : say(language, message('refusal.UNKNOWN', { code: refusal.code }));
};

/** The same in every language. */
export const refusalInEveryLanguage = (refusal: Refusal): InEveryLanguage =>
  Object.fromEntries(languages.map((language) => [language, refusalIn(language, refusal)])) as Record<
    Language,
    string
  >;
