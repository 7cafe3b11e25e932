import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { Loaded } from '../parts/loaded';
import { failureWords } from '../parts/states';
import { useWords } from '../words/words';
import styles from './account.module.css';

const sessionsQuery = () =>
  queryOptions({ queryKey: ['sessions'], queryFn: async () => (await api.get('/me/sessions')).items });

/** Where one is signed in; others can be ended from here. */
export function Sessions() {
  const { say, language } = useWords();
  const queries = useQueryClient();
  /** Null ends all others. */
  const end = useMutation({
    mutationFn: (id: string | null) =>
      id === null ? api.delete('/me/sessions') : api.delete('/me/sessions/{id}', { path: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <>
      <p className={styles.text}>{say('web.account.sessions.text')}</p>
      {end.isError && (
        <p role="alert" className={styles.bad}>
          {failureWords(end.error, say, language)}
        </p>
      )}
      <Loaded asked={useQuery(sessionsQuery())}>
        {(sessions) => (
          <>
            <ul className={styles.list}>
              {sessions.map(({ id, openedAt, expiresAt, address, current }) => (
                <li key={id}>
                  <div>
                    {say('web.account.session', { at: openedAt, until: expiresAt })}
                    <div className={styles.quiet}>
                      {current ? (
                        <span className={styles.here}>{say('web.account.session.here')}</span>
                      ) : (
                        address !== null && say('web.account.session.from', { address })
                      )}
                    </div>
                  </div>
                  {!current && (
                    <Button variant="default" onClick={() => end.mutate(id)}>
                      {say('web.account.session.end')}
                      <span className="unseen">{` ${say('web.account.session', { at: openedAt, until: expiresAt })}`}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {sessions.length > 1 && (
              <Button variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
                {say('web.account.sessions.end')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
