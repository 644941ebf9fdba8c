/** A value of Smithy's `document` type: any JSON. */
export type DocumentType = null | boolean | number | string | DocumentType[] | { [key: string]: DocumentType };

/**
 * A union (Smithy, "Union"): an object with exactly one of the members. A member that the model
 * does not know arrives at a client as `$unknown`, its name and its value.
 *
 * Every other member is there as `undefined` in the types, so that `event.arrival !== undefined`
 * and `"arrival" in event` both tell which one it is.
 */
export type Union<Members extends object> =
  | {
      [Name in keyof Members]: Pick<Members, Name> & Absent<Exclude<keyof Members | "$unknown", Name>>;
    }[keyof Members]
  | (Absent<keyof Members> & { readonly $unknown: readonly [name: string, value: unknown] });

type Absent<Names extends PropertyKey> = { readonly [Name in Names]?: undefined };
