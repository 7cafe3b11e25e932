import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createDiskFileStore } from '#apps/api/files/disk-file-store';
import { isRejection } from '#libs/domain/shared/rejection';
import { mountSmallDisk } from '../../../test/support/small-disk';

const disk = mountSmallDisk(4);
const content = (text: string): Readable => Readable.from([Buffer.from(text)]);

if (typeof disk === 'string')
  // eslint-disable-next-line jest/no-disabled-tests -- said aloud where it cannot be tried
  describe.skip(`files on a full disk (no disk can be mounted here: ${disk})`, () => {
    it.todo('are refused, and what was stored is read');
  });
else
  describe('files on a full disk', () => {
    afterAll(() => disk.remove());

    it('are refused with a code, leave nothing behind, and what was stored is read', async () => {
      const store = createDiskFileStore(disk.folder);
      const stored = await store.receive(content('trước'), 1000);
      if (isRejection(stored)) throw new Error(stored.code);
      expect(await store.open(stored.sha256)).toBeNull();
      expect(await stored.keep()).toBeNull();
      disk.fill();
      expect(await store.receive(content('x'.repeat(100_000)), 1_000_000)).toMatchObject({
        code: 'STORAGE.FULL',
      });
      expect(readdirSync(join(disk.folder, 'incoming'))).toEqual([]);
      const chunks: Buffer[] = [];
      for await (const chunk of (await store.open(stored.sha256)) ?? []) chunks.push(Buffer.from(chunk));
      expect(Buffer.concat(chunks).toString()).toBe('trước');
      disk.makeRoom();
      expect(await store.receive(content('sau'), 1000)).toMatchObject({ size: 3 });
    });
  });
