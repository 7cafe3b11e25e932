/** Collects conditions with their values, which never become part of the statement's text. */
export class Conditions {
  private readonly parts: string[] = [];

  /** @param values of the whole statement, to which those of the conditions are added */
  constructor(readonly values: unknown[]) {}

  /** Each `?` stands for the next of the values, or for the only one as often as it occurs. */
  add(sql: string, ...values: readonly unknown[]): void {
    const first = this.values.length + 1;
    this.values.push(...values);
    let n = 0;
    this.parts.push(sql.replaceAll('?', () => `$${first + (values.length === 1 ? 0 : n++)}`));
  }

  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.map((part) => `(${part})`).join(' and ');
  }
}

/** The conditions that are added, and their values beside the others of the statement. */
export const collected = (values: unknown[], add: (to: Conditions) => void): string => {
  const to = new Conditions(values);
  add(to);
  return to.sql;
};
