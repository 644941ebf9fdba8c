import { randomInt } from "node:crypto";

/** Consonants alone, so that no code spells a word: RFC 8628, section 6.1. 20 to the 8th are 34.5 bits. */
const letters = "BCDFGHJKLMNPQRSTVWXZ";
const length = 8;
const pattern: RegExp = new RegExp(`^[${letters}]{${String(length)}}$`, "u");

/** A new code for a person to type, as it is shown: `WDJB-MJHT`. */
export function makeUserCode(): string {
  const code = Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join("");
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/**
 * A code as a person may type it (in small letters, with spaces, without the hyphen), as it is shown; `undefined`
 * where it cannot be one.
 */
export function readUserCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[^A-Z]/gu, "");
  if (!pattern.test(code)) return undefined;
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
