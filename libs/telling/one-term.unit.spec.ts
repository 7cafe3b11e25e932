import { stageWords, statusWords } from '#libs/domain/follow-up/words';
import { catalogue } from '#libs/messages/catalogue';
import { isMessageKey } from '#libs/messages/catalogue';

const inCatalogue = (prefix: string, codes: readonly string[]) =>
  Object.fromEntries(
    codes.map((code) => {
      const key = `${prefix}.${code}`;
      return [code, isMessageKey(key) ? catalogue.vi[key] : null];
    }),
  );

describe('what a status or a stage is called', () => {
  it('is the same in the table of the follow-up and in the catalogue', () => {
    expect(inCatalogue('status', Object.keys(statusWords))).toEqual(statusWords);
    expect(inCatalogue('stage', Object.keys(stageWords))).toEqual(stageWords);
  });

  it('is the one term for approval, in every message', () => {
    // What is only understood, where people type it, is never said.
    const others = Object.entries(catalogue.vi).filter(
      ([key, text]) => !key.startsWith('also-called.') && /nghiệm thu/iu.test(text),
    );
    expect(others).toEqual([]);
  });
});
