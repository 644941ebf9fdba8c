import { crc32 } from "#platform-checksums";
import type { InterceptorPart } from "../client/interceptors/interceptor.ts";
import { TransportError } from "../http/transport-error.ts";

/** DynamoDB says the CRC-32 of each response in `x-amz-crc32`. One that does not fit its bytes is asked for again. */
export const dynamodbChecksum: InterceptorPart = {
  part: "interceptor",
  beforeDeserialization(call) {
    const { headers, body, isDecoded } = call.response;
    const sent = headers["x-amz-crc32"];
    // The checksum is of what was sent, which is not at hand where the transport has undone a content coding.
    if (sent === undefined || isDecoded) return;
    const bytes = async (): Promise<Uint8Array> => {
      const whole = await body.bytes();
      const checksum = crc32();
      checksum.update(whole);
      const computed = new DataView(checksum.digest().buffer).getUint32(0);
      if (computed === Number(sent)) return whole;
      throw new TransportError(`the CRC-32 of the response is ${computed}, expected ${sent}`);
    };
    const text = async (): Promise<string> => new TextDecoder().decode(await bytes());
    call.response = { ...call.response, body: { text, bytes, stream: () => body.stream() } };
  },
};
