import { languages } from '#libs/domain/shared/language';
import type { MessageKey } from '#libs/messages/message';
import { say } from '#libs/messages/say';
import { sayPlainly } from '#libs/messages/say-plainly';
import vi from './vi/verifier.json';

/** Something for whatever a text names. */
const factsFor = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/\{(\w+)(, date)?/gu)].map(([, name = '', time]) => [
      name,
      time === undefined ? `<${name}>` : '2026-03-02T02:00:00.000Z',
    ]),
  );

describe('messages that go along in evidence packs', () => {
  it.each(languages)('say in %s without the formatter what they say with it', (language) => {
    for (const [key, text] of Object.entries(vi)) {
      const told = { key: key as MessageKey, facts: factsFor(text) };
      expect(sayPlainly(language, told)).toBe(say(language, told));
      expect(sayPlainly(language, told)).not.toContain('{');
    }
  });
});
