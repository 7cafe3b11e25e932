import { Injectable } from '@nestjs/common';
import { accepted, refuse } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { findPeople, peopleCalled, type FindablePerson } from '#libs/domain/accounts/find-people';
import { candidates, entryLookup, hasIdForm } from '#libs/domain/directory/entry-called';
import type { Role } from '#libs/domain/shared/actor';
import { own } from '#libs/domain/shared/own';

/** Finds whom and what people name by name where an id is meant. What has the form of an id and is none goes on as it is. */
@Injectable()
export class NamedReferences {
  constructor(
    @Use('application') private readonly application: Services['application'],
    @Use('identity') private readonly identity: Services['identity'],
  ) {}

  /** Those whose account can be used. */
  async people(): Promise<readonly (FindablePerson & { readonly agency: string | null })[]> {
    const [users, { agencies }] = await Promise.all([
      this.identity.listUsers(),
      this.application.referenceData.directory(),
    ]);
    return users
      .filter(({ disabled }) => !disabled)
      .map(({ id, username, name, agencyId, roles }) => {
        const agency = agencyId === null ? undefined : own(agencies, agencyId);
        const agencyNames = agency ? [agency.name, ...agency.aliases] : [];
        return { id, username, name, agencyId, roles, agency: agency?.name ?? null, agencyNames };
      });
  }

  /**
   * @param role that whoever is meant has
   * @throws Refused `USER.NAME_AMBIGUOUS`, `USER.NAME_UNKNOWN` with those who may be meant
   */
  async user(given: string, role?: Role): Promise<string> {
    const everybody = await this.people();
    // Of several of one name, those who can be what is wanted.
    const people = everybody.filter(({ id, roles }) => id === given || !role || roles.includes(role));
    const [one, ...others] = peopleCalled(people, given);
    if (one && others.length === 0) return one.id;
    if (one) return refuse('USER.NAME_AMBIGUOUS', { name: given, candidates: candidates([one, ...others]) });
    if (hasIdForm(given)) return given;
    return refuse('USER.NAME_UNKNOWN', { name: given, candidates: candidates(findPeople(people, given)) });
  }

  /** @throws Refused `DIRECTORY.NAME_AMBIGUOUS`, `DIRECTORY.UNKNOWN_AGENCY` with what may be meant */
  async agency(given: string): Promise<string> {
    const { agencies } = await this.application.referenceData.directory();
    return accepted(entryLookup(Object.values(agencies))(given));
  }

  /** An agency or a group. */
  async unit(given: string): Promise<string> {
    const { agencies, groups } = await this.application.referenceData.directory();
    return accepted(entryLookup([...Object.values(agencies), ...Object.values(groups)])(given));
  }
}
