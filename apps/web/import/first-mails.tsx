import { useWords } from '../words/words';
import styles from './import.module.css';
import type { Rehearsal } from './queries';

type Mail = Rehearsal['mails'][number];

/** The lines of a mail by what they are about: "Giao việc: 1, 4, 7". */
const aboutOf = ({ lines }: Mail): readonly string[] => {
  const numbers = new Map<string, string[]>();
  for (const { what, number } of lines) numbers.set(what, [...(numbers.get(what) ?? []), number]);
  return [...numbers].map(([what, each]) => `${what}: ${each.join(', ')}`);
};

/** The mails that would go out first, one by one. */
export function FirstMails({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { say } = useWords();
  const { mails, count } = rehearsal;
  return (
    <section className={styles.section} aria-labelledby="mails">
      <h2 id="mails">{say('web.import.rehearsal.first-mails')}</h2>
      <ol className={styles.mails}>
        {mails.map((mail, index) => (
          <li key={index}>
            <time dateTime={mail.slot}>{say('web.import.moment', { at: mail.slot })}</time>
            <div>
              <b>{mail.name}</b>
              {mail.suppressed !== null && <em>{say('web.import.rehearsal.unreached')}</em>}
              {aboutOf(mail).map((about) => (
                <div key={about}>{about}</div>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {count > mails.length && (
        <p className={styles.quiet}>{say('web.import.rehearsal.more', { count: count - mails.length })}</p>
      )}
    </section>
  );
}
