import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoizeIdentityProvider } from "../../../src/aws/credential-providers.ts";
import type { AwsCredentialIdentity } from "../../../src/aws/identity.ts";

const minute = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A provider that numbers its keys, which are good for an hour. */
function countingProvider(lifetime = 60 * minute): ReturnType<typeof vi.fn<() => Promise<AwsCredentialIdentity>>> {
  let count = 0;
  return vi.fn(() =>
    Promise.resolve({
      accessKeyId: `key ${String(++count)}`,
      secretAccessKey: "secret",
      expiration: new Date(Date.now() + lifetime),
    }),
  );
}

describe("memoizeIdentityProvider", () => {
  it("asks once for many", async () => {
    const provider = countingProvider();
    const memoized = memoizeIdentityProvider(provider);
    const keys = await Promise.all(Array.from({ length: 100 }, () => memoized()));
    expect(new Set(keys.map(({ accessKeyId }) => accessKeyId))).toEqual(new Set(["key 1"]));
    expect(provider).toHaveBeenCalledTimes(1);
  });

  it("keeps what does not expire", async () => {
    const provider = vi.fn(() => Promise.resolve({ token: "t" }));
    const memoized = memoizeIdentityProvider(provider);
    await memoized();
    vi.advanceTimersByTime(2 ** 40);
    await memoized();
    expect(provider).toHaveBeenCalledTimes(1);
  });

  it("remembers no failure", async () => {
    const provider = countingProvider();
    provider.mockRejectedValueOnce(new Error("not yet"));
    const memoized = memoizeIdentityProvider(provider);
    await expect(memoized()).rejects.toThrow("not yet");
    expect((await memoized()).accessKeyId).toBe("key 1");
  });

  it.each([
    [54, "key 1", 1],
    [56, "key 1", 2],
    [59.5, "key 2", 2],
    [61, "key 2", 2],
  ])("after %i minutes of sixty gives %s, asked for %i times", async (minutes, wanted, times) => {
    const provider = countingProvider();
    const memoized = memoizeIdentityProvider(provider);
    await memoized();
    vi.advanceTimersByTime(minutes * minute);
    expect((await memoized()).accessKeyId).toBe(wanted);
    expect(provider).toHaveBeenCalledTimes(times);
  });

  it("gives what an early refresh has brought", async () => {
    const memoized = memoizeIdentityProvider(countingProvider());
    await memoized();
    vi.advanceTimersByTime(56 * minute);
    await memoized();
    expect((await memoized()).accessKeyId).toBe("key 2");
  });

  it("uses what is still good while an early refresh fails, and does not refresh with every call", async () => {
    const provider = countingProvider();
    const memoized = memoizeIdentityProvider(provider);
    await memoized();
    provider.mockRejectedValue(new Error("away"));
    vi.advanceTimersByTime(56 * minute);
    for (let call = 0; call < 100; call++) expect((await memoized()).accessKeyId).toBe("key 1");
    expect(provider).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(11_000);
    await memoized();
    expect(provider).toHaveBeenCalledTimes(3);
    vi.advanceTimersByTime(3.5 * minute);
    expect((await memoized()).accessKeyId).toBe("key 1");
    vi.advanceTimersByTime(minute);
    await expect(memoized()).rejects.toThrow("away");
  });

  it("asks again where the service has refused the identity", async () => {
    const memoized = memoizeIdentityProvider(countingProvider());
    await memoized();
    expect((await memoized({ forceRefresh: true })).accessKeyId).toBe("key 2");
    expect((await memoized()).accessKeyId).toBe("key 2");
  });

  it("gives a provider back that remembers by itself", () => {
    const memoized = memoizeIdentityProvider(countingProvider());
    expect(memoizeIdentityProvider(memoized)).toBe(memoized);
  });

  it("tells the provider what it was told", async () => {
    const provider = vi.fn(() => Promise.resolve({ token: "t" }));
    const properties = { callerClientConfig: { region: () => Promise.resolve("eu-west-1") } };
    await memoizeIdentityProvider(provider)(properties);
    expect(provider).toHaveBeenCalledWith(properties);
  });
});
