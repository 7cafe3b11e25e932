import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut, while both ends live on. */
export interface Link {
  /** `host:port` */
  readonly address: string;
  /** Breaks every connection and refuses new ones; what was on its way is lost. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

export async function startLink(port: number): Promise<Link> {
  const open = new Set<Socket>();
  let whole = true;
  const cut = (): void => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  const server = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => void (whole = true),
    async stop() {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}
