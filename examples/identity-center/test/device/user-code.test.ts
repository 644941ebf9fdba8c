import { describe, expect, it } from "vitest";
import { makeUserCode, readUserCode } from "../../src/device/user-code.ts";

describe("a user code", () => {
  it("has 8 letters, none of them a vowel, and is another one each time", () => {
    const codes = new Set(Array.from({ length: 1000 }, makeUserCode));
    expect(codes.size).toBe(1000);
    for (const code of codes) expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/u);
    const letters = new Set([...codes].join("").replaceAll("-", "").split(""));
    expect(letters.size).toBe(20);
  });

  it.each([
    ["WDJB-MJHT", "WDJB-MJHT"],
    ["wdjbmjht", "WDJB-MJHT"],
    [" wdjb mjht ", "WDJB-MJHT"],
    ["W-D-J-B-M-J-H-T", "WDJB-MJHT"],
    ["WDJB-MJH", undefined],
    ["WDJB-MJHTT", undefined],
    ["WDJB-MJHA", undefined],
    ["", undefined],
  ])("typed as '%s' is %s", (typed, want) => {
    expect(readUserCode(typed)).toBe(want);
  });
});
