import type { ApiStage } from './api-stage';

/** Where the ledger stands, and how much the audit log holds. */
export const standing = async ({ services: { dataSource } }: ApiStage) => {
  const [row]: [{ position: string; entries: number }] = await dataSource.query(
    `select (select coalesce(max(position), 0)::text from ledger.events) as position,
       (select count(*)::integer from audit.entries) as entries`,
  );
  return row;
};

/**
 * The same stage, whose every refused command is held against the ledger and the audit log: no event, and exactly one
 * entry, with the code of the refusal. What only reads, and what is carried out, leaves nothing in the audit log.
 */
export const leavingNoTrace = (stage: ApiStage): ApiStage => ({
  ...stage,
  async call(as, method, path, options) {
    const before = await standing(stage);
    const answer = await stage.call(as, method, path, options);
    const after = await standing(stage);
    const { status, body } = answer;
    const { items } = await stage.services.audit.list({ limit: 500 });
    // The stage signs people in, also when their session has expired.
    const added = items
      .slice(0, after.entries - before.entries)
      .filter(
        ({ code }) => !['SESSION.OPENED', 'SESSION.EXPIRED'].includes(code) || path.endsWith('/session'),
      );
    const expected = method === 'GET' ? [] : status >= 400 ? [{ code: body.code, status }] : null;
    if (path.endsWith('/session') && method === 'POST')
      expect(added).toMatchObject([{ kind: 'sign-in', code: body.code ?? 'SESSION.OPENED', status }]);
    else expect(added).toMatchObject(expected ?? []);
    if (status >= 400) expect(after.position).toBe(before.position);
    return answer;
  },
});
