import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '#libs/config/config';
import { makeEntry } from '#infra/embedded/cache';
import { resolveTemporal, temporalSources, type TemporalSources } from '#infra/embedded/temporal-binary';

const nothing: TemporalSources = {
  named: () => undefined,
  onPath: () => undefined,
  cached: () => undefined,
  downloaded: () => Promise.resolve(undefined),
  built: () => Promise.resolve(undefined),
};

describe('the search for a Temporal server', () => {
  it('takes the first source that has one, in order of cost', async () => {
    const order = ['named', 'onPath', 'cached', 'downloaded', 'built'] as const;
    for (const [index, name] of order.entries()) {
      const from = Object.fromEntries(order.slice(index).map((source) => [source, () => source]));
      await expect(resolveTemporal({ ...nothing, ...from })).resolves.toBe(name);
    }
  });

  it('ends in one error with three remedies when there is none', async () => {
    await expect(resolveTemporal(nothing)).rejects.toThrow(
      /EMBEDDED\.TEMPORAL_NOT_FOUND[^]*1\. TEMPORAL_ADDRESS[^]*2\. TEMPORAL_CLI[^]*3\. .*go install/,
    );
  });

  it('says so when TEMPORAL_CLI names a file that is not there', () => {
    const sources = temporalSources(loadConfig({ TEMPORAL_CLI: '/nowhere/temporal' }), () => undefined);
    expect(() => sources.named()).toThrow('/nowhere/temporal');
  });
});

describe('an entry of the cache', () => {
  it('is made once when two processes make it at the same time, and leaves no scraps', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-cache-'));
    const make = (text: string) =>
      makeEntry(join(folder, 'entry'), (scratch) => {
        writeFileSync(join(scratch, 'made'), text);
        return Promise.resolve(join(scratch, 'made'));
      });
    await Promise.all([make('same'), make('same')]);
    await makeEntry(join(folder, 'other'), () => Promise.resolve(undefined));
    expect(readdirSync(folder)).toEqual(['entry']);
    expect(readFileSync(join(folder, 'entry'), 'utf8')).toBe('same');
    rmSync(folder, { recursive: true });
  });
});
