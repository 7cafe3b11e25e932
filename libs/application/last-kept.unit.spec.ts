import { lastKept } from '#libs/application/last-kept';

describe('what was read last', () => {
  const reading = (freshMs?: number) => {
    const read: string[] = [];
    const get = lastKept((key) => {
      read.push(key);
      if (key === 'lỗi') return Promise.reject(new Error('away'));
      return Promise.resolve(key === 'không' ? null : key.toUpperCase());
    }, freshMs);
    return { get, read };
  };

  it('is given again, and read once for all who ask meanwhile', async () => {
    const { get, read } = reading();
    expect(await Promise.all([get('a'), get('a'), get('a')])).toEqual(['A', 'A', 'A']);
    expect(await get('a')).toBe('A');
    expect(read).toEqual(['a']);
  });

  it('gives way to what another key stands for, and to time', async () => {
    const { get, read } = reading();
    expect([await get('a'), await get('b'), await get('a')]).toEqual(['A', 'B', 'A']);
    expect(read).toEqual(['a', 'b', 'a']);
    const stale = reading(0);
    await stale.get('a');
    await stale.get('a');
    expect(stale.read).toEqual(['a', 'a']);
  });

  it('is not kept where there was nothing, or it could not be read', async () => {
    const { get, read } = reading();
    for (let n = 0; n < 2; n += 1) {
      expect(await get('không')).toBeNull();
      await expect(get('lỗi')).rejects.toThrow('away');
    }
    expect(read).toEqual(['không', 'lỗi', 'không', 'lỗi']);
  });
});
