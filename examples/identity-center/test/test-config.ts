import type { ConfigInput } from "../src/config/config.ts";

/** Ana has two accounts and a role in common with Ben. */
export const testConfig: ConfigInput = {
  people: [
    { username: "ana", name: "Ana Example", password: "ana-only-here" },
    { username: "ben", name: "Ben Example", password: "ben-only-here" },
  ],
  accounts: [
    { accountId: "111122223333", accountName: "workshop", emailAddress: "workshop@example.com" },
    { accountId: "444455556666", accountName: "shop-window", emailAddress: "shop-window@example.com" },
  ],
  assignments: [
    { username: "ana", accountId: "111122223333", roles: ["Administrator", "ReadOnly"] },
    { username: "ana", accountId: "444455556666", roles: ["ReadOnly"] },
    { username: "ben", accountId: "111122223333", roles: ["ReadOnly"] },
  ],
};

const manyAttempts = { attempts: 1_000_000, seconds: 600 };

/** No limit is reached by a test that does not mean to. */
export const withoutLimits: Partial<ConfigInput> = {
  limits: {
    ...{ deviceAuthorizations: manyAttempts, perAddress: manyAttempts },
    ...{ perPerson: manyAttempts, perUserCode: manyAttempts },
  },
};
