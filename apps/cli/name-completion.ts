import type { ApiClient } from '#libs/api-client/client';
import { valueName } from './language';
import type { Place } from './completion';

/** What the value of an option or argument is called in the help, where it is a person, an agency or a group. */
const asked = [
  ['account', 'person'],
  ['agency', 'agency'],
  ['group', 'group'],
] as const;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** What the server asks for at least when it looks for people. */
const LEAST = 2;
const MOST = 50;

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();

/** Whom or what a place asks for; null where it is neither a person nor an agency or group. */
export const askedFor = ({ command, option, before, begun }: Place): 'person' | 'agency' | 'group' | null => {
  if (option === null && begun.startsWith('-')) return null;
  const called = option
    ? (/<(.*)>/u.exec(option.flags)?.[1] ?? '')
    : (command.registeredArguments[before]?.name() ?? '');
  return asked.find(([name]) => valueName(name) === called)?.[1] ?? null;
};

/** Of several values separated by commas the last one is being written; a shell leaves the quotation mark before it. */
const partsOf = (begun: string): readonly [string, string] => {
  const word = begun.replace(/^["']/u, '');
  const last = word.lastIndexOf(',') + 1;
  return [word.slice(0, last), word.slice(last)];
};

const entriesCalled = async (
  api: Pick<ApiClient, 'get'>,
  route: '/agencies' | '/agency-groups',
  written: string,
): Promise<readonly Named[]> => {
  const wanted = plain(written);
  const { items } = await api.get(route);
  return items.filter(({ id, name, aliases = [] }) =>
    [id, name, ...aliases].some((called) => plain(called).includes(wanted)),
  );
};

const peopleCalled = async (api: Pick<ApiClient, 'get'>, written: string): Promise<readonly Named[]> => {
  const q = written.trim();
  if (q.length < LEAST) return [];
  return (await api.get('/people', { query: { q, limit: MOST } })).items;
};

/**
 * The ids of people, agencies or groups that could stand there: those that begin so, else those that have it in their name, with or
 * without accents.
 */
export const namesAt = async (place: Place, api: Pick<ApiClient, 'get'>): Promise<readonly string[]> => {
  const what = askedFor(place);
  if (what === null) return [];
  const [before, written] = partsOf(place.begun);
  const found =
    what === 'person'
      ? await peopleCalled(api, written)
      : await entriesCalled(api, what === 'agency' ? '/agencies' : '/agency-groups', written);
  const ids = found.map(({ id }) => id);
  const begun = ids.filter((id) => id.startsWith(written));
  return (begun.length > 0 ? begun : ids).map((id) => before + id);
};
