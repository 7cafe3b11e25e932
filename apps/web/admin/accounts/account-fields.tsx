import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { roles, type Role } from '#libs/domain/shared/actor';
import { languages } from '#libs/domain/shared/language';
import type { ResourceForm } from '../../parts/resource-form';
import { UnitPicker, UnitsPicker } from '../../parts/unit-picker';
import { useWords, type Say } from '../../words/words';
import styles from '../admin.module.css';
import type { Account } from '../queries';
import { roleWords } from './account-words';

/** What is said of a person, as a form has it. */
export interface AccountValues extends Record<string, string | readonly string[]> {
  readonly name: string;
  readonly email: string;
  /** Empty for somebody above the agencies. */
  readonly agencyId: string;
  readonly roles: readonly string[];
  readonly field: readonly string[];
  readonly language: string;
}

export const accountValues = (account: Account | null): AccountValues => ({
  name: account?.name ?? '',
  email: account?.email ?? '',
  agencyId: account?.agencyId ?? '',
  roles: account?.roles ?? [],
  field: account?.field ?? [],
  language: account?.language ?? 'vi',
});

/** Only a member of a steering committee is in charge of a field. */
const hasField = ({ roles: own }: Pick<AccountValues, 'roles'>): boolean => own.includes('committee');

/** The same as the API takes it. */
export const accountBody = (values: AccountValues) => ({
  name: values.name,
  email: values.email,
  agencyId: values.agencyId === '' ? null : values.agencyId,
  roles: values.roles as Role[],
  field: hasField(values) ? [...values.field] : [],
  language: values.language as (typeof languages)[number],
});

const required = (say: Say, label: string): string => say('web.form.required', { field: label });

/** What cannot be left out. */
export const checkAccount = (say: Say, { name, email, roles: own }: AccountValues) => ({
  ...(name.trim() === '' && { name: required(say, say('web.admin.account.name')) }),
  ...(email.trim() === '' && { email: required(say, say('web.admin.account.email')) }),
  ...(own.length === 0 && { roles: say('web.admin.account.no-role') }),
});

/** The fields of an account, with what each role may do in plain words. */
export function AccountFields<V extends AccountValues>({ form }: { readonly form: ResourceForm<V> }) {
  const { say } = useWords();
  const { values, set } = form;
  const toggle = (role: Role) => {
    const own = values.roles.includes(role)
      ? values.roles.filter((one) => one !== role)
      : [...values.roles, role];
    set('roles', own);
  };
  const rolesField = form.field('roles');
  return (
    <>
      <TextInput {...form.text('name')} label={say('web.admin.account.name')} autoComplete="off" />
      <TextInput
        {...form.text('email')}
        type="email"
        label={say('web.admin.account.email')}
        description={say('web.admin.account.email.hint')}
        autoComplete="off"
      />
      <UnitPicker
        {...form.field('agencyId')}
        label={say('web.admin.account.agency')}
        description={say('web.admin.account.agency.hint')}
        value={values.agencyId === '' ? null : values.agencyId}
        onChange={(agencyId) => set('agencyId', agencyId ?? '')}
      />
      <fieldset id={rolesField.id} className={styles.options} tabIndex={-1}>
        <legend>{say('web.admin.account.role')}</legend>
        {rolesField.error !== undefined && <p className={styles.bad}>{rolesField.error}</p>}
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={roleWords(say, role)}
            description={say(`web.admin.role.${role}`)}
            checked={values.roles.includes(role)}
            onChange={() => toggle(role)}
          />
        ))}
      </fieldset>
      {hasField(values) && (
        <UnitsPicker
          {...form.field('field')}
          label={say('web.admin.account.field')}
          description={say('web.admin.account.field.hint')}
          groups
          value={values.field}
          onChange={(field) => set('field', field)}
        />
      )}
      <NativeSelect
        {...form.text('language')}
        label={say('web.admin.account.language')}
        data={languages.map((value) => ({ value, label: say(`web.language.${value}`) }))}
      />
    </>
  );
}
