import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isAffected, isOfOne, type LiveChange } from './change';
import type { Heard } from './event-source';
import { hearTogether } from './share';

/** Changes that come together are read together; lists, which change often, at most this often. */
const TOGETHER_MS = 200;
const LISTS_EVERY_MS = 4_000;
/** Without the stream pages ask by themselves. */
const ASK_EVERY_MS = 60_000;

/** Reads anew what changes concern: single things at once, lists not too often. */
class Renewal {
  private changes: LiveChange[] = [];
  private ofLists: LiveChange[] = [];
  private timers: { now?: number | undefined; lists?: number | undefined } = {};
  private listsReadAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly queries: QueryClient) {}

  add(change: LiveChange): void {
    this.changes.push(change);
    this.ofLists.push(change);
    this.timers.now ??= setTimeout(() => this.readSingle(), TOGETHER_MS);
    const wait = Math.max(TOGETHER_MS, this.listsReadAt + LISTS_EVERY_MS - performance.now());
    this.timers.lists ??= setTimeout(() => this.readLists(), wait);
  }

  stop(): void {
    clearTimeout(this.timers.now);
    clearTimeout(this.timers.lists);
  }

  private readSingle(): void {
    const changes = this.changes.splice(0);
    this.timers.now = undefined;
    void this.queries.invalidateQueries({
      predicate: ({ queryKey }) => isOfOne(queryKey) && isAffected(queryKey, changes),
    });
  }

  private readLists(): void {
    const changes = this.ofLists.splice(0);
    this.timers.lists = undefined;
    this.listsReadAt = performance.now();
    void this.queries.invalidateQueries({
      predicate: ({ queryKey }) => !isOfOne(queryKey) && isAffected(queryKey, changes),
    });
  }
}

/**
 * Keeps what pages show true, as long as somebody is signed in: what others change is read anew as the stream tells it,
 * and every minute while there is no stream.
 *
 * @param person who is signed in; null where nobody is
 */
export const useLive = (person: string | null): void => {
  const queries = useQueryClient();
  useEffect(() => {
    if (person === null) return undefined;
    const renewal = new Renewal(queries);
    const readAll = (): void => void queries.invalidateQueries();
    let timer: number | undefined = setInterval(readAll, ASK_EVERY_MS);
    const hear = (heard: Heard): void => {
      switch (heard.kind) {
        case 'up':
          clearInterval(timer);
          timer = undefined;
          return;
        case 'down':
          timer ??= setInterval(readAll, ASK_EVERY_MS);
          return;
        case 'ended':
          // The API says so, and the person signs in again.
          return readAll();
        case 'all':
          return readAll();
        case 'change':
          return renewal.add(heard.change);
      }
    };
    const stop = hearTogether(person, hear);
    return () => {
      stop();
      renewal.stop();
      clearInterval(timer);
    };
  }, [person, queries]);
};
