import { NotImplementedException } from "@shapewright/runtime/server";
import type { STSHandlers } from "@shapewright/sts/server";

/** The handlers of STS. This file is yours: later runs only add what it lacks. */
export const handlers: STSHandlers = {
  async assumeRole(_input, _context) {
    throw new NotImplementedException("AssumeRole");
  },

  async assumeRoleWithSAML(_input, _context) {
    throw new NotImplementedException("AssumeRoleWithSAML");
  },

  async assumeRoleWithWebIdentity(_input, _context) {
    throw new NotImplementedException("AssumeRoleWithWebIdentity");
  },

  async assumeRoot(_input, _context) {
    throw new NotImplementedException("AssumeRoot");
  },

  async decodeAuthorizationMessage(_input, _context) {
    throw new NotImplementedException("DecodeAuthorizationMessage");
  },

  async getAccessKeyInfo(_input, _context) {
    throw new NotImplementedException("GetAccessKeyInfo");
  },

  async getCallerIdentity(_input, _context) {
    throw new NotImplementedException("GetCallerIdentity");
  },

  async getFederationToken(_input, _context) {
    throw new NotImplementedException("GetFederationToken");
  },

  async getSessionToken(_input, _context) {
    throw new NotImplementedException("GetSessionToken");
  },
};
