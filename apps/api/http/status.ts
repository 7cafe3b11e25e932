const exact: Readonly<Record<string, number>> = {
  'REQUEST.INVALID': 400,
  'REQUEST.MALFORMED': 400,
  'IDEMPOTENCY.KEY_MISSING': 400,
  'IDEMPOTENCY.KEY_INVALID': 400,
  'CURSOR.INVALID': 400,
  'SESSION.MISSING': 401,
  'TASK.FOREIGN': 403,
  'REQUEST.MEDIA_TYPE': 415,
  'PRECONDITION.STALE': 412,
  'DRAFT.ROW_CHANGED': 412,
  'PRECONDITION.MISSING': 428,
  'SESSION.TOO_MANY_ATTEMPTS': 429,
  'REQUEST.TOO_MANY': 429,
  'IMPORT.UNSUPPORTED': 415,
  'ROUTE.NOT_FOUND': 404,
  'DELIVERABLE.OWN_SUBMISSION': 403,
  'COORDINATION.NOT_YOURS': 403,
  'ASOF.NOT_YET': 409,
  'COMMAND.ID_REUSED': 409,
  'STREAM.VERSION_CONFLICT': 409,
  'CYCLE.AMBIGUOUS': 409,
  'PLAN.NOT_REVIEWED': 409,
  'POLICY.EXISTS': 409,
  'USER.NAME_TAKEN': 409,
  'DIRECTORY.NAME_TAKEN': 409,
};

const families: readonly (readonly [RegExp, number])[] = [
  [/_UNAVAILABLE$|\.UNAVAILABLE$/, 503],
  [/^(AUTH|SESSION|CREDENTIALS|IDENTITY)\./, 401],
  [/NOT_FOUND$|^TASK\.UNKNOWN$/, 404],
  [/\.NOT_PERMITTED$|\.FORBIDDEN$|^ACTOR\./, 403],
  [/\.TOO_LARGE$/, 413],
  [/\.STALE$/, 412],
  [/^PLAN\.(ERROR_FINDINGS_OPEN|PAST_DEADLINE_UNSETTLED|SETUP_INCOMPLETE|NOTHING_TO_FOLLOW)$/, 409],
  [
    /\.ALREADY_|\.OWN_|\.WITHDRAWN$|NONE_OPEN$|\.NOT_OPEN$|\.CLOSED$|_OPEN$|\.NOT_AWAITING|\.COMPLETED$|\.FINISHED$/,
    409,
  ],
];

/** The status of a refusal by its code: what the caller can do about it decides, not where it arose. */
export const statusOf = (code: string): number =>
  exact[code] ?? families.find(([pattern]) => pattern.test(code))?.[1] ?? 422;
