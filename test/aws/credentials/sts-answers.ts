import type { Exchange } from "./replay-traffic.ts";

/** An answer of STS, whose keys are named after a text: `id-of-a`, `secret-of-a`, `token-of-a`. */
export function answerOfSts(
  action: "AssumeRole" | "AssumeRoleWithWebIdentity",
  name: string,
  url = "https://sts.us-east-1.amazonaws.com/",
): Exchange {
  const body = `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>
    <AssumedRoleUser><AssumedRoleId>A:s</AssumedRoleId><Arn>arn:aws:sts::123456789012:assumed-role/${name}/s</Arn></AssumedRoleUser>
    <Credentials><AccessKeyId>id-of-${name}</AccessKeyId><SecretAccessKey>secret-of-${name}</SecretAccessKey>
    <SessionToken>token-of-${name}</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
  </${action}Result></${action}Response>`;
  return { method: "POST", url, status: 200, headers: { "content-type": "text/xml" }, body };
}

/** The credentials of {@link answerOfSts}. */
export function credentialsOf(name: string): object {
  return {
    accessKeyId: `id-of-${name}`,
    secretAccessKey: `secret-of-${name}`,
    sessionToken: `token-of-${name}`,
    expiration: new Date("2099-01-01T00:00:00Z"),
    accountId: "123456789012",
  };
}
