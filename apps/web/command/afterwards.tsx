import { useQuery } from '@tanstack/react-query';
import { wordKeysOf } from '#libs/contracts/commands/word-keys';
import { sayLoosely } from '#libs/messages/say';
import { policyQuery, type Offer, type Task } from '../api/queries';
import { useWords } from '../words/words';
import styles from './form.module.css';

/** Commands after which somebody has to approve within the time that the policy of the task gives them. */
const awaitApproval: readonly string[] = ['SubmitDeliverable', 'SignOffDeliverable'];

/** What happens once the command is given. */
export function Afterwards({ task, type }: { readonly task: Task; readonly type: Offer['type'] }) {
  const { say, language } = useWords();
  const isDated = awaitApproval.includes(type);
  const { data: policy } = useQuery({ ...policyQuery(task.policyId), enabled: isDated });
  if (isDated && policy === undefined) return null;
  const within = policy?.approveWithin;
  const days =
    within === undefined
      ? ''
      : 'workingDays' in within
        ? say('web.form.working-days', { days: within.workingDays })
        : say('web.form.minutes', { minutes: within.minutes });
  const facts = { signOff: policy?.signOff === true, who: task.approver, days };
  return <p className={styles.afterwards}>{sayLoosely(language, wordKeysOf(type).afterwards, facts)}</p>;
}
