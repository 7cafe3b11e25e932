// What the rest of the house knows of it.
export {
  differenceOf,
  fieldDifferences,
  type FieldDifference,
  type RowDifference,
} from '#libs/domain/plan/versions/difference';
export type { LostCorrection } from '#libs/domain/plan/versions/versions';
