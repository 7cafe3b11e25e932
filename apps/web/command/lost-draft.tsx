import { Button } from '@mantine/core';
import type { Offer, Task } from '../api/queries';
import { buttonWords } from '../parts/act-words';
import { useWords } from '../words/words';
import { draftName, forgetDraft, keptDraft } from './draft';
import styles from './lost-draft.module.css';

interface Given {
  readonly task: Pick<Task, 'id'>;
  readonly offer: Offer;
  readonly onLeft: () => void;
}

/** Longer than a date or a number: what somebody would not like to type again. */
const TEXT = 12;

/** What somebody typed for an act that became impossible meanwhile: to be copied, and left when it is not needed. */
export function LostDraft({ task, offer, onLeft }: Given) {
  const { say, language } = useWords();
  const name = draftName(task.id, offer);
  const typed = Object.values(keptDraft(name) ?? {})
    .map((value) => (typeof value === 'string' ? value : value.join(', ')))
    .filter((text) => text.trim() !== '');
  const texts = typed.filter((text) => text.length > TEXT);
  return (
    <section role="alert" className={styles.lost}>
      <p>{say('web.form.lost', { act: buttonWords(language, offer.type) })}</p>
      {(texts.length > 0 ? texts : typed).map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
      <Button
        variant="default"
        onClick={() => {
          forgetDraft(name);
          onLeft();
        }}
      >
        {say('web.form.lost.leave')}
      </Button>
    </section>
  );
}
