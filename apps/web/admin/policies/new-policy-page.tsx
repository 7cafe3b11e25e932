import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { Confirm } from '../../parts/confirm';
import { Loaded } from '../../parts/loaded';
import { ResourceFormBody, useResourceForm } from '../../parts/resource-form';
import { useTitle } from '../../parts/title';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { policiesQuery } from '../queries';
import { PolicyFields } from './policy-form';
import { nextId, policyBody, valuesOf, type PolicyValues } from './policy-values';
import { policySentences, type Policy } from './policy-words';

interface Given {
  readonly base: Policy;
  readonly known: readonly string[];
}

function NewPolicy({ base, known }: Given) {
  const { say } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const first = valuesOf(base, nextId(base.id, known));
  const define = useResourceForm<PolicyValues, unknown>({
    first,
    check: ({ name, id }) => ({
      ...(name.trim() === '' && { name: say('web.form.required', { field: say('web.policy.field.name') }) }),
      ...(id.trim() === '' && { id: say('web.form.required', { field: say('web.policy.field.id') }) }),
    }),
    fieldOf: { 'POLICY.EXISTS': 'id' },
    send: (values, key) => api.post('/policies', { body: policyBody(values, base), key }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: ['policies'] });
      await navigate({ to: '/admin/policies' });
    },
  });
  const asked = {
    ...define,
    submit: (event: FormEvent) => {
      event.preventDefault();
      setAsked(true);
    },
  };
  // What the form says so far, as the whole of a policy.
  const said = { ...base, ...policyBody(define.values, base) } as Policy;
  return (
    <>
      <ResourceFormBody form={asked} button={say('web.policy.define')}>
        <PolicyFields form={define} />
      </ResourceFormBody>
      {isAsked && (
        <Confirm
          title={say('web.policy.define')}
          button={say('web.policy.define')}
          isPending={define.isPending}
          onClose={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            define.send();
          }}
        >
          <p>{say('web.policy.for-good')}</p>
          <ul className={styles.list}>
            {policySentences(say, said).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Confirm>
      )}
    </>
  );
}

/** A new version, made from one that is there. */
export function NewPolicyPage() {
  const { say } = useWords();
  const { from } = useSearch({ from: '/inside/admin/policies/new' });
  useTitle(say('web.policy.new'));
  return (
    <>
      <p className={styles.crumb}>
        <Link to="/admin/policies">{say('web.policy.title')}</Link>
      </p>
      <h1>{say('web.policy.new')}</h1>
      <p className={styles.intro}>{say('web.policy.new.text')}</p>
      <div className={styles.sections}>
        <Loaded asked={useQuery(policiesQuery())}>
          {(policies) => {
            const base = policies.find(({ id }) => id === from) ?? policies[0];
            return base === undefined ? (
              <p role="alert">{say('web.policy.none')}</p>
            ) : (
              <NewPolicy key={base.id} base={base} known={policies.map(({ id }) => id)} />
            );
          }}
        </Loaded>
      </div>
    </>
  );
}
