/** A port or another interface of a device, as its maker describes it (手引書 5.5.1: ports and interfaces, function, incoming and outgoing). */
export interface DeviceInterface {
  readonly kind: (typeof interfaceKinds)[number];
  /** `443`, `104, 11112`, `USB 前面 2口`: as the document says it. */
  readonly name: string;
  /** `TCP`, `UDP`, `DICOM`, `HL7`, …; as written. */
  readonly protocol: string | null;
  readonly direction: (typeof interfaceDirections)[number];
  readonly purpose: string | null;
  readonly use: (typeof interfaceUses)[number];
}

export const interfaceKinds = ['network', 'wireless', 'usb', 'serial', 'media', 'other'] as const;
export const interfaceDirections = ['incoming', 'outgoing', 'both', 'unknown'] as const;
/** Unused ones are to be disabled (手引書 5.5.1): one that is not asks for an answer. */
export const interfaceUses = ['in_use', 'unused_disabled', 'unused_enabled', 'unknown'] as const;

/** All interfaces of a model, or of one of its versions, as they were written down at one time. */
export interface InterfaceList {
  readonly id: string;
  readonly modelId: string;
  readonly softwareVersion: string | null;
  readonly entries: readonly DeviceInterface[];
  readonly note: string | null;
  readonly at: string;
  readonly by: string;
}
