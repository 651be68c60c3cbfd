/** Whom a field can point at. `tenant` is the customer's site; `person` is a human being. */
export type Identifies = 'nobody' | 'tenant' | 'person';

/** The types that a stored value may have. All of them survive JSON unchanged. */
export type FieldType =
  | { readonly type: 'text'; readonly maxLength: number }
  | { readonly type: 'count' } // whole number, 0 or more
  | { readonly type: 'bytes' } // whole number of bytes, 0 or more
  | { readonly type: 'flag' }
  | { readonly type: 'day' } // a day in UTC, e.g. 2026-11-23
  | { readonly type: 'instant' } // ISO 8601 in UTC, e.g. 2026-11-23T09:00:00.000Z
  | { readonly type: 'sha256' } // 64 lower-case hex digits
  | { readonly type: 'accountId' } // an Atlassian account id
  | { readonly type: 'choice'; readonly of: readonly string[] }
  | { readonly type: 'content' } // any JSON, or a file; for places on the customer's own device only
  | { readonly type: 'list'; readonly of: FieldType; readonly maxItems: number };

/** One field of a record kind or of a transfer. Absent values of an optional field are left out, never null. */
export type Field = FieldType & {
  readonly meaning: string;
  readonly identifies: Identifies;
  readonly optional?: true;
};

export type Fields = Readonly<Record<string, Field>>;

/** The TypeScript type of a value of a field type. */
export type ValueOfType<T extends FieldType> = T extends { type: 'text' | 'day' | 'instant' | 'sha256' | 'accountId' }
  ? string
  : T extends { type: 'count' | 'bytes' }
    ? number
    : T extends { type: 'flag' }
      ? boolean
      : T extends { type: 'choice'; of: readonly (infer C)[] }
        ? C
        : T extends { type: 'list'; of: infer I extends FieldType }
          ? readonly ValueOfType<I>[]
          : T extends { type: 'content' }
            ? unknown
            : never;

type RequiredNames<F extends Fields> = { [N in keyof F]: F[N] extends { optional: true } ? never : N }[keyof F];
type OptionalNames<F extends Fields> = { [N in keyof F]: F[N] extends { optional: true } ? N : never }[keyof F];
type Flatten<T> = { readonly [N in keyof T]: T[N] };

/** The TypeScript type of a record with these fields. */
export type ValueOfFields<F extends Fields> = Flatten<
  { [N in RequiredNames<F>]: ValueOfType<F[N]> } & { [N in OptionalNames<F>]?: ValueOfType<F[N]> }
>;
