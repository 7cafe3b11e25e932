import { Injectable } from '@nestjs/common';
import { Use, type Services } from '#apps/api/services';
import { lastKept } from '#libs/application/last-kept';
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
