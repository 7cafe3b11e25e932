import { Injectable } from '@nestjs/common';
import { Use, type Services } from '#apps/api/services';
import { lastKept } from '#libs/application/last-kept';
import { heirsOn, type Heirs } from '#libs/domain/directory/current-agency';
import { dateOf, type Instant } from '#libs/domain/shared/time';
import type { NamesOverTime } from '#libs/domain/shared/names';
import { own } from '#libs/domain/shared/own';

/** Who is called by an id that nobody here knows. */
type OnUnknown = (id: string) => void;

/** So that ids which nobody ever had are not kept for good. */
const MOST_STRANGERS = 1_000;

/** Names by id, for what people read: as they are today or were at a time, a second old at most. */
@Injectable()
export class NameService {
  /** Counts how often the names were asked for anew. */
  private asked = 0;
  /** Ids that the newest names do not have either. */
  private readonly strangers = new Set<string>();

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

  /**
   * Tells something with names. Whom it names may have been entered a moment ago, and be unknown to the names at hand: it
   * is told again with those of now.
   *
   * @param tell may be called twice
   */
  async telling<T>(tell: (names: NamesOverTime) => T | Promise<T>): Promise<T> {
    let isBehind = false;
    const names = await this.namesAtHand((id) => {
      isBehind ||= !this.strangers.has(id);
    });
    const told = await tell(names);
    // Set while it was told.
    return (isBehind as boolean) ? tell(await this.newest()) : told;
  }

  /** The names of now, for what is told in parts that cannot be told again. */
  async newest(): Promise<NamesOverTime> {
    this.asked += 1;
    await this.application.referenceData.renewDirectory();
    if (this.strangers.size > MOST_STRANGERS) this.strangers.clear();
    return this.namesAtHand((id) => void this.strangers.add(id));
  }

  private async namesAtHand(onUnknown: OnUnknown): Promise<NamesOverTime> {
    const [{ agencies }, users] = await Promise.all([
      this.application.referenceData.directory(),
      this.userNames(String(this.asked)),
    ]);
    const orUnknown = (name: string | undefined, id: string): string => {
      if (name === undefined) onUnknown(id);
      return name ?? id;
    };
    const agency = (id: string): string => orUnknown(own(agencies, id)?.name, id);
    const user = (id: string): string => orUnknown(users?.today.get(id), id);
    const userAt = (id: string, at: Instant): string =>
      users?.former.get(id)?.find(({ until }) => at < until)?.name ?? user(id);
    return { agency, user, at: (instant) => ({ agency, user: (id) => userAt(id, instant) }) };
  }
}
