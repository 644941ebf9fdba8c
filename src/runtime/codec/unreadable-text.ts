import { SerializationError } from "../exception/serialization-error.ts";

/** The fault of a text that is not of its type; the sender is not to choose how long the message is. */
export function unreadableText(text: string, type: string): SerializationError {
  return new SerializationError(`"${text.slice(0, 64)}" is no ${type}`);
}
