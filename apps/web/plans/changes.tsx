import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { clock } from '../parts/days';
import { Failed, Skeletons } from '../parts/states';
import { timeIn } from '#libs/messages/dates';
import { useWords } from '../words/words';
import { Differences } from './difference';
import { refusalWords } from './forms/refusal-words';
import {
  amendmentsQuery,
  differenceQuery,
  endingQuery,
  planHistoryQuery,
  type Amendment,
  type Plan,
} from './queries';
import styles from './plan.module.css';

function AmendmentCard({ amendment }: { readonly amendment: Amendment }) {
  const { say, language } = useWords();
  const { n, at, document, total, asked, finishedAt, refused, tasks, from } = amendment;
  const kinds = new Map<(typeof tasks)[number]['kind'], number>();
  for (const { kind } of tasks) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return (
    <li className={styles.card}>
      <h3>
        {document === null
          ? say('web.plan.amendment.corrected', { n })
          : say('web.plan.amendment', { n, number: document.number, date: document.date })}
      </h3>
      <p className={styles.meta}>
        {say('web.plan.amendment.at', { at })} ·{' '}
        {finishedAt === null
          ? say('web.plan.amendment.running', { asked: asked ?? 0, total })
          : say('web.plan.amendment.finished', { total })}
        {from !== null && (
          <>
            {' · '}
            <Link to="/plans/$planId" params={{ planId: from }}>
              {say('web.plan.amendment.from')}
            </Link>
          </>
        )}
      </p>
      {document?.subject && <p>{document.subject}</p>}
      <p className={styles.meta}>
        {[...kinds].map(([kind, count]) => `${say(`web.plan.kind-of-change.${kind}`)}: ${count}`).join(' · ')}
      </p>
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.map(({ key, code }) => (
            <li key={`${key} ${code}`}>
              {say('web.plan.amendment.refused', { key, why: refusalWords(language, code) })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Amendments({ planId }: { readonly planId: string }) {
  const { say } = useWords();
  const found = useQuery(amendmentsQuery(planId));
  if (found.isPending) return <Skeletons rows={2} />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (found.data.items.length === 0) return <p className={styles.none}>{say('web.plan.amendments.none')}</p>;
  return (
    <ul className={styles.cards}>
      {found.data.items.toReversed().map((one) => (
        <AmendmentCard key={one.n} amendment={one} />
      ))}
    </ul>
  );
}

function Ending({ plan }: { readonly plan: Plan }) {
  const { say, language } = useWords();
  const { data } = useQuery(endingQuery(plan.id));
  const ending = data?.ending ?? null;
  if (ending === null) return null;
  const carried = ending.tasks.filter(({ choice }) => choice === 'carry-over').length;
  return (
    <section aria-labelledby="ending">
      <h2 id="ending">{say(`plan-kind.${plan.kind}`)}</h2>
      <div className={styles.card}>
        <p>{say('web.task.reason', { reason: ending.reason })}</p>
        <p className={styles.meta}>
          {[
            say('web.plan.amendment.at', { at: ending.at }),
            ...(ending.document?.number ? [ending.document.number] : []),
            say('web.plan.ending.tasks', { ended: ending.tasks.length - carried, carried }),
            ...(ending.finishedAt === null
              ? [say('web.plan.amendment.running', { asked: ending.asked ?? 0, total: ending.total })]
              : []),
          ].join(' · ')}
        </p>
        {ending.byPlanId !== null && (
          <p>
            <Link to="/plans/$planId" params={{ planId: ending.byPlanId }}>
              {say('web.plan.ending.heir')}
            </Link>
          </p>
        )}
        {ending.refused.length > 0 && (
          <ul className={styles.refused}>
            {ending.refused.map(({ key, code }) => (
              <li key={key}>
                {say('web.plan.amendment.refused', { key, why: refusalWords(language, code) })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** What this plan says otherwise than the one of which its file is a corrected version. */
function Version({ planId, against }: { readonly planId: string; readonly against: string }) {
  const { say } = useWords();
  const found = useQuery(differenceQuery(planId, against));
  if (found.isPending) return <Skeletons rows={2} />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { document, rows, unchanged } = found.data;
  return (
    <section aria-labelledby="version">
      <h2 id="version">{say('web.plan.version')}</h2>
      <p className={styles.meta}>
        <Link to="/plans/$planId" params={{ planId: against }}>
          {say('web.plan.version.other')}
        </Link>{' '}
        · {say('web.plan.version.sum', { changed: rows.length, unchanged })}
      </p>
      <Differences fields={document} />
      <ul className={styles.cards}>
        {rows.map((row) => (
          <li key={`${row.part} ${row.before ?? ''} ${row.after ?? ''}`} className={styles.card}>
            <h3>
              <em className={styles.meta}>{say(`web.plan.version.${row.change}`)}</em> {row.title}
            </h3>
            {row.change === 'changed' && <Differences fields={row.fields} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const SHOWN = 10;

function Past({ planId }: { readonly planId: string }) {
  const { say, language } = useWords();
  const [isWhole, setWhole] = useState(false);
  const found = useQuery(planHistoryQuery(planId));
  if (found.isPending) return <Skeletons />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const items = found.data.items.toReversed();
  return (
    <section aria-labelledby="past">
      <h2 id="past">{say('web.plan.history')}</h2>
      <ol className={styles.history}>
        {(isWhole ? items : items.slice(0, SHOWN)).map((item) => (
          <li key={item.version}>
            <time dateTime={item.occurredAt}>
              {timeIn(language, 'instantDay', item.occurredAt)} {clock(item.occurredAt)}
            </time>
            <div>{item.sentence}</div>
          </li>
        ))}
      </ol>
      {!isWhole && items.length > SHOWN && (
        <p>
          <button type="button" className={styles.link} onClick={() => setWhole(true)}>
            {say('web.plan.history.all', { count: items.length })}
          </button>
        </p>
      )}
    </section>
  );
}

/** How the plan came to say what it says: amendments, versions, its end, and all that was done to it. */
export function Changes({ plan }: { readonly plan: Plan }) {
  const { say } = useWords();
  return (
    <div className={styles.part}>
      {(plan.kind === 'closed' || plan.kind === 'superseded') && <Ending plan={plan} />}
      <section aria-labelledby="amendments">
        <h2 id="amendments">{say('web.plan.amendments')}</h2>
        <Amendments planId={plan.id} />
      </section>
      {plan.replaces !== null && <Version planId={plan.id} against={plan.replaces} />}
      <Past planId={plan.id} />
    </div>
  );
}
