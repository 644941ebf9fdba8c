import fc from "fast-check";

/**
 * Properties are tried with the same values in every run, so that a change that passes here passes everywhere;
 * `npm run fuzz` tries new ones. `PROPERTY_SEED` names another seed.
 */
fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 8628) });
