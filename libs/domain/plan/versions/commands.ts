import type { ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';

export type VersionCommand =
  /** `base` is what the draft was before anybody corrected it, `version` what the corrected file says. */
  | { type: 'ApplyVersion'; from: string; fileName: string; base: ParsedPlan; version: ParsedPlan }
  | { type: 'MergePlan'; into: string };
