import { Injectable } from '@nestjs/common';
import { Use, type Services } from '#apps/api/services';
import { lastKept } from '#libs/application/last-kept';
import { heirsOn, type Heirs } from '#libs/domain/directory/current-agency';
import { dateOf, type Instant } from '#libs/domain/shared/time';
import type { NamesOverTime } from '#libs/domain/shared/names';
import { own } from '#libs/domain/shared/own';

/** Names by id, for what people read: as they are today or were at a time, those of users a second old at most. */
@Injectable()
export class NameService {
  /** All of them, since a history may name anyone; most requests need them, and they hardly ever change. */
  private readonly userNames = lastKept(async () => {
    const [today, former] = await Promise.all([this.identity.userNames(), this.identity.formerNames()]);
    return { today, former };
  });

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

  async names(): Promise<NamesOverTime> {
    const [{ agencies }, users] = await Promise.all([
      this.application.referenceData.directory(),
      this.userNames('all'),
    ]);
    const agency = (id: string): string => own(agencies, id)?.name ?? id;
    const user = (id: string): string => users?.today.get(id) ?? id;
    const userAt = (id: string, at: Instant): string =>
      users?.former.get(id)?.find(({ until }) => at < until)?.name ?? user(id);
    return { agency, user, at: (instant) => ({ agency, user: (id) => userAt(id, instant) }) };
  }
}
