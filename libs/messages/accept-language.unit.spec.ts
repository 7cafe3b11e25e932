import { languageAsked } from '#libs/messages/accept-language';

describe('the language that a request asks for', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['*', null],
    ['fr-FR, de;q=0.8', null],
    ['vi', 'vi'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr, EN;q=0.5, vi;q=0.7', 'vi'],
    ['en;q=0, vi;q=0.1', 'vi'],
    ['vie', null],
    ['en;q=x', null],
  ])('%s is %s', (header, language) => {
    expect(languageAsked(header)).toBe(language);
  });
});
