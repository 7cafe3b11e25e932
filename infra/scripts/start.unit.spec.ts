import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

describe('npm start', () => {
  it('refuses an option that it does not know in one sentence, before it installs or builds anything', () => {
    const script = resolve(__dirname, 'start.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--emty'], { encoding: 'utf8' });
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain('Không hiểu tham số --emty');
  });
});
