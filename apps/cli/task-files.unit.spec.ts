import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ApiClient } from '#libs/api-client/client';
import { saveTaskFile, type TaskFile } from './task-files';
import { newFolder } from './testing.spec-helper';

const sha256 = createHash('sha256').update('đúng').digest('hex');
const recorded: TaskFile = {
  source: 'input',
  n: 2,
  m: 1,
  file: { name: 'a.pdf', mediaType: 'application/pdf', size: 6, sha256 },
};
const asked: string[] = [];
const giving = (text: string) =>
  ({
    file: (route: string, { path }: { readonly path: object }) => {
      asked.push(`${route} ${JSON.stringify(path)}`);
      return Promise.resolve(new Response(text));
    },
  }) as unknown as Pick<ApiClient, 'file'>;

describe('a file of a task that is saved', () => {
  it('is asked for where the server has it, and is refused where it is not what was recorded', async () => {
    const file = join(newFolder(), 'a.pdf');
    await expect(saveTaskFile(giving('đúng'), 'kh 1', recorded, file)).resolves.toBeUndefined();
    await expect(saveTaskFile(giving('khác'), 'kh 1', recorded, file)).rejects.toMatchObject({
      code: 'CLI.FILE_ALTERED',
    });
    expect(asked[0]).toBe('/tasks/{id}/coordination-inputs/{n}/files/{m} {"id":"kh 1","n":2,"m":1}');
  });
});
