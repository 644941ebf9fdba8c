import { Hash } from "@smithy/core/serde";
import { SignatureV4 } from "@smithy/signature-v4";

/** A request as it goes to the wire, with its `host` header. */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  /** Decoded. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
}

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * Signs a request anew by the signer of AWS SDK v3, with the scope, the date and the headers that its signature names.
 *
 * @returns what is wrong with the signature; undefined where nothing is.
 */
export async function findSignatureFault(request: SignedRequest, credentials: Keys): Promise<string | undefined> {
  const { authorization, ...headers } = request.headers;
  const pattern = /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]*), /;
  const [, region = "", service = "", names = ""] = pattern.exec(authorization ?? "") ?? [];
  if (service === "") return `not signed: ${authorization}`;
  const signed = new Set(names.split(";"));
  const query: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of request.query) query[name] = [...(query[name] ?? []), value];
  const isS3 = service === "s3";
  const signer = new SignatureV4({
    ...{ service, region, credentials, sha256: Hash.bind(null, "sha256"), uriEscapePath: !isS3 },
    // The signer adds this header where it is missing, and signs it.
    applyChecksum: signed.has("x-amz-content-sha256"),
  });
  const wanted = await signer.sign(
    {
      ...{ method: request.method, protocol: "https:", hostname: headers["host"] ?? "", path: request.path, query },
      headers: Object.fromEntries(Object.entries(headers).filter(([name]) => signed.has(name))),
    },
    { signingDate: readDate(headers["x-amz-date"]) },
  );
  const { authorization: again } = wanted.headers;
  return again === authorization ? undefined : `${authorization} instead of ${again}`;
}

function readDate(text = ""): Date {
  return new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}
