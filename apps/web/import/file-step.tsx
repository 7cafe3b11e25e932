import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { buttonWords } from '../parts/act-words';
import { useWords } from '../words/words';
import { DiscardForm } from './discard-form';
import { DocumentForm } from './document-form';
import styles from './import.module.css';
import { mayGive, plansQuery, type Draft } from './queries';
import { SetupForm } from './setup-form';
import { Versions } from './versions';

/** What the file is, and the plan of which it is a corrected version. */
function WhatFile({ draft }: { readonly draft: Draft }) {
  const { say } = useWords();
  const { data: plans } = useQuery(plansQuery());
  const { fileName, importedAt, tasks, duties, reporting, targets, replaces } = draft;
  const earlier = plans?.items.find((plan) => plan.id === replaces);
  return (
    <section className={styles.section} aria-labelledby="file">
      <h2 id="file">{fileName}</h2>
      <p>
        {say('web.import.file.found', {
          tasks: tasks.length,
          duties: duties.length,
          reports: reporting.length,
          targets: targets.length,
        })}
      </p>
      <p className={styles.quiet}>{say('web.import.file.imported', { at: importedAt })}</p>
      {earlier && (
        <>
          <p className={styles.notice}>
            {say('web.import.file.version', { title: earlier.title ?? earlier.fileName })}
          </p>
          <Versions draft={draft} earlier={earlier} />
        </>
      )}
    </section>
  );
}

/** The first step of a draft: what its file is, and who will be in charge of the plan. */
export function FileStep({ draft }: { readonly draft: Draft }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'document' | 'discard' | null>(null);
  const goOn = () =>
    void navigate({ to: '/plans/$id/draft', params: { id: draft.id }, search: { step: 'read' } });
  return (
    <div className={styles.column}>
      <WhatFile draft={draft} />
      <section className={styles.section} aria-labelledby="setup">
        <h2 id="setup">{say('web.import.setup')}</h2>
        {mayGive(draft, 'ConfigurePlan') ? (
          <SetupForm draft={draft} done={goOn} />
        ) : (
          <p className={styles.quiet}>{say('web.import.setup.not-permitted')}</p>
        )}
      </section>
      <div className={styles.more}>
        {mayGive(draft, 'CorrectDraftDocument') && (
          <Button variant="default" onClick={() => setOpen(open === 'document' ? null : 'document')}>
            {buttonWords(language, 'CorrectDraftDocument')}
          </Button>
        )}
        {mayGive(draft, 'DiscardPlan') && (
          <Button variant="default" onClick={() => setOpen(open === 'discard' ? null : 'discard')}>
            {buttonWords(language, 'DiscardPlan')}
          </Button>
        )}
      </div>
      {open === 'document' && <DocumentForm draft={draft} done={() => setOpen(null)} />}
      {open === 'discard' && <DiscardForm draft={draft} />}
    </div>
  );
}
