import { type BodyPieces, pieces, readPieces, type StreamingBody } from "../http/bodies.ts";
import { encodeEventMessage } from "./encode-event-message.ts";

/**
 * Signs the messages of a stream in order, each with the signature of the previous one, the first with that of the
 * request (AWS, "Signing events").
 *
 * @param message the bytes of a message; empty for the end of the stream.
 */
export type EventSigner = (message: Uint8Array) => Promise<EventSignature>;

export interface EventSignature {
  /** The value of the header `:date`, which is also signed. */
  readonly date: Date;
  readonly signature: Uint8Array;
}

/** The messages of a body, each wrapped in a signed message, followed by an empty one. */
export function signEvents(body: StreamingBody, sign: EventSigner): BodyPieces {
  const source = readPieces(body);
  let isOver = false;
  return pieces({
    async next() {
      if (isOver) return { done: true, value: undefined };
      const { done, value } = await source.next();
      isOver = done === true;
      const message = done === true ? new Uint8Array() : value;
      const { date, signature } = await sign(message);
      const signed = encodeEventMessage({
        headers: {
          ":date": { type: "timestamp", value: date },
          ":chunk-signature": { type: "binary", value: signature },
        },
        body: message,
      });
      return { done: false, value: signed };
    },
    return: () => source.return(),
  });
}
