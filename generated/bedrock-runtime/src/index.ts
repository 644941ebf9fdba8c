// Generated from model/bedrock-runtime/2023-09-30 by shapewright. Changes here are lost.

export * from "./aggregated-client.ts";
export * from "./client.ts";
export * from "./commands.ts";
export * from "./errors.ts";
export * from "./models.ts";
