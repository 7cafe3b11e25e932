import { SessionFile } from './session';
import { languageOf, speaking, words } from './language';
import { caller } from './testing.spec-helper';

describe('the language of a command line', () => {
  const account = () => 'en' as const;

  it('is the one that is asked for, else that of the environment, of the account, Vietnamese', () => {
    expect(languageOf(['plan', '--lang', 'vi'], { DONDOC_LANG: 'en' }, account)).toBe('vi');
    expect(languageOf(['--lang=en', 'plan'], { DONDOC_LANG: 'vi' }, () => null)).toBe('en');
    expect(languageOf(['plan'], { DONDOC_LANG: 'en' }, () => null)).toBe('en');
    expect(languageOf(['plan'], { DONDOC_LANG: '' }, account)).toBe('en');
    expect(languageOf(['plan'], {}, () => null)).toBe('vi');
  });

  it('is no matter of the machine, nor of what stands after the options', () => {
    expect(languageOf(['plan'], { LANG: 'en_US.UTF-8', LC_ALL: 'C' }, () => null)).toBe('vi');
    expect(languageOf(['task', 'find', '--', '--lang', 'en'], {}, () => null)).toBe('vi');
  });

  it('is each its own for two at once', async () => {
    const said = (language: 'vi' | 'en') =>
      speaking(language, async () => {
        await Promise.resolve();
        return words('cli.title.usage');
      });
    expect(await Promise.all([said('en'), said('vi'), said('en')])).toEqual([
      'Usage:',
      'Cách dùng:',
      'Usage:',
    ]);
  });
});

describe('a refusal', () => {
  const refused = (environment: Record<string, string>, ...args: readonly string[]) =>
    caller({ DONDOC_URL: 'http://127.0.0.1:1', ...environment }).dondoc('plan', 'list', ...args);

  it('comes in the language asked for; the Vietnamese has the English below it', async () => {
    const english =
      'Nobody is signed in. Run: dondoc login (beside the demonstration: dondoc login --as monitor).';
    expect((await refused({}, '--lang', 'en')).err).toBe(`CLI.NOT_SIGNED_IN: ${english}`);
    expect((await refused({ DONDOC_LANG: 'en' })).err).toBe(`CLI.NOT_SIGNED_IN: ${english}`);
    expect((await refused({})).err).toMatch(
      new RegExp(`^CLI.NOT_SIGNED_IN: Chưa đăng nhập.*\n  Nobody is`, 'u'),
    );
  });

  it('names the languages there are where another one is asked for', async () => {
    const { code, err } = await refused({}, '--lang', 'fr');
    expect(code).toBe(2);
    expect(err).toContain('vi, en');
  });

  it('names DONDOC_LANG where that is wrong', async () => {
    expect((await refused({ DONDOC_LANG: 'fr' })).err).toContain('DONDOC_LANG');
  });

  it('comes in the language of the account that is signed in', async () => {
    const { dondoc, home } = caller();
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const session = { url: 'http://127.0.0.1:1', username: 'an', token: 't', expiresAt };
    new SessionFile(home).keepCurrent({ ...session, language: 'en' });
    expect((await dondoc('plan', 'list')).err).toMatch(/^CLI\.SERVER_UNREACHABLE: Nothing answers/u);
  });
});
