import { execFileSync } from 'node:child_process';
import { IntlMessageFormat } from 'intl-messageformat';
import { languages } from '#libs/domain/shared/language';
import { catalogue } from '#libs/messages/catalogue';
import type { MessageKey } from '#libs/messages/message';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** What a text names, each with the way in which it is written there. */
const namesIn = (elements: Elements, found = new Set<string>()): Set<string> => {
  for (const element of elements) {
    if (Number(element.type) === 0 || !('value' in element)) continue;
    const style = 'style' in element ? ` as ${JSON.stringify(element.style)}` : '';
    found.add(`${element.value}${style}`);
    if (!('options' in element)) continue;
    for (const { value } of Object.values(element.options)) namesIn(value, found);
  }
  return found;
};

const named = (text: string): string[] =>
  [...namesIn(new IntlMessageFormat(text, 'vi', undefined, { ignoreTag: true }).getAst())].sort();

const keys = Object.keys(catalogue.vi) as MessageKey[];

describe('the catalogue of messages', () => {
  it.each(languages)('has every message in %s', (language) => {
    expect(Object.keys(catalogue[language]).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => catalogue[language][key].trim() === '')).toEqual([]);
  });

  it('names the same in every language', () => {
    const differing = keys.flatMap((key) => {
      const [vi, en] = [named(catalogue.vi[key]), named(catalogue.en[key])];
      return vi.join() === en.join() ? [] : [{ key, vi, en }];
    });
    expect(differing).toEqual([]);
  });

  it('has the types that are written from its texts', () => {
    const check = () =>
      execFileSync('node', ['infra/scripts/generate-messages.mjs', '--check'], { stdio: 'pipe' });
    expect(check).not.toThrow();
  });
});
