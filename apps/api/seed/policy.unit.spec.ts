import { policies } from './policy';
import { validatePolicy } from '#libs/domain/policy/validate-policy';

describe('the policies of the demonstration', () => {
  it.each(policies.map((policy) => [policy.id, policy] as const))('%s contradicts nothing', (_, policy) => {
    expect(validatePolicy(policy)).toBeNull();
  });
});
