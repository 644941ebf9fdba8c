import { checksumHeaders, RunningChecksums } from "../checksum/running-checksums.ts";
import type { IncomingRequest } from "../http/http-message.ts";
import type { OperationSchema } from "../schema/schema.ts";
import { TransformedBody } from "./transformed-body.ts";

/**
 * Whether the checksum in a request's headers is one of its body. Of operations without the trait it may be of
 * something else, such as the object that S3's CompleteMultipartUpload makes of its parts. `httpChecksumRequired` alone
 * leaves open whether a server looks; Smithy's own case of it has another MD5 than that of its body.
 */
export function hasBodyChecksum({ httpChecksum }: OperationSchema): boolean {
  return httpChecksum !== undefined;
}

/**
 * The request with its body checked against the checksums in its headers (AWS, "httpChecksum trait"; RFC 1864) while
 * it is read. Reading it throws what {@link RunningChecksums} does.
 *
 * @param maxBodyBytes of a body that is read whole.
 */
export function checkBody(request: IncomingRequest, maxBodyBytes: number): IncomingRequest {
  const { body, headers } = request;
  const names = checksumHeaders.filter((name) => headers[name] !== undefined);
  if (names.length === 0) return request;
  const checksums = new RunningChecksums(names);
  const check = {
    decode(piece: Uint8Array): Uint8Array {
      checksums.update(piece);
      return piece;
    },
    finish(): void {
      checksums.check((name) => headers[name], "header");
    },
  };
  const length = headers["content-length"];
  const limits = { length: length === undefined ? undefined : Number(length), maxBytes: maxBodyBytes };
  return { ...request, body: new TransformedBody(body, check, limits) };
}
