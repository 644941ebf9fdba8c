import type { AccessControlPolicy, Grant, Grantee } from "@shapewright/s3";
import { UnmodeledException } from "@shapewright/runtime/server";
import { invalidArgument, malformedXml } from "../errors.ts";
import { owner } from "../owner.ts";

/** Whom a grant is for: all, those with keys, or a user by id. */
type StoredGrantee = "AllUsers" | "AuthenticatedUsers" | "LogDelivery" | { readonly id: string };
type Permission = "FULL_CONTROL" | "READ" | "WRITE" | "READ_ACP" | "WRITE_ACP";

/** An entry of an access control list. */
export interface StoredGrant {
  readonly grantee: StoredGrantee;
  readonly permission: Permission;
}

const permissions: ReadonlySet<string> = new Set(["FULL_CONTROL", "READ", "WRITE", "READ_ACP", "WRITE_ACP"]);
const groups = {
  AllUsers: "http://acs.amazonaws.com/groups/global/AllUsers",
  AuthenticatedUsers: "http://acs.amazonaws.com/groups/global/AuthenticatedUsers",
  LogDelivery: "http://acs.amazonaws.com/groups/s3/LogDelivery",
} as const;

/** That of what nothing was said of. */
const privateGrants: readonly StoredGrant[] = [{ grantee: { id: owner.ID }, permission: "FULL_CONTROL" }];

/** Amazon S3 User Guide, "Canned ACL". All objects are of the owner of their bucket. */
const canned: Readonly<Record<string, readonly StoredGrant[]>> = {
  private: [],
  "public-read": [{ grantee: "AllUsers", permission: "READ" }],
  "public-read-write": [
    { grantee: "AllUsers", permission: "READ" },
    { grantee: "AllUsers", permission: "WRITE" },
  ],
  "authenticated-read": [{ grantee: "AuthenticatedUsers", permission: "READ" }],
  "aws-exec-read": [],
  "bucket-owner-read": [],
  "bucket-owner-full-control": [],
  "log-delivery-write": [
    { grantee: "LogDelivery", permission: "WRITE" },
    { grantee: "LogDelivery", permission: "READ_ACP" },
  ],
};

/** The members of inputs that say who may do what. */
interface AccessMembers {
  readonly ACL?: string | undefined;
  readonly AccessControlPolicy?: AccessControlPolicy | undefined;
  readonly GrantFullControl?: string | undefined;
  readonly GrantRead?: string | undefined;
  readonly GrantReadACP?: string | undefined;
  readonly GrantWrite?: string | undefined;
  readonly GrantWriteACP?: string | undefined;
}

/**
 * Reads an access control list of a request: a canned one, headers, or a body.
 *
 * @returns undefined if the request has none.
 * @throws UnmodeledException `InvalidArgument`, `InvalidRequest` for two forms at once, `MalformedACLError`
 */
export function readGrants(input: AccessMembers): readonly StoredGrant[] | undefined {
  const { ACL, AccessControlPolicy } = input;
  const inHeaders = readHeaders(input);
  if (ACL !== undefined) {
    const grants = Object.hasOwn(canned, ACL) ? canned[ACL] : undefined;
    if (grants === undefined) throw invalidArgument("", "x-amz-acl", ACL);
    if (inHeaders.length > 0) {
      const message = "Specifying both Canned ACLs and Header Grants is not allowed";
      throw new UnmodeledException({ code: "InvalidRequest", message });
    }
    return [...privateGrants, ...grants];
  }
  if (inHeaders.length > 0) return inHeaders;
  if (AccessControlPolicy === undefined) return undefined;
  if (AccessControlPolicy.Owner !== undefined && AccessControlPolicy.Owner.ID !== owner.ID) {
    throw new UnmodeledException({ code: "AccessDenied", message: "Access Denied", status: 403 });
  }
  return (AccessControlPolicy.Grants ?? []).map(readGrant);
}

function readGrant({ Grantee, Permission }: Grant): StoredGrant {
  if (Grantee === undefined || Permission === undefined || !permissions.has(Permission)) throw malformedAcl();
  return { grantee: readGrantee(Grantee), permission: Permission };
}

function readGrantee({ ID, URI, EmailAddress }: Grantee): StoredGrantee {
  if (URI !== undefined) return groupOf(URI);
  if (EmailAddress !== undefined) throw unresolvable(EmailAddress);
  if (ID === undefined) throw malformedAcl();
  return userOf(ID);
}

/** Headers such as `x-amz-grant-read: id="…", uri="…"`. */
function readHeaders(input: AccessMembers): StoredGrant[] {
  const headers = {
    FULL_CONTROL: input.GrantFullControl,
    READ: input.GrantRead,
    WRITE: input.GrantWrite,
    READ_ACP: input.GrantReadACP,
    WRITE_ACP: input.GrantWriteACP,
  };
  return Object.entries(headers).flatMap(([permission, text]) =>
    (text ?? "")
      .split(",")
      .filter((each) => each.trim() !== "")
      .map((each) => {
        const [, kind = "", quoted, bare] =
          /^\s*(id|uri|emailAddress)\s*=\s*(?:"([^"]*)"|(\S+?))\s*$/i.exec(each) ?? [];
        const value = quoted ?? bare;
        if (value === undefined) throw invalidArgument("Argument format not recognized", "x-amz-grant", each.trim());
        if (/^email/i.test(kind)) throw unresolvable(value);
        return {
          grantee: kind.toLowerCase() === "uri" ? groupOf(value) : userOf(value),
          permission: permission as Permission,
        };
      }),
  );
}

function groupOf(uri: string): StoredGrantee {
  const found = Object.entries(groups).find(([, known]) => known === uri);
  if (found === undefined) throw invalidArgument("Invalid group uri", "uri", uri);
  return found[0] as keyof typeof groups;
}

/** Ids of users have 64 digits; that there is such a user is not for the store to know. */
function userOf(id: string): StoredGrantee {
  if (!/^[\da-f]{64}$/i.test(id)) throw invalidArgument("Invalid id", "CanonicalUser/ID", id);
  return { id };
}

function malformedAcl(): UnmodeledException {
  const { message } = malformedXml();
  return new UnmodeledException({ code: "MalformedACLError", message });
}

function unresolvable(address: string): UnmodeledException {
  return new UnmodeledException({
    code: "UnresolvableGrantByEmailAddress",
    message: "The e-mail address you provided does not match any account on record.",
    details: { EmailAddress: address },
  });
}

/** What GetBucketAcl and GetObjectAcl answer. */
export function describeGrants(grants: readonly StoredGrant[] = privateGrants): {
  readonly Owner: typeof owner;
  readonly Grants: Grant[];
} {
  return {
    Owner: owner,
    Grants: grants.map(({ grantee, permission }) => ({
      Permission: permission,
      Grantee:
        typeof grantee === "string"
          ? { Type: "Group", URI: groups[grantee] }
          : {
              ...{ Type: "CanonicalUser", ID: grantee.id },
              ...(grantee.id === owner.ID && { DisplayName: owner.DisplayName }),
            },
    })),
  };
}

/** Whether everybody has a permission, without keys. */
export function isGrantedToAll(grants: readonly StoredGrant[] | undefined, wanted: Permission): boolean {
  return (grants ?? []).some(
    ({ grantee, permission }) => grantee === "AllUsers" && (permission === wanted || permission === "FULL_CONTROL"),
  );
}
