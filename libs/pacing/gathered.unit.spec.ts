import { gathered } from '#libs/pacing/gathered';

describe('reads that are asked for at the same time', () => {
  it('share the next read, never the one that had begun before they asked', async () => {
    const reads: (readonly number[])[] = [];
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const find = gathered(async (keys: readonly number[]) => {
      reads.push(keys);
      begin();
      await released;
      return keys.map((key) => key * 10);
    });
    const first = find(1);
    await begun;
    const others = [find(2), find(3), find(2)];
    expect(reads).toEqual([[1]]);
    release();
    expect(await Promise.all([first, ...others])).toEqual([10, 20, 30, 20]);
    expect(reads).toEqual([[1], [2, 3, 2]]);
  });

  it('fail together, and the next ones are read again', async () => {
    let fails = true;
    const find = gathered((keys: readonly string[]) =>
      fails ? Promise.reject(new Error('away')) : Promise.resolve(keys),
    );
    await expect(Promise.all([find('a')])).rejects.toThrow('away');
    fails = false;
    expect(await find('b')).toBe('b');
  });
});
