import { catalogue } from '#libs/messages/catalogue';

describe('what a status or a stage is called', () => {
  it('is the one term for approval, in every message', () => {
    // What is only understood, where people type it, is never said.
    const others = Object.entries(catalogue.vi).filter(
      ([key, text]) => !key.startsWith('also-called.') && /nghiệm thu/iu.test(text),
    );
    expect(others).toEqual([]);
  });
});
