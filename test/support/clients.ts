/** 0, 1, 2 … */
export const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** Gives the work to so many clients, each of which takes the next piece when it is done with one. */
export async function byClients(clients: number, works: readonly (() => Promise<void>)[]): Promise<void> {
  const queue = [...works];
  const client = async () => {
    for (let work = queue.shift(); work; work = queue.shift()) await work();
  };
  await Promise.all(range(clients).map(client));
}
