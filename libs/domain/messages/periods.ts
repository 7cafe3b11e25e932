/**
 * What people call the period of a cycle: `năm 2026`, `Quý I/2026`, `Tuần 12/2026`. Empty for a task that is done once.
 *
 * @param label of the cycle: `2026`, `Quý I/2026`, or ``
 */
export const periodName = (label: string): string => (/^\d{4}$/u.test(label) ? `năm ${label}` : label);
