/** What an agency is; plans speak of all of a kind at once. */
export const agencyKinds = [
  'ubnd',
  'office',
  'department',
  'board',
  'district',
  'ward',
  'union',
  'alliance',
  'bank',
  'tax',
  'insurance',
  'press',
  'school',
  'centre',
  'committee',
  'other',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];
