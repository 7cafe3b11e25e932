import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Loaded } from '../../parts/loaded';
import { useTitle } from '../../parts/title';
import { useMay } from '../../session/me';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { policiesQuery } from '../queries';
import { policySentences } from './policy-words';

/** Every version of every policy, in plain sentences. */
export function PoliciesPage() {
  const { say } = useWords();
  const may = useMay();
  useTitle(say('web.policy.title'));
  return (
    <>
      <h1>{say('web.policy.title')}</h1>
      <p className={styles.intro}>{say('web.policy.text')}</p>
      <Loaded asked={useQuery(policiesQuery())}>
        {(policies) => (
          <div className={styles.sections}>
            {policies.map((policy) => (
              <section key={policy.id} aria-labelledby={`policy-${policy.id}`}>
                <div className={styles.head}>
                  <h2 id={`policy-${policy.id}`}>{policy.name}</h2>
                  {may('policy.define') && (
                    <Link
                      to="/admin/policies/new"
                      search={{ from: policy.id }}
                      className={styles.plainButton ?? ''}
                    >
                      {say('web.policy.from')}
                      <span className="unseen">{` ${policy.name}`}</span>
                    </Link>
                  )}
                </div>
                <p className={styles.quiet}>{say('web.policy.id', { id: policy.id })}</p>
                <details>
                  <summary>{say('web.policy.read')}</summary>
                  <ul className={styles.list}>
                    {policySentences(say, policy).map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                </details>
              </section>
            ))}
          </div>
        )}
      </Loaded>
    </>
  );
}
