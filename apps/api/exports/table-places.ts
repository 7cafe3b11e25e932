import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Refused } from '#apps/api/http/refused';
import { reject } from '#libs/domain/shared/rejection';
import { limitTo } from '#libs/ledger/limit';

/** Tables that are written at a time: two keep a processor busy, and what one holds in memory is counted twice. */
const AT_ONCE = 2;

/** Somewhat longer than a table of ten thousand rows takes, in milliseconds. */
const LONGEST_WAIT_MS = 10_000;

/** A table has its place from when it is begun until it was taken or given up. */
export const placesForTables = (
  atOnce = AT_ONCE,
  longestWaitMs = LONGEST_WAIT_MS,
): (<T extends Readable>(begin: () => Promise<T>) => Promise<T>) => {
  const limited = limitTo(atOnce, longestWaitMs, () => new Refused(reject('EXPORT.UNAVAILABLE')));
  return (begin) =>
    new Promise((resolve, fail) => {
      const held = limited(async () => {
        const table = await begin();
        const over = finished(table, { writable: false, cleanup: true }).catch(() => undefined);
        resolve(table);
        await over;
      });
      held.catch(fail);
    });
};

/** The places of this process. */
@Injectable()
export class TablePlaces {
  /**
   * Begins a table when there is a place for it.
   *
   * @throws Refused `EXPORT.UNAVAILABLE` where others have all places for too long; whatever `begin` throws
   */
  readonly begin = placesForTables();
}
