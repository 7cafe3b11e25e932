import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ResourceForm } from '../../parts/resource-form';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { capital } from '../accounts/account-words';
import { targets, type PolicyValues } from './policy-values';
import { recurrences } from './policy-words';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.options}>
      <legend>
        <strong>{title}</strong>
      </legend>
      {children}
    </fieldset>
  );
}

type Flag = 'waiverAllowed' | 'signOff' | 'extensionsAfter';

/** All that a policy says; in which unit its distances are counted holds for all of them. */
export function PolicyFields({ form }: { readonly form: ResourceForm<PolicyValues> }) {
  const { say } = useWords();
  const { values, set } = form;
  const flag = (name: Flag) => (
    <Checkbox
      {...form.field(name)}
      label={say(`web.policy.field.${name}`)}
      checked={values[name] === 'yes'}
      onChange={({ currentTarget }) => set(name, currentTarget.checked ? 'yes' : 'no')}
    />
  );
  const number = (
    name:
      | 'acknowledgeWithin'
      | 'approveWithin'
      | 'overdueEvery'
      | 'overdueRepeats'
      | 'coordinationClosesBefore'
      | 'extensionsMax'
      | 'extensionsLongest'
      | 'promptSlotMinutes',
  ) => <TextInput {...form.text(name)} inputMode="numeric" label={say(`web.policy.field.${name}`)} />;
  return (
    <>
      <TextInput {...form.text('name')} label={say('web.policy.field.name')} />
      <TextInput
        {...form.text('id')}
        label={say('web.policy.field.id')}
        description={say('web.policy.field.id.hint')}
      />
      <NativeSelect
        {...form.text('unit')}
        label={say('web.policy.field.unit')}
        data={[
          { value: 'workingDays', label: say('web.policy.unit.days') },
          { value: 'minutes', label: say('web.policy.unit.minutes') },
        ]}
      />
      <Part title={say('web.policy.part.reminders')}>
        <p className={styles.quiet}>{say('web.policy.ladder.hint')}</p>
        <div className={styles.columns}>
          {recurrences.map((one) => (
            <TextInput key={one} {...form.text(`reminders-${one}`)} label={capital(say(`schedule.${one}`))} />
          ))}
        </div>
      </Part>
      <Part title={say('web.policy.part.late')}>
        {number('overdueEvery')}
        {number('overdueRepeats')}
        <p className={styles.quiet}>{say('web.policy.escalation.hint')}</p>
        <div className={styles.columns}>
          {targets.map((to) => (
            <TextInput
              key={to}
              {...form.text(`escalation-${to}`)}
              inputMode="numeric"
              label={capital(say(`escalated-to.${to}`))}
            />
          ))}
        </div>
      </Part>
      <Part title={say('web.policy.part.steps')}>
        {number('acknowledgeWithin')}
        {number('approveWithin')}
        {flag('signOff')}
        {number('coordinationClosesBefore')}
        <TextInput
          {...form.text('coordinationReminders')}
          label={say('web.policy.field.coordinationReminders')}
        />
        {flag('waiverAllowed')}
      </Part>
      <Part title={say('web.policy.part.extensions')}>
        {number('extensionsMax')}
        {number('extensionsLongest')}
        {flag('extensionsAfter')}
      </Part>
      <Part title={say('web.policy.part.mails')}>
        <div className={styles.columns}>
          <TextInput {...form.text('digestAt')} type="time" label={say('web.policy.field.digestAt')} />
          <TextInput {...form.text('quietFrom')} type="time" label={say('web.policy.field.quietFrom')} />
          <TextInput {...form.text('quietTo')} type="time" label={say('web.policy.field.quietTo')} />
        </div>
        {number('promptSlotMinutes')}
      </Part>
    </>
  );
}
