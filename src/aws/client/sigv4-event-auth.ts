import { type AuthSchemePart, type EventSigner, signEvents, streamBody } from "@shapewright/runtime";
import { encodeEventHeaders } from "../signature-v4/event-headers.ts";
import { signNext } from "../signature-v4/sign-next.ts";
import { formatSigningDate } from "../signature-v4/sign-request.ts";
import { sigV4 } from "../signature-v4/sigv4-algorithm.ts";
import type { AwsClientConfig } from "./aws-client-config.ts";
import { correctClock, readClock } from "./clock.ts";
import { type AttemptSignature, signAttempt } from "./sign-attempt.ts";

/**
 * AWS Signature Version 4 for operations whose input is an event stream: in the headers of the request, and then in
 * every event, each with the signature of the one before it (AWS, "Signing events"). A signed event without content ends
 * the stream.
 */
export const sigV4EventAuth: AuthSchemePart = {
  part: "authScheme",
  id: "aws.auth#sigv4",
  async sign(call, properties) {
    const { request } = call;
    request.headers["x-amz-content-sha256"] = "STREAMING-AWS4-HMAC-SHA256-EVENTS";
    const signature = await signAttempt(sigV4, call, properties);
    // An input without events ends at once, and says so.
    const events = request.body ?? new Blob([]).stream();
    // The form of a stream that every transport can send.
    request.body = streamBody(signEvents(streamBody(events), createEventSigner(call.config, signature)));
  },
  onFailure: correctClock,
};

/** Signs with the credentials of the request, at the time of each event. */
function createEventSigner(config: AwsClientConfig, { scope, signature }: AttemptSignature): EventSigner {
  let priorSignature = signature;
  return async (message) => {
    const date = new Date(readClock(config));
    const headers = encodeEventHeaders({ ":date": { type: "timestamp", value: date } });
    priorSignature = await signNext(sigV4, {
      type: "AWS4-HMAC-SHA256-PAYLOAD",
      priorSignature,
      parts: [headers, message],
      scope: { ...scope, date: formatSigningDate(date) },
    });
    return { date, signature: fromHex(priorSignature) };
  };
}

function fromHex(digits: string): Uint8Array {
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
}
