// Generated from model/sso/2019-06-10 by shapewright. Changes here are lost.

export * from "./aggregated-client.ts";
export * from "./client.ts";
export * from "./commands.ts";
export * from "./errors.ts";
export * from "./models.ts";
export * from "./paginators.ts";
