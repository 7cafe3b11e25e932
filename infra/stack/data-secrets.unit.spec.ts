import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoAccounts } from '../../apps/api/seed/accounts';
import { writeDemo } from './data-secrets';

describe('what a stack says of how to sign in', () => {
  const told = (empty: boolean): readonly string[] => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-secrets-'));
    const { accounts } = writeDemo(folder, 'http://localhost:1', 'x', empty);
    expect(JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'))).toMatchObject({ accounts });
    return accounts;
  };

  it('names every account of the demonstration that stands above the agencies', () => {
    expect(told(false)).toEqual(demoAccounts([]).map(({ username }) => username));
  });

  it('names the administrator alone where there is no demonstration', () => {
    expect(told(true)).toEqual(['admin']);
  });
});
