import type { components, paths } from '#libs/api-client/generated';

/** The routes by their addresses below `/api/v1`. */
export type Routes = {
  readonly [
    Address in keyof paths as Address extends `/api/v1${infer Route}` ? Route : never
  ]: paths[Address];
};
export type Route = keyof Routes;
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What a route does by a method; `never` where it has none. */
export type Operation<R extends Route, M extends Method> =
  Routes[R] extends Readonly<Record<M, infer O extends object>> ? O : never;

/** The routes that have a method. */
export type RouteOf<M extends Method> = {
  [R in Route]: [Operation<R, M>] extends [never] ? never : R;
}[Route];

/** A shape of the API by its name. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

type JsonOf<Content> = Content extends { readonly 'application/json': infer Body } ? Body : never;
type FormOf<Content> = Content extends { readonly 'multipart/form-data': unknown } ? FormData : never;
type BodyIn<Content> = JsonOf<Content> | FormOf<Content>;

type Responses<O> = O extends { readonly responses: infer R } ? R : never;
type ContentOf<R, Status> = Status extends keyof R
  ? R[Status] extends { readonly content: infer Content }
    ? JsonOf<Content>
    : never
  : never;

/** What a route answers. */
export type Answered<R extends Route, M extends Method = 'get'> =
  ContentOf<Responses<Operation<R, M>>, 200> | ContentOf<Responses<Operation<R, M>>, 201>;

/** The same where it answers a list: one of its items. */
export type Listed<R extends Route> =
  Answered<R> extends { readonly items: readonly (infer Item)[] } ? Item : never;

/** A body before it is written: what is undefined is not sent. */
type Sendable<T> = T extends FormData
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Sendable<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Sendable<T[Key]> | (object extends Pick<T, Key> ? undefined : never) }
      : T;

type PathOf<O> = O extends { readonly parameters: { readonly path: infer Path } } ? { path: Path } : object;
/** An address is text: its names are known, and what they may say the API says. Any may be left out. */
type QueryOf<O> = O extends { readonly parameters: { readonly query?: infer Query } }
  ? { readonly query?: { readonly [Name in keyof Query]?: string | number | undefined } | undefined }
  : object;
type BodyOf<O> = O extends { readonly requestBody: { readonly content: infer Content } }
  ? { readonly body: Sendable<BodyIn<Content>> }
  : O extends { readonly requestBody?: { readonly content: infer Content } }
    ? { readonly body?: Sendable<BodyIn<Content>> | undefined }
    : object;

/** What a body of a route may be. */
export type Body<R extends Route, M extends Method> =
  BodyOf<Operation<R, M>> extends { readonly body?: infer B } ? Exclude<B, undefined> : never;

/**
 * What a call of a route takes; `ifMatch` is the version of the part that the caller saw, `key` what a command is
 * recognised by when it is sent again. With `keepalive` it goes on although the page is left.
 */
export type Given<R extends Route, M extends Method> = PathOf<Operation<R, M>> &
  QueryOf<Operation<R, M>> &
  BodyOf<Operation<R, M>> & {
    readonly ifMatch?: string;
    readonly key?: string;
    readonly keepalive?: boolean;
  };

/** Nothing has to be given where nothing is needed. */
export type GivenTo<R extends Route, M extends Method> =
  object extends Given<R, M> ? [given?: Given<R, M>] : [given: Given<R, M>];
