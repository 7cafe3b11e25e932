import { In, type DataSource } from 'typeorm';
import { AccountEntity, SessionEntity, type AccountRow } from '#libs/identity/entities';
import type { Claims } from '#libs/identity/tokens';

/** Whose a token is, and whether its session is open; null where there is no such account. */
export interface Caller {
  readonly account: AccountRow | null;
  readonly isOpen: boolean;
}

/** Finds who calls by what tokens say: one statement, and another where a session is not open. */
export const findCallers =
  (dataSource: DataSource) =>
  async (claims: readonly Claims[]): Promise<Caller[]> => {
    const open = await dataSource.getRepository(SessionEntity).find({
      where: { id: In(claims.map(({ sessionId }) => sessionId)) },
      relations: { account: true },
    });
    const bySession = new Map(open.map((session) => [session.id, session]));
    const isOpen = ({ sessionId, userId }: Claims) => bySession.get(sessionId)?.userId === userId;
    const others = claims.filter((claim) => !isOpen(claim)).map(({ userId }) => userId);
    const known =
      others.length === 0 ? [] : await dataSource.getRepository(AccountEntity).findBy({ id: In(others) });
    const byUser = new Map(known.map((account) => [account.id, account]));
    return claims.map((claim) =>
      isOpen(claim)
        ? { account: bySession.get(claim.sessionId)?.account ?? null, isOpen: true }
        : { account: byUser.get(claim.userId) ?? null, isOpen: false },
    );
  };
