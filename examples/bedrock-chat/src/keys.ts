/**
 * The keys that the page signs with and the server knows. Every user of the page can read them: a page of a real service
 * gets temporary ones for each user, from Cognito for example (docs/credentials.md).
 */
export const keys = { accessKeyId: "local", secretAccessKey: "local-secret" };

/** The model that answers. */
export const modelId = "canned.answers-v1";
