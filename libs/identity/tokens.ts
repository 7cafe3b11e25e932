import { SignJWT, errors, jwtVerify } from 'jose';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { toMs, type Instant } from '#libs/domain/shared/time';

/** Who a token is of. */
export interface Claims {
  readonly userId: string;
  readonly sessionId: string;
  /** Seconds since 1970 after which it is not valid. */
  readonly expires: number;
}

export interface Tokens {
  sign(claims: Claims, now: Instant): Promise<string>;
  /** `SESSION.EXPIRED`, or `SESSION.INVALID` for whatever was not signed here. */
  read(token: string, now: Instant): Promise<Claims | Rejection>;
}

const secondsOf = (instant: Instant): number => Math.floor(toMs(instant) / 1000);

/** As many sessions as are open at a time; more are checked again. */
const REMEMBERED = 10_000;

/** Signs tokens, and checks each signature once: whether the token has expired is looked at every time. */
export const createTokens = (key: Uint8Array): Tokens => {
  const known = new Map<string, Claims>();
  const remember = (token: string, claims: Claims): Claims => {
    const [oldest] = known.keys();
    if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
    known.set(token, claims);
    return claims;
  };
  const verify = async (token: string, now: Instant): Promise<Claims | Rejection> => {
    try {
      const options = { algorithms: ['HS256'], currentDate: new Date(toMs(now)) };
      const { sub, jti, exp } = (await jwtVerify(token, key, options)).payload;
      return sub === undefined || jti === undefined || exp === undefined
        ? reject('SESSION.INVALID')
        : remember(token, { userId: sub, sessionId: jti, expires: exp });
    } catch (error) {
      return reject(error instanceof errors.JWTExpired ? 'SESSION.EXPIRED' : 'SESSION.INVALID');
    }
  };
  return {
    sign: ({ userId, sessionId, expires }, now) =>
      new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(userId)
        .setJti(sessionId)
        .setIssuedAt(secondsOf(now))
        .setExpirationTime(expires)
        .sign(key),
    async read(token, now) {
      const claims = known.get(token);
      if (!claims) return verify(token, now);
      return claims.expires <= secondsOf(now) ? reject('SESSION.EXPIRED') : claims;
    },
  };
};
