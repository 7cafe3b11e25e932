import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failed, Skeletons } from '../parts/states';
import { useWords } from '../words/words';
import { FirstMails } from './first-mails';
import styles from './import.module.css';
import { rehearsalQuery, type Draft, type Rehearsal } from './queries';
import { monthsOf, receiversOf } from './rehearsal-figures';
import { SettledPast } from './settled-past';
import { SignOff } from './sign-off';
import { InTheWay } from './in-the-way';

interface Given {
  readonly draft: Draft;
  readonly rehearsal: Rehearsal;
}

/** How much falls into each month: a line that is as long as there are mails. */
function Months({ draft, rehearsal }: Given) {
  const { say } = useWords();
  const months = monthsOf(rehearsal, draft);
  const most = Math.max(1, ...months.map(({ mails }) => mails));
  return (
    <table className={styles.months}>
      <thead>
        <tr>
          <th scope="col">{say('web.import.rehearsal.month')}</th>
          <th scope="col">{say('web.import.rehearsal.due')}</th>
          <th scope="col">{say('web.import.rehearsal.mails')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, mails, due }) => (
          <tr key={month}>
            <th scope="row">{say('web.import.rehearsal.month-of', { month })}</th>
            <td>{due}</td>
            <td>
              <i aria-hidden="true" style={{ inlineSize: `${(mails / most) * 60}%` }} />
              {mails}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Receivers({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { say } = useWords();
  return (
    <div className={styles.wide}>
      <table className={styles.receivers}>
        <thead>
          <tr>
            <th scope="col">{say('web.import.rehearsal.receiver')}</th>
            <th scope="col">{say('web.import.rehearsal.first')}</th>
            <th scope="col">{say('web.import.rehearsal.mails')}</th>
            <th scope="col">{say('web.import.rehearsal.lines')}</th>
          </tr>
        </thead>
        <tbody>
          {receiversOf(rehearsal).map(({ recipientId, name, mails, lines, first, unreached }) => (
            <tr key={recipientId}>
              <th scope="row">
                {name}
                {unreached && <em>{say('web.import.rehearsal.unreached')}</em>}
              </th>
              <td>{first === null ? '' : say('web.import.moment', { at: first })}</td>
              <td>{mails}</td>
              <td>{lines}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What would happen: who gets what, and when; what still stands in the way; and the sign-off. */
export function RehearsalStep({ draft }: { readonly draft: Draft }) {
  const { say } = useWords();
  const [acknowledged, setAcknowledged] = useState(false);
  const rehearsal = useQuery({
    ...rehearsalQuery(draft.id, draft.version, acknowledged),
    enabled: draft.setup !== null,
  });
  const { data } = rehearsal;
  return (
    <div className={styles.column}>
      <InTheWay draft={draft} />
      {draft.setup !== null && rehearsal.isPending && <Skeletons />}
      {rehearsal.isError && <Failed error={rehearsal.error} retry={() => void rehearsal.refetch()} />}
      {data && (
        <>
          <section className={styles.section} aria-labelledby="summary">
            <h2 id="summary">{say('web.import.rehearsal.title')}</h2>
            <p>
              {say('web.import.rehearsal.summary', {
                tasks: data.tasks,
                mails: data.count,
                from: data.from,
                until: data.until,
              })}
            </p>
            <Checkbox
              label={say('web.import.rehearsal.acknowledged')}
              checked={acknowledged}
              onChange={({ currentTarget }) => setAcknowledged(currentTarget.checked)}
            />
            <Months draft={draft} rehearsal={data} />
          </section>
          <section className={styles.section} aria-labelledby="who">
            <h2 id="who">{say('web.import.rehearsal.who')}</h2>
            <Receivers rehearsal={data} />
          </section>
          <SettledPast draft={draft} />
          <FirstMails rehearsal={data} />
        </>
      )}
      <SignOff draft={draft} />
    </div>
  );
}
