// What the rest of the house knows of it.
export type { DirectiveEvent } from '#libs/domain/annex-task/directive/events';
export {
  directiveKinds,
  type Addressee,
  type Directive,
  type DirectiveKind,
} from '#libs/domain/annex-task/directive/state';
