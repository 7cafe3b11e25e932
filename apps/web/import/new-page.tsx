import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { useWords } from '../words/words';
import { FileDrop } from './file-drop';
import styles from './import.module.css';
import { plansQuery, type PlanListed } from './queries';

const isBegun = ({ kind }: PlanListed): boolean =>
  kind === 'draft' || kind === 'reviewed' || kind === 'activating';

/** Drafts that somebody has begun, the newest first. */
function BegunDrafts({ plans }: { readonly plans: readonly PlanListed[] }) {
  const { say } = useWords();
  const begun = plans.filter(isBegun).sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1));
  return (
    <section className={styles.section} aria-labelledby="begun">
      <h2 id="begun">{say('web.import.begun')}</h2>
      {begun.length === 0 && <p className={styles.quiet}>{say('web.import.begun.none')}</p>}
      <ul className={styles.drafts}>
        {begun.map(({ id, title, fileName, number, importedAt, kind, tasks }) => (
          <li key={id}>
            <Link to="/plans/$id/draft" params={{ id }} className={styles.draftTitle}>
              {title ?? fileName}
            </Link>
            <span className={styles.quiet}>
              {say('web.import.begun.line', {
                number: number ?? say('web.import.no-number'),
                kind: say(`plan-kind.${kind}`),
                tasks,
                at: importedAt,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first step: a file becomes a draft; or one that was begun is gone on with. */
export function NewPage(): React.JSX.Element {
  const { say } = useWords();
  const { replaces } = useSearch({ from: '/inside/plans/new' });
  const navigate = useNavigate();
  const plans = useQuery(plansQuery());
  useTitle(say('web.import.title'));
  const earlier = plans.data?.items.find(({ id }) => id === replaces);
  const isOffered = plans.data?.offers.some(({ name }) => name === 'ImportPlan') ?? false;
  return (
    <>
      <h1>{say('web.import.title')}</h1>
      <p className={styles.lead}>{say('web.import.why')}</p>
      {earlier && (
        <p className={styles.notice}>
          {say('web.import.replaces', { title: earlier.title ?? earlier.fileName })}
        </p>
      )}
      {plans.isPending && <Skeletons />}
      {plans.isError && <Failed error={plans.error} retry={() => void plans.refetch()} />}
      {plans.data && isOffered && (
        <FileDrop
          replaces={replaces}
          done={(id) => void navigate({ to: '/plans/$id/draft', params: { id }, search: { step: 'file' } })}
        />
      )}
      {plans.data && !isOffered && <p className={styles.notice}>{say('web.import.not-permitted')}</p>}
      {plans.data && <BegunDrafts plans={plans.data.items} />}
    </>
  );
}
