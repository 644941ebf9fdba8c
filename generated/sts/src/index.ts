// Generated from model/sts/sts-2011-06-15.json by shapewright. Changes here are lost.

export * from "./aggregated-client.ts";
export * from "./client.ts";
export * from "./commands.ts";
export * from "./errors.ts";
export * from "./models.ts";
