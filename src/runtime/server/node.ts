export { toNodeListener } from "./node-listener.ts";
