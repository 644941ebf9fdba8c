import type { EventSignatures, OperationCall } from "@shapewright/runtime/server";
import { encodeEventHeaders } from "../signature-v4/event-headers.ts";
import { formatSigningDate, type SigningAlgorithm, type SigningScope } from "../signature-v4/sign-request.ts";
import { signNext } from "../signature-v4/sign-next.ts";
import { toHex } from "../signature-v4/signing-crypto.ts";
import { compareSignature } from "./compare.ts";

interface SignedEvents {
  readonly algorithm: SigningAlgorithm;
  /** Of the request. */
  readonly scope: SigningScope;
  /** The signature of the request, with which the chain begins. */
  readonly seed: string;
  /** Creates the error for a wrong signature. */
  readonly makeError: () => Error;
}

/** Verifies the signatures of events, each of which covers the one before it (AWS, "Signing events"). */
export function createEventSignatures({ algorithm, scope, seed, makeError }: SignedEvents): EventSignatures {
  let priorSignature = seed;
  return {
    async verifyEvent({ date, signature, content }) {
      const headers = encodeEventHeaders({ ":date": { type: "timestamp", value: date } });
      const computed = await signNext(algorithm, {
        type: "AWS4-HMAC-SHA256-PAYLOAD",
        priorSignature,
        parts: [headers, content],
        scope: { ...scope, date: formatSigningDate(date) },
      });
      if (!compareSignature(computed, toHex(signature))) throw makeError();
      priorSignature = computed;
    },
  };
}

/** Whether the body of an operation's requests is a stream of events. */
export function takesEvents({ input }: OperationCall["operation"]): boolean {
  const members = Object.values(input?.members() ?? {});
  return members.some(({ streaming, target }) => streaming === true && target !== "blob");
}
