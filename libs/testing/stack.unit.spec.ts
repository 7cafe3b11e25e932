import { existsSync } from 'node:fs';
import { startStack, type Stack } from '#libs/testing/stack';

describe('what is started together', () => {
  const stopped: string[] = [];
  beforeEach(() => void stopped.splice(0));
  const part = (stack: Stack, name: string) => stack.keep(name, (it) => stopped.push(it));
  const stubborn = (stack: Stack, name: string) =>
    stack.keep(name, (it) => Promise.reject(new Error(`${it} does not stop`)));

  it('is stopped last first, and its folder removed', async () => {
    let folder = '';
    const stack = await startStack((it) => {
      folder = it.folder('dondoc-stack-');
      part(it, 'database');
      return Promise.resolve({ api: part(it, 'api') });
    });
    expect([stack.api, existsSync(folder)]).toEqual(['api', true]);
    await stack.stop();
    expect([stopped, existsSync(folder)]).toEqual([['api', 'database'], false]);
  });

  it('says why it could not start, and leaves nothing behind', async () => {
    const started = startStack((it) => {
      part(it, 'database');
      stubborn(it, 'api');
      throw new Error('no port is free');
    });
    await expect(started).rejects.toThrow('no port is free');
    expect(stopped).toEqual(['database']);
  });

  it('is stopped as a whole though one part does not let itself be stopped', async () => {
    const stack = await startStack((it) => {
      part(it, 'database');
      stubborn(it, 'api');
      return Promise.resolve({});
    });
    await expect(stack.stop()).rejects.toThrow('api does not stop');
    expect(stopped).toEqual(['database']);
  });
});
