import type { Strictness } from "./codec.ts";
import { Misfit } from "./misfit.ts";
import { noMember, secondMember } from "./shape-compiler.ts";

/**
 * What a body has that its schema does not allow, where a lenient decoder can go on:
 *
 * - `nullItem`: a dense list or map holds null; lenient decoders leave the item out.
 * - `repeatedName`: a structure or map has a name twice.
 * - `incompleteEntry`: an entry of a map has no key or no value; lenient decoders leave it out.
 * - `noMember`: a union has no member set; to clients it is an empty object.
 * - `secondMember`: a union has another member set; to clients the first known one counts.
 * - `unknownMember`: a union has a member set that the model does not know; clients get it as `$unknown`.
 */
type Deviation = "nullItem" | "repeatedName" | "incompleteEntry" | "noMember" | "secondMember" | "unknownMember";

/** In what strict and lenient decoders differ, whatever their format. */
export interface DecodingRules {
  readonly strictness: Strictness;
  /** Called for what is not of the schema: a strict decoder throws, a lenient one passes over it. */
  readonly meet: (deviation: Deviation) => void;
}

/** A client's rules: what a newer service sends is taken as far as it is understood (Smithy, "Error correction"). */
export const lenientRules: DecodingRules = { strictness: "lenient", meet: () => {} };

/** A server's rules. */
export const strictRules: DecodingRules & { readonly meet: (deviation: Deviation) => never } = {
  strictness: "strict",
  meet(deviation) {
    throw new Misfit(faults[deviation]);
  },
};

const faults: Readonly<Record<Deviation, string>> = {
  nullItem: "expected a value, got null",
  repeatedName: "a name is given twice",
  incompleteEntry: "an entry of a map has no key or no value",
  noMember,
  secondMember,
  unknownMember: "a union has a member set that is not known",
};
