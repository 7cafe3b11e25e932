import { Injectable } from '@nestjs/common';
import { accepted } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { agencyHoldings } from '#libs/application/agency-holdings';
import { directoryStream } from '#libs/application/reference-data';
import { endsEarlier, refuseEnding, type AgencyHoldings } from '#libs/domain/directory/agency-holdings';
import { emptyDirectory, type Directory } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { own } from '#libs/domain/shared/own';
import type { LocalDate } from '#libs/domain/shared/time';
import type { KnownAccount } from '#libs/identity/account';

/** Directory and accounts, as they are or as they would be. */
export interface KnownUnits {
  readonly directory: Directory;
  readonly accounts: readonly KnownAccount[];
}

/** What hangs on agencies that are to end. */
@Injectable()
export class AgencyEnds {
  constructor(
    @Use('application') private readonly application: Services['application'],
    @Use('identity') private readonly identity: Services['identity'],
  ) {}

  /** As it is, not as it was a second ago: what is decided on it lasts. */
  async directoryNow(): Promise<Directory> {
    const { ledger } = this.application;
    return (await ledger.load(directoryStream, directoryDecider))?.state ?? emptyDirectory;
  }

  async holdings(agencyId: string, lastDay: LocalDate, known?: KnownUnits): Promise<AgencyHoldings> {
    const units = known ?? {
      directory: await this.directoryNow(),
      accounts: await this.identity.listUsers(),
    };
    return agencyHoldings(this.application, agencyId, lastDay, units);
  }

  /** @throws Refused `DIRECTORY.STILL_NEEDED`, where the agency would end earlier than was known */
  async refuseWhileNeeded(agencyId: string, validTo: LocalDate): Promise<void> {
    const known = own((await this.directoryNow()).agencies, agencyId);
    if (!known || !endsEarlier(known, { validTo })) return;
    accepted(refuseEnding(agencyId, await this.holdings(agencyId, validTo)) ?? {});
  }
}
