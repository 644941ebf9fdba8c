import type { CborRules } from "./cbor-decoder.ts";

function goOn(): void {
  // What a newer service sends is taken as far as it is understood.
}

/** A client's rules. */
export const lenientCborRules: CborRules = {
  strictness: "lenient",
  checkNumber: goOn,
  meetNull: goOn,
  checkRepeat: goOn,
  meetUnknownMember: goOn,
  meetSecondMember: goOn,
  meetNoMember: goOn,
};
