import { describe, expect, it } from "vitest";
import { isCodeChallenge, verifiesCodeChallenge } from "../../src/authorization/code-challenge.ts";

// The pair of RFC 7636, appendix B.
const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

describe("a code challenge", () => {
  it("is 43 characters of base64url", () => {
    expect(isCodeChallenge(challenge)).toBe(true);
    for (const wrong of ["", challenge.slice(1), `${challenge}=`, challenge.replace("E", "+")])
      expect(isCodeChallenge(wrong)).toBe(false);
  });

  it("is verified only by its verifier", () => {
    expect(verifiesCodeChallenge(challenge, verifier)).toBe(true);
    for (const wrong of ["", challenge, `${verifier}A`, verifier.toLowerCase()])
      expect(verifiesCodeChallenge(challenge, wrong)).toBe(false);
  });

  it("takes no verifier that is shorter or longer than the RFC allows", () => {
    expect(verifiesCodeChallenge("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU", "")).toBe(false);
    expect(verifiesCodeChallenge(challenge, "a".repeat(129))).toBe(false);
  });
});
