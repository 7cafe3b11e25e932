import { languages } from '#libs/domain/shared/language';
import { speaking } from '../language';
import { codeOf } from './codes';
import { stages, statuses, wordFor } from './words';

describe('the value of an option', () => {
  it('is a code, or what lists call it, with or without accents', () => {
    expect(codeOf('awaiting-acceptance', stages)).toBe('awaiting-acceptance');
    expect(codeOf('Chờ duyệt', stages)).toBe('awaiting-acceptance');
    expect(codeOf('cho-duyet', stages)).toBe('awaiting-acceptance');
    expect(codeOf('chua hoan thanh, trong han', statuses)).toBe('open-in-time');
    for (const words of [stages, statuses])
      for (const [code, language] of Object.keys(words).flatMap((one) =>
        languages.map((l) => [one, l] as const),
      ))
        expect(
          codeOf(
            speaking(language, () => wordFor(words, code)),
            words,
          ),
        ).toBe(code);
    expect(codeOf('awaiting approval', stages)).toBe('awaiting-acceptance');
  });

  it('is none where the word means none, or means something to the language alone', () => {
    expect(codeOf('đang chờ', stages)).toBeNull();
    expect(codeOf('', stages)).toBeNull();
    expect(codeOf('constructor', stages)).toBeNull();
  });
});
