/** Bytes of what is drawn anew for each link, and of what AES-GCM adds to show that nothing was changed. */
export const SALT = 16;
export const NONCE = 12;
export const TAG = 16;

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** How both ways to seal do it. */
export const AES = { name: 'AES-GCM', length: 256 } as const;
/** @param head of the link: stands beside what is sealed, readable, and is sealed along */
export const cipher = (iv: Uint8Array<ArrayBuffer>, head: string): AesGcmParams => ({ name: AES.name, iv, additionalData: utf8(head) });
