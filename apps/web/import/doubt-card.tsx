import { Link } from '@tanstack/react-router';
import { useWords } from '../words/words';
import { DoubtActs } from './doubt-acts';
import { PAST_DEADLINE, weightOf } from './doubt-queue';
import { Evidence } from './evidence';
import styles from './import.module.css';
import { useDirectory } from './names';
import { PastActs } from './past-acts';
import { rowNamed, titleOf, type Doubt, type Draft } from './queries';
import { currentValue, valueText } from './value-text';

interface Given {
  readonly draft: Draft;
  readonly doubt: Doubt;
  readonly place: number;
  readonly count: number;
}

const labelled = [
  'title',
  'leads',
  'coordinators',
  'product',
  'timing',
  'number',
  'section',
  'value',
  'indicator',
  'unit',
  'year',
  'scope',
] as const;
type Labelled = (typeof labelled)[number];
const isLabelled = (field: string): field is Labelled => labelled.some((one) => one === field);

/** What the row says, beside what is proposed instead. */
function Proposal({ draft, doubt }: { readonly draft: Draft; readonly doubt: Doubt }) {
  const { say, language } = useWords();
  const directory = useDirectory();
  const { proposal, taskKey } = doubt;
  if (proposal === undefined) return null;
  const found = taskKey === null ? null : rowNamed(draft, taskKey);
  const fields = Object.entries(proposal.changes).filter(([, value]) => value !== undefined);
  return (
    <table className={styles.change}>
      <thead>
        <tr>
          <th scope="col">{say('web.import.proposal.field')}</th>
          <th scope="col">{say('web.import.proposal.now')}</th>
          <th scope="col">{say('web.import.proposal.instead')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(([field, value]) => (
          <tr key={field}>
            <th scope="row">{isLabelled(field) ? say(`command-field.${field}`) : field}</th>
            <td>{found === null ? '' : valueText(language, directory, currentValue(found.row, field))}</td>
            <td>{valueText(language, directory, value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One doubt: what it is about, what stands in the document, what is proposed, and what can be done. */
export function DoubtCard({ draft, doubt, place, count }: Given) {
  const { say, language } = useWords();
  const found = doubt.taskKey === null ? null : rowNamed(draft, doubt.taskKey);
  return (
    <article aria-labelledby="doubt">
      <p className={styles.quiet}>
        {say('web.import.doubts.place', { n: place + 1, count })} ·{' '}
        {say(`web.import.doubt.${weightOf(doubt)}`)}
      </p>
      <h2 id="doubt">{language === 'en' ? doubt.messageEn : doubt.message}</h2>
      {found && (
        <p className={styles.about}>
          <Link
            to="/plans/$id/draft"
            params={{ id: draft.id }}
            search={{ step: 'read', part: found.part, row: found.row.key }}
          >
            {say(`row.${found.part}`, { key: found.row.key })}
          </Link>{' '}
          {titleOf(found.row)}
        </p>
      )}
      {found && <Evidence draft={draft} part={found.part} row={found.row} field={doubt.field} />}
      <Proposal draft={draft} doubt={doubt} />
      {doubt.code === PAST_DEADLINE ? (
        <PastActs draft={draft} doubt={doubt} />
      ) : (
        <DoubtActs draft={draft} doubt={doubt} />
      )}
    </article>
  );
}
