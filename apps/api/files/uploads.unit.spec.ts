import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uploads } from '#apps/api/files/uploads';
import { plusMinutes } from '#libs/domain/shared/time';

const DAY = 24 * 60;

describe('files that come in parts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-uploads-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const clock = { instant: '2026-03-02T02:00:00.000Z', now: () => clock.instant };
  const uploads = new Uploads(folder, { fileBytes: 10, accountBytes: 100, files: 3 }, clock);
  const begin = (userId: string) => uploads.begin(userId, { name: 'a.pdf', size: 1 });
  const held = () =>
    readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.part'));

  it('of whoever never comes back go with those of others, looked for once an hour', async () => {
    await begin('an');
    clock.instant = plusMinutes(clock.instant, DAY - 30);
    await begin('binh');
    expect(held()).toHaveLength(2);
    clock.instant = plusMinutes(clock.instant, 40);
    await begin('cuc');
    // Of an account that was looked after less than an hour ago nothing is read, whoever else begins.
    expect(held()).toHaveLength(3);
    clock.instant = plusMinutes(clock.instant, 30);
    await begin('cuc');
    expect(held()).toHaveLength(3);
  });

  it('of one’s own count no more from the moment in which they have expired', async () => {
    await begin('dung');
    await begin('dung');
    await begin('dung');
    await expect(begin('dung')).rejects.toMatchObject({ rejection: { code: 'UPLOAD.TOO_MANY' } });
    clock.instant = plusMinutes(clock.instant, DAY);
    await expect(begin('dung')).resolves.toMatchObject({ offset: 0 });
  });
});
