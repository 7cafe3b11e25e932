import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A way to PostgreSQL that knows enough of its protocol to fail at the worst moment. */
export interface DatabaseLink {
  readonly port: number;
  /** Every packet takes this much longer, in milliseconds. */
  slowDown(ms: number): void;
  /** Passes on the next `count` commits, and breaks the connection in place of their answers. */
  loseAnswersToCommits(count: number): void;
  /** How many answers were lost so far. */
  lost(): number;
  stop(): Promise<void>;
}

// A statement ends with a zero byte, in either of the protocol's two ways to send one; so does the word that answers.
const namesCommit = (packet: Buffer): boolean => /commit\0/i.test(packet.toString('latin1'));

export async function startDatabaseLink(port: number): Promise<DatabaseLink> {
  const open = new Set<Socket>();
  let [delayMs, toLose, lost] = [0, 0, 0];

  const join = (near: Socket, far: Socket): void => {
    let isDoomed = false;
    const pass = (from: Socket, to: Socket, onPacket: (packet: Buffer) => void): void => {
      let before: Promise<unknown> = Promise.resolve();
      from.on('data', (packet: Buffer) => {
        before = before.then(async () => {
          if (delayMs > 0) await delay(delayMs);
          onPacket(packet);
          if (!to.destroyed) to.write(packet);
        });
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      open.add(from);
    };
    pass(near, far, (packet) => {
      if (toLose === 0 || !namesCommit(packet)) return;
      toLose -= 1;
      isDoomed = true;
    });
    // What was sent along with the commit is answered before it.
    pass(far, near, (packet) => {
      if (!isDoomed || !namesCommit(packet)) return;
      lost += 1;
      near.destroy();
    });
  };
  const server = createServer((near) => join(near, connect(port, '127.0.0.1')));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    slowDown: (ms) => void (delayMs = ms),
    loseAnswersToCommits: (count) => void (toLose = count),
    lost: () => lost,
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
