import type { MemberSchema } from "../schema/schema.ts";

/** What awsQuery and ec2Query differ in where values become a form's fields. */
export interface QueryForm {
  /** The name of a member in keys. */
  nameOf(name: string, member: MemberSchema): string;
  /** Whether the items of all lists stand under the list's own key, whatever the member says. */
  readonly flattensLists: boolean;
  /** Whether an empty list is sent, as a key without a value. */
  readonly writesEmptyLists: boolean;
}

/** Smithy, "AWS query protocol", "Query key resolution". */
export const awsQueryForm: QueryForm = {
  nameOf: (name, { xmlName }) => xmlName ?? name,
  flattensLists: false,
  writesEmptyLists: true,
};

/** Smithy, "AWS EC2 query protocol", "Query key resolution". */
export const ec2QueryForm: QueryForm = {
  nameOf: (name, { ec2QueryName, xmlName = name }) =>
    ec2QueryName ?? xmlName.slice(0, 1).toUpperCase() + xmlName.slice(1),
  flattensLists: true,
  writesEmptyLists: false,
};
