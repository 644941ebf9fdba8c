import { ProtocolError } from "../exception/exceptions.ts";
import type { EventMessage } from "../event-stream/event-message.ts";
import { EventMessageReader } from "../event-stream/event-message-reader.ts";
import { joinBytes } from "../http/bodies.ts";
import type { EventSignatures, Headers, IncomingRequest } from "../http/http-message.ts";
import { TransformedBody } from "./request-body.ts";

/** The word of `x-amz-content-sha256` for streams whose events are signed one by one. */
const signedEvents = /(?:^|, *)STREAMING-[^,]*-EVENTS(?:,|$)/i;

/** Whether the events of a request's body are in signed messages. */
export function hasSignedEvents(headers: Headers): boolean {
  const hash = headers["x-amz-content-sha256"];
  return hash !== undefined && signedEvents.test(hash);
}

/**
 * The request with the events that its signed messages have (AWS, "Signing events"), which are handed to the request's
 * `eventSignatures` before anybody sees them. Reading the body throws SerializationError for what is not a message, and
 * ProtocolError `IncompleteBody` 400 for a message without a signature and for a stream without its signed end: what a
 * client has not said to the end must not look like all of it.
 */
export function unwrapSignedEvents(request: IncomingRequest, maxBodyBytes: number): IncomingRequest {
  const unwrapper = new SignedEventsDecoder(request.eventSignatures);
  return {
    ...request,
    body: new TransformedBody(request.body, unwrapper, { length: undefined, maxBytes: maxBodyBytes }),
  };
}

class SignedEventsDecoder {
  readonly #reader = new EventMessageReader();
  readonly #signatures: EventSignatures | undefined;
  #isEnded = false;

  constructor(signatures: EventSignatures | undefined) {
    this.#signatures = signatures;
  }

  async decode(piece: Uint8Array): Promise<Uint8Array> {
    const reader = this.#reader;
    const contents: Uint8Array[] = [];
    reader.push(piece);
    for (let message = reader.next(); message !== undefined; message = reader.next()) {
      if (this.#isEnded) throw incompleteEvents("a message follows the end of the stream");
      await this.#verify(message);
      this.#isEnded = message.body.length === 0;
      contents.push(message.body);
    }
    return joinBytes(contents);
  }

  finish(): void {
    this.#reader.finish();
    if (!this.#isEnded) throw incompleteEvents("the signed end of the stream is missing");
  }

  #verify({ headers, body: content }: EventMessage): void | Promise<void> {
    const date = headers[":date"]?.value;
    const signature = headers[":chunk-signature"]?.value;
    if (!(date instanceof Date) || !(signature instanceof Uint8Array)) throw incompleteEvents("an event is not signed");
    return this.#signatures?.verifyEvent({ date, signature, content });
  }
}

function incompleteEvents(reason: string): ProtocolError {
  return new ProtocolError({ name: "IncompleteBody", message: `the event stream is broken: ${reason}`, status: 400 });
}
