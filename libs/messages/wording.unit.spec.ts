import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { catalogue } from '#libs/messages/catalogue';

const root = join(__dirname, '../..');
const sources = execFileSync('git', ['ls-files', '--', 'apps', 'libs', 'activities', 'workflows', 'infra'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/u.test(file) && !/\.(spec|spec-helper|d)\.ts$/u.test(file));

/** Where Vietnamese words stand that are no wording, each with what they are instead. */
const exempt: readonly RegExp[] = [
  // The catalogue itself.
  /^libs\/messages\//u,
  // What reads plans and names as people write them.
  /^libs\/(plan-import|domain\/(timing|directory-names))\//u,
  // Names of holidays and days off, and what is written into events and kept there: no language of a reader changes it.
  /^libs\/(holidays|domain\/on-record)\//u,
  // How a letter is searched for, in the SQL of a migration that was carried out.
  /^libs\/read-models\/search-migration\.ts$/u,
  // Data of tests and of the demonstration.
  /^(libs\/testing\/|apps\/api\/seed(\/|\.ts$))/u,
];

const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

/** The product is called the same in every language. */
const PRODUCT = 'Đôn Đốc';

const isVietnamese = (text: string): boolean => vietnamese.test(text.replaceAll(PRODUCT, ''));

const textsOf = (file: string): string[] => {
  const text = readFileSync(join(root, file), 'utf8');
  if (!vietnamese.test(text)) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true));
  return found.filter(isVietnamese);
};

describe('wording', () => {
  it('stands in the catalogue alone', () => {
    const holding = sources.filter(
      (file) => !exempt.some((room) => room.test(file)) && textsOf(file).length > 0,
    );
    expect(holding).toEqual([]);
  });

  it('is used: no message is there that nothing says', () => {
    const said = sources
      .filter((file) => !file.startsWith('libs/messages/'))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    // `status.${code}` says all of its family; what stands there is checked where it is used.
    const families = [...said.matchAll(/`([a-z.-]+)\.(?:\$\{[^`]*)`/gu)].map(([, family]) => `${family}.`);
    const unused = Object.keys(catalogue.vi).filter(
      (key) => !said.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
    );
    expect(unused).toEqual([]);
  });
});
