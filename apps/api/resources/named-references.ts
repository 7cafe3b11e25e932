import { Injectable } from '@nestjs/common';
import { accepted, refuse } from '#apps/api/http/refused';
import { withIds } from '#apps/api/http/named-values';
import { Use, type Services } from '#apps/api/services';
import type { NamedKind } from '#libs/contracts/http/common';
import type { z } from 'zod';
import { findPeople, peopleCalled, type FindablePerson } from '#libs/domain/accounts/find-people';
import { addressedAgency, addressedTo, type WhoAccepts } from '#libs/domain/annex-task/kernel/index';
import { candidates, entryLookup, hasIdForm, type NamedEntry } from '#libs/domain/directory/entry-called';
import type { Role } from '#libs/domain/shared/actor';
import { directoryStream } from '#libs/application/reference-data';
import { emptyDirectory, type Directory } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { isRejection } from '#libs/domain/shared/rejection';
import { own } from '#libs/domain/shared/own';

/** Finds whom and what people name by name where an id is meant. What has the form of an id and is none goes on as it is. */
@Injectable()
export class NamedReferences {
  constructor(
    @Use('application') private readonly application: Services['application'],
    @Use('identity') private readonly identity: Services['identity'],
  ) {}

  /** Those whose account can be used; with `disabled` all others as well. */
  async people(
    { disabled: all }: { readonly disabled: boolean } = { disabled: false },
  ): Promise<readonly (FindablePerson & { readonly agency: string | null })[]> {
    const [users, { agencies }] = await Promise.all([
      this.identity.listUsers(),
      this.application.referenceData.directory(),
    ]);
    return users
      .filter(({ disabled }) => all || !disabled)
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
    return this.called(await this.people(), given, role);
  }

  /** Any account, also one that is disabled. */
  async account(given: string): Promise<string> {
    if (hasIdForm(given) && (await this.identity.account(given)) !== null) return given;
    return this.called(await this.people({ disabled: true }), given);
  }

  private called(everybody: readonly FindablePerson[], given: string, role?: Role): string {
    // Of several of one name, those who can be what is wanted.
    const people = everybody.filter(({ id, roles }) => id === given || !role || roles.includes(role));
    const [one, ...others] = peopleCalled(people, given);
    if (one && others.length === 0) return one.id;
    if (one) return refuse('USER.NAME_AMBIGUOUS', { name: given, candidates: candidates([one, ...others]) });
    if (hasIdForm(given)) return given;
    return refuse('USER.NAME_UNKNOWN', { name: given, candidates: candidates(findPeople(people, given)) });
  }

  /** @throws Refused `DIRECTORY.NAME_AMBIGUOUS`, `DIRECTORY.UNKNOWN_AGENCY` with what may be meant */
  agency(given: string): Promise<string> {
    return this.entry(given, ({ agencies }) => Object.values(agencies));
  }

  group(given: string): Promise<string> {
    return this.entry(given, ({ groups }) => Object.values(groups));
  }

  /** An agency or a group. */
  unit(given: string): Promise<string> {
    return this.entry(given, ({ agencies, groups }) => [
      ...Object.values(agencies),
      ...Object.values(groups),
    ]);
  }

  private async entry(given: string, of: (directory: Directory) => readonly NamedEntry[]): Promise<string> {
    const { referenceData, ledger } = this.application;
    const entries = of(await referenceData.directory());
    if (entries.some(({ id }) => id === given)) return given;
    const found = entryLookup(entries)(given);
    if (!isRejection(found) && found !== given) return found;
    // What was read may be a second old, and the name have been given since.
    const newest = await ledger.load(directoryStream, directoryDecider);
    return accepted(entryLookup(of(newest?.state ?? emptyDirectory))(given));
  }

  /** The id that a reference of that kind means, as the methods above find it. */
  readonly idOf = async (kind: NamedKind, given: string): Promise<string> => {
    switch (kind) {
      case 'agency':
        return this.agency(given);
      case 'group':
        return this.group(given);
      case 'unit':
        return this.unit(given);
      case 'person':
        return this.user(given);
      case 'supervisor':
        return this.user(given, 'supervisor');
      case 'account':
        return this.account(given);
      case 'acceptor': {
        const addressed = addressedAgency(given as WhoAccepts);
        return addressed === null ? given : addressedTo(await this.agency(addressed.trim()));
      }
    }
  };

  /**
   * What a schema has read, with ids where it holds names.
   *
   * @throws Refused as the methods above
   */
  async in<T>(schema: z.ZodType<T>, value: T): Promise<T> {
    return (await withIds(schema, value, this.idOf)) as T;
  }
}
