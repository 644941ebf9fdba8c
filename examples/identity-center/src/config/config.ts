import { z } from "zod";

const days = 24 * 60 * 60;

const limit = (attempts: number, seconds: number) =>
  z.strictObject({ attempts: z.int().positive(), seconds: z.int().positive() }).default({ attempts, seconds });

/** What a config file may say; README.md tells it to people. Durations are seconds. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    region: z.string().min(1).default("us-east-1"),
    people: z
      .array(
        z.strictObject({
          username: z.string().regex(/^[\w.@+-]{1,64}$/u, "letters, digits and . @ + - _ alone, 64 at most"),
          name: z.string().min(1),
          password: z.string().min(8),
        }),
      )
      .min(1),
    accounts: z.array(
      z.strictObject({
        accountId: z.string().regex(/^\d{12}$/u, "an account's id has 12 digits"),
        accountName: z.string().min(1),
        emailAddress: z.email(),
      }),
    ),
    assignments: z.array(
      z.strictObject({
        username: z.string(),
        accountId: z.string(),
        roles: z.array(z.string().regex(/^[\w+=,.@-]{1,64}$/u, "a role's name as IAM allows it")).min(1),
      }),
    ),
    /** Scopes that clients may ask for, and what the page says of each. */
    scopes: z
      .record(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/u), z.string().min(1))
      .default({ "sso:account:access": "See your accounts and roles, and get credentials for them" }),
    /** How long a client waits between two polls. RFC 8628, section 3.2. */
    interval: z.int().positive().default(5),
    lifetimes: z
      .strictObject({
        client: z
          .int()
          .positive()
          .default(90 * days),
        deviceCode: z.int().positive().default(600),
        authorizationCode: z.int().positive().default(60),
        accessToken: z
          .int()
          .positive()
          .default(8 * 60 * 60),
        session: z
          .int()
          .positive()
          .default(7 * days),
        browserSession: z
          .int()
          .positive()
          .default(8 * 60 * 60),
        roleCredentials: z
          .int()
          .positive()
          .default(60 * 60),
      })
      .prefault({}),
    limits: z
      .strictObject({
        /** Device authorizations that one client may start. */
        deviceAuthorizations: limit(60, 60),
        /** Passwords and user codes that one address may try. */
        perAddress: limit(30, 60),
        /** Passwords that may be tried for one person. */
        perPerson: limit(10, 60),
        /** Times that one user code may be entered. */
        perUserCode: limit(10, 600),
      })
      .prefault({}),
  })
  .superRefine((config, context) => {
    const usernames = new Set(config.people.map(({ username }) => username));
    const accountIds = new Set(config.accounts.map(({ accountId }) => accountId));
    if (usernames.size < config.people.length)
      context.addIssue({ code: "custom", path: ["people"], message: "two people have the same username" });
    if (accountIds.size < config.accounts.length)
      context.addIssue({ code: "custom", path: ["accounts"], message: "two accounts have the same id" });
    for (const [index, { username, accountId }] of config.assignments.entries()) {
      if (!usernames.has(username))
        context.addIssue({
          code: "custom",
          path: ["assignments", index, "username"],
          message: `no "${username}" is among the people`,
        });
      if (!accountIds.has(accountId))
        context.addIssue({
          code: "custom",
          path: ["assignments", index, "accountId"],
          message: `no "${accountId}" is among the accounts`,
        });
    }
  });

/** A config file, read, with its defaults. */
export type Config = z.output<typeof configSchema>;

/** A config as a file holds it, without what has a default. */
export type ConfigInput = z.input<typeof configSchema>;
