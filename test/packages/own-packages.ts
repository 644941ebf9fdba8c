import { fileURLToPath } from "node:url";

/** The packages that this repository generates for itself, with the folders of their models. */
export const ownPackages: readonly { readonly name: string; readonly source: string; readonly model: string }[] = [
  { name: "sso-oidc", source: "model/sso-oidc/2019-06-10" },
  { name: "sso", source: "model/sso/2019-06-10" },
  { name: "parcel-tracking", source: "model/parcel-tracking/2026-11-01" },
].map(({ name, source }) => ({ name, source, model: fileURLToPath(new URL(`../../${source}`, import.meta.url)) }));
