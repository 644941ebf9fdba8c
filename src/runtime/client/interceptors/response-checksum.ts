import type { Checksum } from "../../checksum/digest.ts";
import { encodeBase64 } from "../../codec/text-encoding.ts";
import { readMember } from "../../codec/members.ts";
import { SerializationError } from "../../exception/exceptions.ts";
import { TransportError } from "../../http/transport-error.ts";
import type { IncomingBody } from "../../http/http-message.ts";
import { checksumHeader, listAlgorithms } from "./checksum-parts.ts";
import type { Call, InterceptorPart } from "./interceptor.ts";

/** The checksum of an object's parts' checksums, and how many they are: nothing to compare with the bytes. */
const compositeChecksum = /-\d+$/;

/**
 * Asks for a checksum of the response, unless the client has `responseChecksumValidation: "WHEN_REQUIRED"`, and compares
 * it with the bytes that come (AWS, "httpChecksum trait"): the first of the model's algorithms that the response has.
 *
 * Reading a body with another checksum fails at its end with a TransportError, which lets a call that has not handed it
 * out as a stream be tried again.
 */
export const responseChecksum: InterceptorPart = {
  part: "interceptor",
  beforeSerialization(call) {
    const { config, operation } = call;
    const member = operation.httpChecksum?.requestValidationModeMember;
    if (member === undefined || config.responseChecksumValidation === "WHEN_REQUIRED") return;
    if (readMember(call.input, member) === undefined) call.input = { ...call.input, [member]: "ENABLED" };
  },
  beforeDeserialization(call) {
    const { response, operation } = call;
    const { status, headers, isDecoded } = response;
    // The checksum covers the encoded body, which is not available if the transport has decoded it.
    if (!isAskedFor(call) || status >= 300 || isDecoded) return;
    const names = operation.httpChecksum?.responseAlgorithms ?? [];
    const algorithms = listAlgorithms(operation);
    for (const name of names) {
      const algorithm = algorithms.find((known) => known.name === name.toLowerCase());
      const sent = algorithm && headers[checksumHeader(algorithm)];
      if (algorithm === undefined || sent === undefined) continue;
      if (!compositeChecksum.test(sent)) {
        call.response = { ...response, body: checkBody(response.body, { name, sent, checksum: algorithm.start() }) };
      }
      return;
    }
  },
};

function isAskedFor({ input, operation }: Call): boolean {
  const member = operation.httpChecksum?.requestValidationModeMember;
  return member !== undefined && readMember(input, member) === "ENABLED";
}

interface SentChecksum {
  /** `CRC32`. */
  readonly name: string;
  /** In base64. */
  readonly sent: string;
  readonly checksum: Checksum;
}

function checkBody(body: IncomingBody, { name, sent, checksum }: SentChecksum): IncomingBody {
  const finish = (): void => {
    const computed = encodeBase64(checksum.digest());
    if (computed === sent) return;
    throw new TransportError(`the ${name} checksum of the response is ${computed}, expected ${sent}`);
  };
  const bytes = async (): Promise<Uint8Array> => {
    const whole = await body.bytes();
    checksum.update(whole);
    finish();
    return whole;
  };
  return {
    bytes,
    async text() {
      const whole = await bytes();
      try {
        return new TextDecoder("utf-8", { fatal: true }).decode(whole);
      } catch (cause) {
        throw new SerializationError("the response is not UTF-8", { cause });
      }
    },
    stream: () =>
      body.stream().pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(piece, controller) {
            checksum.update(piece);
            controller.enqueue(piece);
          },
          flush: finish,
        }),
      ),
  };
}
