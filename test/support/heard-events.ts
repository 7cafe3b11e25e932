import { once } from 'node:events';
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { eventually } from './worker-stage';

/** One event of a stream of changes. */
export interface Heard {
  readonly event: string;
  readonly id: string | null;
  readonly data: any;
}

export interface Listening {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Everything that was heard so far. */
  readonly heard: readonly Heard[];
  /** Names of what has changed, in the order in which it was told. */
  changes(): readonly string[];
  /** The id of the last event that had one. */
  lastId(): string;
  /** Once there is such an event. */
  until(what: string, is: (heard: readonly Heard[]) => boolean): Promise<void>;
  hasEnded(): boolean;
  leave(): void;
}

const fieldOf = (block: string, name: string): string | null =>
  new RegExp(`^${name}: ?(.*)$`, 'mu').exec(block)?.[1] ?? null;

/** Listens as a browser does, on a connection of its own, and keeps what it hears. */
export const listen = async (url: string, headers: Record<string, string>): Promise<Listening> => {
  const request = get(url, { headers, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const heard: Heard[] = [];
  let [lastId, ended, rest] = ['', false, ''];
  const take = (block: string): void => {
    const id = fieldOf(block, 'id');
    lastId = id ?? lastId;
    const data = fieldOf(block, 'data');
    if (data !== null)
      heard.push({ event: fieldOf(block, 'event') ?? 'message', id, data: JSON.parse(data) });
  };
  response.setEncoding('utf8');
  response.on('error', () => undefined);
  response.on('close', () => (ended = true));
  response.on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    if (response.statusCode === 200) blocks.forEach(take);
  });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    heard,
    changes: () =>
      heard.filter(({ event }) => event === 'change').map(({ data }) => `${data.kind} ${data.id}`),
    lastId: () => lastId,
    until: (what, is) => eventually(what, () => is(heard)),
    hasEnded: () => ended,
    leave: () => void request.destroy(),
  };
};
