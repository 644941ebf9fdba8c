import type { EventSignatures, OperationCall } from "@shapewright/runtime/server";
import { encodeEventHeaders } from "../signature-v4/event-headers.ts";
import { formatSigningDate, type SigningScope } from "../signature-v4/sign-request.ts";
import { toHex } from "../signature-v4/signing-crypto.ts";
import type { SignatureVerification } from "./signature-verification.ts";

interface SignedEvents {
  readonly verification: SignatureVerification;
  /** Of the request. */
  readonly scope: SigningScope;
  /** The signature of the request, with which the chain begins. */
  readonly seed: string;
  /** Creates the error for a wrong signature. */
  readonly makeError: () => Error;
}

/** Verifies the signatures of events, each of which covers the one before it (AWS, "Signing events"). */
export function createEventSignatures({ verification, scope, seed, makeError }: SignedEvents): EventSignatures {
  let priorSignature = seed;
  return {
    async verifyEvent({ date, signature, content }) {
      const headers = encodeEventHeaders({ ":date": { type: "timestamp", value: date } });
      const scopeOfEvent = { ...scope, date: formatSigningDate(date) };
      const hashes = await Promise.all([verification.hash(headers), verification.hash(content)]);
      const place = [scopeOfEvent.date, verification.formatScope(scopeOfEvent)];
      const text = [`${verification.name}-PAYLOAD`, ...place, priorSignature, ...hashes].join("\n");
      const presented = toHex(signature);
      if (!(await verification.verify(text, scopeOfEvent, presented))) throw makeError();
      priorSignature = presented;
    },
  };
}

/** Whether the body of an operation's requests is a stream of events. */
export function takesEvents({ input }: OperationCall["operation"]): boolean {
  const members = Object.values(input?.members() ?? {});
  return members.some(({ streaming, target }) => streaming === true && target !== "blob");
}
