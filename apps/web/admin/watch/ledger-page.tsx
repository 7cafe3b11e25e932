import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey } from '#libs/api-client/client';
import type { Answered } from '#libs/api-client/routes';
import { api } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Loaded } from '../../parts/loaded';
import { saveFile } from '../../parts/save-file';
import { failureWords } from '../../parts/states';
import { useTitle } from '../../parts/title';
import { useMay } from '../../session/me';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { checkpointsQuery } from '../queries';

type Verification = Answered<'/ledger/verification'>;

function Result({ result }: { readonly result: Verification }) {
  const { say } = useWords();
  const { ok, streams, events, problems, problemCount, nextStepsNotCompared } = result;
  return (
    <div role="status" className={`${styles.notice} ${ok ? '' : styles.late}`}>
      <p>
        <strong>{ok ? say('web.ledger.whole') : say('web.ledger.broken', { count: problemCount })}</strong>
      </p>
      <p>{say('web.ledger.read', { streams, events })}</p>
      {nextStepsNotCompared > 0 && <p>{say('web.ledger.not-compared', { count: nextStepsNotCompared })}</p>}
      {!ok && <p>{say('web.ledger.what-to-do')}</p>}
      {problems.length > 0 && (
        <ul className={styles.list}>
          {problems.map(({ code, stream, version, detail }) => (
            <li key={`${code} ${stream} ${version}`}>
              {stream !== null && `${stream}${version === null ? '' : `, ${version}`}: `}
              {detail} <span className={styles.quiet}>({code})</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Verify() {
  const { say, language } = useWords();
  const verify = useMutation({ mutationFn: () => api.get('/ledger/verification') });
  return (
    <>
      <p className={styles.intro}>{say('web.ledger.verify.text')}</p>
      {verify.data !== undefined && <Result result={verify.data} />}
      {verify.isError && (
        <p role="alert" className={styles.bad}>
          {failureWords(verify.error, say, language)}
        </p>
      )}
      <Button mt="md" loading={verify.isPending} onClick={() => verify.mutate()}>
        {say('web.ledger.verify')}
      </Button>
      {verify.isPending && (
        <p role="status" className={styles.quiet}>
          {say('web.ledger.verifying')}
        </p>
      )}
    </>
  );
}

function NewCheckpoint() {
  const { say, language } = useWords();
  const queries = useQueryClient();
  const sign = useMutation({
    mutationFn: () => api.post('/ledger/checkpoints', { key: newKey() }),
    onSuccess: async (made) => {
      const content = new Blob([`${JSON.stringify(made, null, 2)}\n`], { type: 'application/json' });
      saveFile(content, `diem-kiem-tra-${made.createdAt.slice(0, 10)}.json`);
      await queries.invalidateQueries({ queryKey: ['checkpoints'] });
    },
  });
  return (
    <>
      {sign.isError && (
        <p role="alert" className={styles.bad}>
          {failureWords(sign.error, say, language)}
        </p>
      )}
      {sign.isSuccess && (
        <p role="status" className={styles.notice}>
          {say('web.ledger.signed')}
        </p>
      )}
      <Button variant="default" mt="md" loading={sign.isPending} onClick={() => sign.mutate()}>
        {say('web.ledger.sign')}
      </Button>
    </>
  );
}

/** Proof that nobody changed what was recorded. */
export function LedgerPage() {
  const { say } = useWords();
  const may = useMay();
  const checkpoints = useQuery(checkpointsQuery());
  useTitle(say('web.ledger.title'));
  return (
    <>
      <h1>{say('web.ledger.title')}</h1>
      <p className={styles.intro}>{say('web.ledger.about')}</p>
      <Loaded asked={checkpoints}>
        {(known) => (
          <div className={styles.sections}>
            <section>
              <h2>{say('web.ledger.verify')}</h2>
              <Verify />
            </section>
            <section>
              <h2>{say('web.ledger.checkpoints')}</h2>
              <p className={styles.intro}>{say('web.ledger.checkpoints.text')}</p>
              {known.length === 0 ? (
                <p>{say('web.ledger.no-checkpoint')}</p>
              ) : (
                <DataTable
                  label={say('web.ledger.checkpoints')}
                  rows={known}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      title: say('web.audit.when'),
                      isNarrow: true,
                      cell: ({ createdAt }) => say('web.audit.at', { at: createdAt }),
                    },
                    {
                      title: say('web.ledger.contents'),
                      isNarrow: true,
                      cell: ({ streams, events }) => say('web.ledger.contents-of', { streams, events }),
                    },
                    { title: say('web.ledger.root'), cell: ({ root }) => root.slice(0, 16) },
                    { title: say('web.ledger.key'), cell: ({ keyId }) => keyId.slice(0, 16) },
                  ]}
                />
              )}
              {may('ledger.checkpoint') ? (
                <NewCheckpoint />
              ) : (
                <p className={styles.quiet}>{say('web.ledger.by-auditor')}</p>
              )}
            </section>
          </div>
        )}
      </Loaded>
    </>
  );
}
