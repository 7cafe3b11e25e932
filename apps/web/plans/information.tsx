import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { policyQuery } from '../api/queries';
import { useWords } from '../words/words';
import { useAgencyNames } from './forms/amend-preview';
import type { Plan } from './queries';
import styles from './plan.module.css';

/** Who accepts what nothing else was said about: somebody of the plan, or the agency to which it is addressed. */
const useAcceptor = (accepts: string | null): string | null => {
  const { say } = useWords();
  const nameOf = useAgencyNames();
  if (accepts === null) return null;
  if (accepts === 'supervisor' || accepts === 'monitoring-agency') return say(`acceptor.${accepts}`);
  return nameOf(accepts.replace('agency:', ''));
};

/** What the plan says of itself, who answers for it, and by which rules it is followed up. */
export function Information({ plan }: { readonly plan: Plan }) {
  const { say } = useWords();
  const { document, setup, counts } = plan;
  const policy = useQuery({ ...policyQuery(setup?.policyId ?? ''), enabled: setup !== null });
  const acceptor = useAcceptor(setup?.accepts ?? null);
  const facts: readonly (readonly [string, string | null])[] = [
    [say('command-field.document.number'), document.number],
    [say('command-field.document.date'), document.date && say('web.plan.day', { day: document.date })],
    [say('command-field.document.issuer'), document.authority],
    [say('command-field.CorrectPlanDocument.kind'), document.kind],
    [say('command-field.CorrectPlanDocument.title'), document.title],
    [say('web.plan.replaces'), document.replaces.join('; ') || null],
    [say('web.plan.counts'), say('web.plan.counts.of', { tasks: plan.tasks, ...counts })],
    [say('web.plan.file'), plan.fileName],
  ];
  const people: readonly (readonly [string, string | null])[] = [
    [say('command-field.monitoringAgencyId'), plan.monitoringAgency?.name ?? null],
    [say('command-field.supervisorId'), plan.supervisor?.name ?? null],
    [say('web.plan.accepts'), acceptor],
    [say('command-field.policyId'), policy.data?.name ?? setup?.policyId ?? null],
    [
      say('command-field.ConfigurePlan.until'),
      setup?.until ? say('web.plan.day', { day: setup.until }) : null,
    ],
    [say('web.plan.yearly'), setup?.yearlyReport ? setup.yearlyReport.split('-').reverse().join('/') : null],
  ];
  const list = (all: typeof facts) => (
    <dl className={styles.list}>
      {all.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className={styles.missing}>{say('web.plan.unsaid')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <div className={styles.part}>
      <div className={styles.columns}>
        <section aria-labelledby="people">
          <h2 id="people">{say('web.plan.people')}</h2>
          {list(people)}
          {plan.offers.some(({ name }) => name === 'NameSupervisor') && (
            <p>
              <Link
                to="/plans/$planId"
                params={{ planId: plan.id }}
                search={{ tab: 'information', act: 'NameSupervisor' }}
                hash="deed"
              >
                {say('command.NameSupervisor.button')}
              </Link>
            </p>
          )}
        </section>
        <section aria-labelledby="document">
          <h2 id="document">{say('web.plan.document')}</h2>
          {list(facts)}
        </section>
      </div>
      {document.legalBasis.length > 0 && (
        <section aria-labelledby="basis">
          <h2 id="basis">{say('web.plan.basis')}</h2>
          <ul className={styles.plain}>
            {document.legalBasis.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
