import { NotImplementedException } from "@shapewright/runtime/server";
import type { ParcelTrackingHandlers } from "@shapewright/parcel-tracking/server";

/** The handlers of ParcelTracking. This file is yours: later runs only add what it lacks. */
export const handlers: ParcelTrackingHandlers = {
  async cancelParcel(_input, _context) {
    throw new NotImplementedException("CancelParcel");
  },

  async createParcel(_input, _context) {
    throw new NotImplementedException("CreateParcel");
  },

  async downloadLabel(_input, _context) {
    throw new NotImplementedException("DownloadLabel");
  },

  async getParcel(_input, _context) {
    throw new NotImplementedException("GetParcel");
  },

  async listEvents(_input, _context) {
    throw new NotImplementedException("ListEvents");
  },

  async listParcels(_input, _context) {
    throw new NotImplementedException("ListParcels");
  },

  async recordEvent(_input, _context) {
    throw new NotImplementedException("RecordEvent");
  },

  async updateParcel(_input, _context) {
    throw new NotImplementedException("UpdateParcel");
  },
};
