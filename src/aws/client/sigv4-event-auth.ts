import {
  type AuthSchemePart,
  type InterceptorConfig,
  type OutgoingRequest,
  signEvents,
  streamBody,
} from "@shapewright/runtime";
import { encodeEventHeaders, type MessageHeaders } from "../signature-v4/event-headers.ts";
import { signNext } from "../signature-v4/sign-next.ts";
import { formatSigningDate } from "../signature-v4/sign-request.ts";
import { sigV4 } from "../signature-v4/sigv4-algorithm.ts";
import { correctClock, readClock } from "./clock.ts";
import { signAttempt } from "./sign-attempt.ts";

/** An event of an input that is to be signed. */
interface UnsignedEvent {
  /** Only `:date`. */
  readonly headers: MessageHeaders;
  readonly body: Uint8Array;
  /** That of the header. */
  readonly date: Date;
  /** In hexadecimal, of the event before, or of the request. */
  readonly priorSignature: string;
}

/** What a signed request goes on with. */
interface EventSigning {
  /** Of the request, in hexadecimal. */
  readonly signature: string;
  /** @returns the event's signature in hexadecimal. */
  readonly signEvent: (event: UnsignedEvent) => Promise<string>;
}

/** The auth scheme of operations whose input is an event stream, which signers of one's own make use of. */
export interface EventAuthSchemePart extends AuthSchemePart {
  /** Has `sign` sign the request, and then each event as it is sent. It changes the request. */
  readonly signEventsOf: (
    request: OutgoingRequest,
    config: InterceptorConfig,
    sign: () => Promise<EventSigning>,
  ) => Promise<void>;
}

/**
 * AWS Signature Version 4 for operations whose input is an event stream: in the headers of the request, and then in
 * every event, each with the signature of the one before it (AWS, "Signing events"). A signed event without content ends
 * the stream.
 */
export const sigV4EventAuth: EventAuthSchemePart = {
  part: "authScheme",
  id: "aws.auth#sigv4",
  sign: (call, properties) =>
    signEventsOf(call.request, call.config, async () => {
      const { scope, signature } = await signAttempt(sigV4, call, properties);
      return {
        signature,
        // With the credentials of the request.
        signEvent: ({ headers, body, date, priorSignature }) =>
          signNext(sigV4, {
            type: "AWS4-HMAC-SHA256-PAYLOAD",
            priorSignature,
            parts: [encodeEventHeaders(headers), body],
            scope: { ...scope, date: formatSigningDate(date) },
          }),
      };
    }),
  signEventsOf,
  onFailure: correctClock,
};

async function signEventsOf(
  request: OutgoingRequest,
  config: InterceptorConfig,
  sign: () => Promise<EventSigning>,
): Promise<void> {
  request.headers["x-amz-content-sha256"] = "STREAMING-AWS4-HMAC-SHA256-EVENTS";
  const { signature, signEvent } = await sign();
  let priorSignature = signature;
  // An input without events ends at once, and says so.
  const events = request.body ?? new Blob([]).stream();
  const signed = signEvents(streamBody(events), async (body) => {
    const date = new Date(readClock(config));
    const headers: MessageHeaders = { ":date": { type: "timestamp", value: date } };
    priorSignature = await signEvent({ headers, body, date, priorSignature });
    return { date, signature: fromHex(priorSignature) };
  });
  // The form of a stream that every transport can send.
  request.body = streamBody(signed);
}

function fromHex(digits: string): Uint8Array {
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
}
