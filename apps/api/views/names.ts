import { Injectable } from '@nestjs/common';
import { Use, type Services } from '#apps/api/services';
import { lastKept } from '#libs/application/last-kept';
import { heirsOn, type Heirs } from '#libs/domain/directory/current-agency';
import { dateOf } from '#libs/domain/shared/time';
import type { Names } from '#libs/domain/messages/names';

/** Names by id, for what people read: as they are today, those of users as they were a second ago at most. */
@Injectable()
export class NameService {
  /** All of them, since a history may name anyone; most requests need them, and they hardly ever change. */
  private readonly userNames = lastKept(() => this.identity.userNames());

  constructor(
    @Use('application') private readonly application: Services['application'],
    @Use('identity') private readonly identity: Services['identity'],
  ) {}

  /** Who answers today for agencies that gave way, where they are to be read so. */
  async heirs(agencyAs: 'time' | 'today'): Promise<Heirs | undefined> {
    if (agencyAs === 'time') return undefined;
    const { clock, referenceData } = this.application;
    const [directory, now] = await Promise.all([referenceData.directory(), clock.now()]);
    const heirs = heirsOn(directory, dateOf(now));
    return Object.keys(heirs).length === 0 ? undefined : heirs;
  }

  async names(): Promise<Names> {
    const [{ agencies }, users] = await Promise.all([
      this.application.referenceData.directory(),
      this.userNames('all'),
    ]);
    return {
      agency: (id) => agencies[id]?.name ?? id,
      user: (id) => users?.get(id) ?? id,
    };
  }
}
