/** The fixed words of reporting duties and numeric targets. */
export type ReportingKind = 'periodic' | 'thematic' | 'ad-hoc' | 'interim-review' | 'final-review';
export type Recurrence = 'once' | 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';
export type TargetOperator = '=' | '>=' | '>' | '<=' | '<' | 'range' | '~';
