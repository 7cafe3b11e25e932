import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { placesForTables } from '#apps/api/exports/table-places';
import { Refused } from '#apps/api/http/refused';

describe('places for tables', () => {
  const aLongTime = 60_000;
  const table = () => Promise.resolve(new PassThrough());

  it('let a table begin when one before it has been taken whole', async () => {
    const begin = placesForTables(2, aLongTime);
    const [first, second] = [await begin(table), await begin(table)];
    const begun: string[] = [];
    const third = begin(() => {
      begun.push('third');
      return table();
    });
    second.write('a part');
    second.resume();
    expect(begun).toEqual([]);
    first.end('all of it');
    expect(String(await buffer(first))).toBe('all of it');
    await third;
    expect(begun).toEqual(['third']);
  });

  it('let a table begin when one before it was given up, has broken off, or could not begin', async () => {
    const begin = placesForTables(1, aLongTime);
    (await begin(table)).destroy();
    const broken = await begin(table);
    const noticed = new Promise((resolve) => broken.on('error', resolve));
    broken.destroy(new Error('the database is gone'));
    await noticed;
    await expect(begin(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    await expect(begin(table)).resolves.toBeInstanceOf(PassThrough);
  });

  it('tell to come again who would wait too long', async () => {
    const begin = placesForTables(1, 1);
    const first = await begin(table);
    const late = await begin(table).catch((error: unknown) => error);
    expect(late).toBeInstanceOf(Refused);
    expect(late).toMatchObject({ rejection: { code: 'EXPORT.UNAVAILABLE' } });
    first.destroy();
  });
});
