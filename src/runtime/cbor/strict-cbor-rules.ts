import { Misfit, wrongNumber } from "../codec/misfit.ts";
import { isInRange } from "../codec/number.ts";
import type { CborRules } from "./cbor-decoder.ts";

/** A server's rules. */
export const strictCborRules: CborRules = {
  strictness: "strict",
  checkNumber(value, type) {
    if (!isInRange(value, type)) throw wrongNumber(type, value);
  },
  meetNull() {
    throw new Misfit("null is given");
  },
  checkRepeat(object, key) {
    if (Object.hasOwn(object, key)) throw new Misfit("a key is given twice");
  },
  meetUnknownMember() {
    throw new Misfit("a union has a member set that is not known");
  },
  meetSecondMember() {
    throw new Misfit("a union has more than one member set");
  },
  meetNoMember() {
    throw new Misfit("a union has no member set");
  },
};
