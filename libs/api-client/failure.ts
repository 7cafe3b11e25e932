/** One sentence, as far as it is known in both languages. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}

/** A field that the API did not accept, and why. */
export interface RefusedField extends Said {
  readonly field: string;
}

/** Why a call has no answer. */
export type Failure =
  /** The API refused, with a stable code. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly detail: Said;
      readonly fields: readonly RefusedField[];
    }
  /** Something answered that is not the API. */
  | { readonly kind: 'unexpected'; readonly address: string; readonly what: string }
  /** Nobody took the call; or somebody did (`taken`) and did not answer, so that it may have been done. */
  | { readonly kind: 'unanswered'; readonly address: string; readonly code: string; readonly taken: boolean };

/** A call without an answer, where its caller names no error of its own for it. */
export class ApiFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind === 'refused' ? failure.code : `${failure.kind}: ${failure.address}`);
    this.name = 'ApiFailure';
  }
}

/** What the network said about a failed request: Node puts it behind the error of `fetch`; browsers say nothing. */
const networkCode = (error: unknown): string => {
  type Network = { name?: string; cause?: { code?: string; errors?: readonly { code?: string }[] } };
  const { name, cause } = error as Network;
  if (name === 'TimeoutError') return 'ETIMEDOUT';
  return cause?.code ?? cause?.errors?.[0]?.code ?? '';
};

/** Somebody took the call, or may be too busy to take it, and did not answer: that is no empty address. */
const tookTheCall = /^(?:UND_ERR_|ECONNRESET$|EPIPE$|ETIMEDOUT$)/u;

export const unanswered = (address: string, error: unknown): Failure => {
  const code = networkCode(error);
  return { kind: 'unanswered', address, code, taken: tookTheCall.test(code) };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string';

/** A sentence in every language or in one; null where it is none. */
const saidIn = (value: unknown): Said | null => {
  if (isText(value)) return { vi: value, en: value };
  if (!isObject(value)) return null;
  const { vi, en } = value;
  return isText(vi) && isText(en) ? { vi, en } : null;
};

/** `detail` is in `language`, and `translations` say the same in the others. */
const detailOf = (problem: Readonly<Record<string, unknown>>, otherwise: string): Said => {
  const { title, detail, language = 'vi', translations } = problem;
  const text = isText(detail) ? detail : isText(title) ? title : otherwise;
  const others = isObject(translations) ? translations : {};
  const inLanguage = (one: keyof Said): string => {
    const other = others[one];
    return one !== language && isText(other) ? other : text;
  };
  return { vi: inLanguage('vi'), en: inLanguage('en') };
};

const textOf = (value: unknown): string => (isText(value) ? value : JSON.stringify(value));

const fieldOf = (value: unknown): RefusedField => {
  const { message, field, path, detail } = isObject(value) ? value : {};
  const said = saidIn(detail ?? message) ?? { vi: '', en: '' };
  return { field: textOf(field ?? path ?? ''), vi: said.vi, en: said.en };
};

/** A problem+json answer (RFC 9457) as a failure; whatever else failed is named by its HTTP status. */
export const refusalIn = ({ status, url }: Response, body: unknown): Failure => {
  const named = `HTTP ${status}`;
  if (!isObject(body) || !isText(body['code'])) return { kind: 'unexpected', address: url, what: named };
  const { fields } = body;
  const code = body['code'];
  const refused = Array.isArray(fields) ? fields.map(fieldOf) : [];
  return { kind: 'refused', status, code, detail: detailOf(body, named), fields: refused };
};
