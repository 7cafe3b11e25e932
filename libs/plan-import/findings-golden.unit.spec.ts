import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as furtherMakes from '#libs/plan-import/fixtures/further-makes';
import * as provinces from '#libs/plan-import/fixtures/provinces';
import type { Finding, ParsedPlan } from '#libs/domain/plan/draft/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { seedNames } from '#libs/plan-import/built-in-directory/directory';
import { parsePlan } from '#libs/plan-import/parse-plan';

const golden = join(__dirname, 'findings.golden.json');

const findingsOf = ({ tasks, duties, reporting, targets, findings }: ParsedPlan): readonly Finding[] => [
  ...findings,
  ...[...tasks, ...duties, ...reporting, ...targets].flatMap((row) => row.findings),
];

/** Every sentence once, with the code under which it is found. */
const sentences = async (): Promise<Readonly<Record<string, string>>> => {
  const said = new Map<string, string>();
  for (const text of Object.values({ ...provinces, ...furtherMakes })) {
    const parsed = await parsePlan(new TextEncoder().encode(text), {
      fileName: 'ke-hoach.txt',
      directory: seedNames,
    });
    if (isRejection(parsed)) throw new Error(parsed.code);
    for (const { code, message } of findingsOf(parsed)) said.set(message, code);
  }
  return Object.fromEntries([...said].sort(([a], [b]) => (a < b ? -1 : 1)));
};

describe('the sentences of findings', () => {
  // By them an answer of a reviewer knows its finding again, in drafts that were read years before.
  it('stay what they were in Vietnamese, letter by letter', async () => {
    expect(await sentences()).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });
});
