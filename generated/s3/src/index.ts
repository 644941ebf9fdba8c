// Generated from model/s3/2006-03-01 by shapewright. Changes here are lost.

export * from "./aggregated-client.ts";
export * from "./client.ts";
export * from "./commands.ts";
export * from "./errors.ts";
export * from "./models.ts";
export * from "./paginators.ts";
export * from "./waiters.ts";
