/** The names with which the policies that are published from the start are defined. */
export const policyNames = {
  first: 'Mặc định',
  toTheChairman: 'Mặc định (báo cáo đến Chủ tịch UBND)',
} as const;
