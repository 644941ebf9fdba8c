import type { MemberSchema } from "../schema/schema.ts";

/** What awsQuery and ec2Query differ in where values become fields of a form. */
export interface FormDialect {
  /** The name of a member in keys. */
  nameOf(name: string, member: MemberSchema): string;
  /** Whether the items of all lists stand under the list's own key, whatever the member says. */
  readonly flattensLists: boolean;
  /** Whether the entries of all maps do. */
  readonly flattensMaps: boolean;
  /** Whether an empty list is sent, as a key without a value. */
  readonly writesEmptyLists: boolean;
}

/** Smithy, "AWS query protocol", "Query key resolution". */
export const awsQueryForm: FormDialect = {
  nameOf: (name, { xmlName }) => xmlName ?? name,
  flattensLists: false,
  flattensMaps: false,
  writesEmptyLists: true,
};

/** Smithy, "AWS EC2 query protocol", "Query key resolution". */
export const ec2QueryForm: FormDialect = {
  nameOf: (name, { ec2QueryName, xmlName = name }) =>
    ec2QueryName ?? xmlName.slice(0, 1).toUpperCase() + xmlName.slice(1),
  flattensLists: true,
  flattensMaps: false,
  writesEmptyLists: false,
};
