import { Injectable } from '@nestjs/common';
import { Use, type Services } from '#apps/api/services';
import type { Names } from '#libs/domain/messages/names';

/** Names by id as of today, for what people read. */
@Injectable()
export class NameService {
  constructor(
    @Use('application') private readonly application: Services['application'],
    @Use('identity') private readonly identity: Services['identity'],
  ) {}

  async names(): Promise<Names> {
    const [{ agencies }, users] = await Promise.all([
      this.application.referenceData.directory(),
      this.identity.userNames(),
    ]);
    return {
      agency: (id) => agencies[id]?.name ?? id,
      user: (id) => users.get(id) ?? id,
    };
  }
}
