import {
  address,
  boolean,
  integer,
  list,
  oneOf,
  text,
  type ConfigSetting,
  type DefaultedSetting,
} from "./config-setting.ts";

/**
 * All settings that clients and providers take from the environment and the shared files: one constant each, so that
 * bundles only contain those that they use. Names are those of AWS SDK v3's client options where there is one.
 * `docs/configuration.md` documents each; a test compares the two.
 */

export const region: ConfigSetting<string> = { variable: "AWS_REGION", key: "region", type: text };

export const endpoint: ConfigSetting<string> = { variable: "AWS_ENDPOINT_URL", key: "endpoint_url", type: address };

export const ignoreConfiguredEndpointUrls: DefaultedSetting<boolean> = {
  variable: "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
  key: "ignore_configured_endpoint_urls",
  type: boolean,
  defaultValue: false,
};

export const useFipsEndpoint: DefaultedSetting<boolean> = {
  variable: "AWS_USE_FIPS_ENDPOINT",
  key: "use_fips_endpoint",
  type: boolean,
  defaultValue: false,
};

export const useDualstackEndpoint: DefaultedSetting<boolean> = {
  variable: "AWS_USE_DUALSTACK_ENDPOINT",
  key: "use_dualstack_endpoint",
  type: boolean,
  defaultValue: false,
};

export const maxAttempts: DefaultedSetting<number> = {
  variable: "AWS_MAX_ATTEMPTS",
  key: "max_attempts",
  type: /* @__PURE__ */ integer(1),
  defaultValue: 3,
};

export const retryMode: DefaultedSetting<"standard" | "adaptive"> = {
  variable: "AWS_RETRY_MODE",
  key: "retry_mode",
  // Old SDKs' `legacy` mode is not implemented, but many files still set it.
  type: {
    expected: "standard or adaptive",
    read: (mode) =>
      /^adaptive$/i.test(mode) ? "adaptive" : /^(standard|legacy)$/i.test(mode) ? "standard" : undefined,
  },
  defaultValue: "standard",
};

export const defaultsMode: DefaultedSetting<DefaultsMode> = {
  variable: "AWS_DEFAULTS_MODE",
  key: "defaults_mode",
  type: /* @__PURE__ */ oneOf("legacy", "standard", "in-region", "cross-region", "mobile", "auto"),
  defaultValue: "legacy",
};

/** The default modes of AWS SDK v3. */
export type DefaultsMode = "legacy" | "standard" | "in-region" | "cross-region" | "mobile" | "auto";

export const accountIdEndpointMode: DefaultedSetting<"preferred" | "required" | "disabled"> = {
  variable: "AWS_ACCOUNT_ID_ENDPOINT_MODE",
  key: "account_id_endpoint_mode",
  type: /* @__PURE__ */ oneOf("preferred", "required", "disabled"),
  defaultValue: "preferred",
};

export const requestChecksumCalculation: DefaultedSetting<"WHEN_SUPPORTED" | "WHEN_REQUIRED"> = {
  variable: "AWS_REQUEST_CHECKSUM_CALCULATION",
  key: "request_checksum_calculation",
  type: /* @__PURE__ */ oneOf("WHEN_SUPPORTED", "WHEN_REQUIRED"),
  defaultValue: "WHEN_SUPPORTED",
};

export const responseChecksumValidation: DefaultedSetting<"WHEN_SUPPORTED" | "WHEN_REQUIRED"> = {
  variable: "AWS_RESPONSE_CHECKSUM_VALIDATION",
  key: "response_checksum_validation",
  type: /* @__PURE__ */ oneOf("WHEN_SUPPORTED", "WHEN_REQUIRED"),
  defaultValue: "WHEN_SUPPORTED",
};

export const disableRequestCompression: DefaultedSetting<boolean> = {
  variable: "AWS_DISABLE_REQUEST_COMPRESSION",
  key: "disable_request_compression",
  type: boolean,
  defaultValue: false,
};

export const requestMinCompressionSizeBytes: DefaultedSetting<number> = {
  variable: "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES",
  key: "request_min_compression_size_bytes",
  type: /* @__PURE__ */ integer(0),
  defaultValue: 10_240,
};

export const authSchemePreference: DefaultedSetting<readonly string[]> = {
  variable: "AWS_AUTH_SCHEME_PREFERENCE",
  key: "auth_scheme_preference",
  type: list,
  defaultValue: [],
};

export const sigv4aSigningRegionSet: ConfigSetting<readonly string[]> = {
  variable: "AWS_SIGV4A_SIGNING_REGION_SET",
  key: "sigv4a_signing_region_set",
  type: list,
};

export const useArnRegion: ConfigSetting<boolean> = {
  variable: "AWS_S3_USE_ARN_REGION",
  key: "s3_use_arn_region",
  type: boolean,
};

export const disableMultiregionAccessPoints: DefaultedSetting<boolean> = {
  variable: "AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS",
  key: "s3_disable_multiregion_access_points",
  type: boolean,
  defaultValue: false,
};

export const disableS3ExpressSessionAuth: DefaultedSetting<boolean> = {
  variable: "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH",
  key: "s3_disable_express_session_auth",
  type: boolean,
  defaultValue: false,
};

export const caBundle: ConfigSetting<string> = { variable: "AWS_CA_BUNDLE", key: "ca_bundle", type: text };

export const userAgentAppId: ConfigSetting<string> = {
  variable: "AWS_SDK_UA_APP_ID",
  key: "sdk_ua_app_id",
  type: text,
};

export const ec2MetadataDisabled: DefaultedSetting<boolean> = {
  variable: "AWS_EC2_METADATA_DISABLED",
  key: undefined,
  type: boolean,
  defaultValue: false,
};

export const ec2MetadataV1Disabled: DefaultedSetting<boolean> = {
  variable: "AWS_EC2_METADATA_V1_DISABLED",
  key: "ec2_metadata_v1_disabled",
  type: boolean,
  defaultValue: false,
};

export const ec2MetadataServiceEndpoint: ConfigSetting<string> = {
  variable: "AWS_EC2_METADATA_SERVICE_ENDPOINT",
  key: "ec2_metadata_service_endpoint",
  type: address,
};

export const ec2MetadataServiceEndpointMode: DefaultedSetting<"IPv4" | "IPv6"> = {
  variable: "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
  key: "ec2_metadata_service_endpoint_mode",
  type: /* @__PURE__ */ oneOf("IPv4", "IPv6"),
  defaultValue: "IPv4",
};

export const metadataServiceTimeout: DefaultedSetting<number> = {
  variable: "AWS_METADATA_SERVICE_TIMEOUT",
  key: "metadata_service_timeout",
  type: /* @__PURE__ */ integer(1),
  defaultValue: 1,
};

export const metadataServiceNumAttempts: ConfigSetting<number> = {
  variable: "AWS_METADATA_SERVICE_NUM_ATTEMPTS",
  key: "metadata_service_num_attempts",
  type: /* @__PURE__ */ integer(1),
};
