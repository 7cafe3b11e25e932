import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useWords } from '../words/words';
import { DutyDecision } from './duty-decision';
import styles from './import.module.css';
import { nameOf, useDirectory } from './names';
import { leadsOf, mayGive, nameOfRow, titleOf, type Draft, type Row } from './queries';
import { RowActs } from './row-acts';
import { RowEditor } from './row-editor';
import { RowFacts } from './row-facts';
import type { Part } from './search';
import { daysText, understood } from './value-text';

interface Given {
  readonly draft: Draft;
  readonly part: Part;
  readonly row: Row;
  /** The section that begins with it. */
  readonly section: string | null;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

const weights = ['error', 'warning'] as const;

/** From one row to the next by the arrow keys. */
const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  const heads = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-head]') ?? [])];
  if (step === undefined) return;
  event.preventDefault();
  heads[heads.indexOf(event.currentTarget) + step]?.focus();
};

/** A row of the draft: what it says in short; opened, all of it, to be put right. */
export function RowItem({ draft, part, row, section, isOpen, toggle }: Given) {
  const { say, language } = useWords();
  const directory = useDirectory();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const name = nameOfRow(part, row.key);
  const doubts = draft.openFindings.filter(({ taskKey }) => taskKey === name);
  const time = 'timing' in row ? understood(say, language, row.timing) : daysText(language, null, row.due);
  const decision = 'decision' in row ? row.decision : null;
  return (
    <>
      {section !== null && (
        <li className={styles.sectionHead}>{say('web.import.section', { number: section })}</li>
      )}
      <li
        ref={item}
        className={styles.item}
        data-open={isOpen}
        data-set-aside={decision === 'text' || decision === 'repeats'}
      >
        <button
          type="button"
          data-head=""
          aria-expanded={isOpen}
          onClick={toggle}
          onKeyDown={onKeyDown}
          className={styles.itemHead}
        >
          <b>{row.key}</b>
          <span className={styles.itemTitle}>{titleOf(row)}</span>
          <span className={styles.itemLine}>
            {[
              leadsOf(row)
                .map((unit) => nameOf(directory, unit))
                .join('; '),
              time,
            ]
              .filter((words) => words !== '')
              .join(' · ')}
          </span>
          {decision !== null && (
            <span className={styles.itemLine}>{say(`web.import.decided.${decision}`)}</span>
          )}
          {weights.map((weight) => {
            const count = doubts.filter(({ severity }) => severity === weight).length;
            return count === 0 ? null : (
              <span key={weight} className={styles.weight} data-weight={weight}>
                {say(`web.import.weight.${weight}`, { count })}
              </span>
            );
          })}
        </button>
        {isOpen && (
          <div className={styles.itemBody}>
            {(part === 'duties' || part === 'reporting') && mayGive(draft, 'DecideDuty') && (
              <DutyDecision draft={draft} part={part} row={row} />
            )}
            {mayGive(draft, 'CorrectDraftRow') ? (
              <>
                <RowEditor draft={draft} part={part} row={row} done={toggle} />
                <RowActs draft={draft} part={part} row={row} />
              </>
            ) : (
              <RowFacts row={row} />
            )}
          </div>
        )}
      </li>
    </>
  );
}
