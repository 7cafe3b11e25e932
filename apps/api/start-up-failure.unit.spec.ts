import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startUpFailure } from '#apps/api/start-up-failure';
import { loadConfig } from '#libs/config/config';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('what keeps the API from starting', () => {
  it('is one sentence where the port is taken or a folder cannot be written', async () => {
    const first = createServer();
    await new Promise<void>((done) => first.listen(0, '127.0.0.1', done));
    const { port } = first.address() as AddressInfo;
    const error = await new Promise((refused) =>
      createServer().once('error', refused).listen(port, '127.0.0.1'),
    );
    await new Promise((closed) => first.close(closed));
    expect(startUpFailure(error)).toMatch(/^API\.PORT_IN_USE: [^\n]*PORT[^\n]*$/u);
    const system = Object.assign(new Error("EACCES: permission denied, mkdir '/x'"), {
      code: 'EACCES',
      syscall: 'mkdir',
    });
    expect(startUpFailure(system)).toBe("API.NOT_STARTED: EACCES: permission denied, mkdir '/x'");
  });

  it('names each variable that is wrong, and is shown whole where it is a defect', () => {
    const wrong = thrownBy(() => loadConfig({ PORT: 'tám nghìn' }));
    expect(startUpFailure(wrong)).toMatch(/^CONFIG\.INVALID\n {2}PORT: /u);
    const defect = new Error('defect');
    expect(startUpFailure(defect)).toBe(defect);
  });
});
