import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/** Seals a few bytes for an address: whoever reads it learns nothing, and nobody else can make one. */
export interface Sealing {
  /** The same content is sealed alike every time. */
  seal(content: Buffer): string;
  /** Undefined for whatever we did not seal for this purpose. */
  open(sealed: string): Buffer | undefined;
}

const CIPHER = 'aes-256-gcm';
const SIZES = { iv: 12, tag: 16 } as const;

/** @param purpose What is sealed for one purpose opens nothing of another. */
export function sealing(secret: string, purpose: string): Sealing {
  const mac = (of: string, content: Buffer): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([of]))
      .update(content)
      .digest();
  const key = mac(purpose, Buffer.alloc(0));
  return {
    seal(content) {
      // The nonce follows from the content: the same content is sealed alike, other content never under the same nonce.
      const iv = mac(`${purpose}-nonce`, content).subarray(0, SIZES.iv);
      const cipher = createCipheriv(CIPHER, key, iv);
      const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
      return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= SIZES.iv + SIZES.tag || bytes.toString('base64url') !== sealed) return undefined;
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, SIZES.iv));
      decipher.setAuthTag(bytes.subarray(-SIZES.tag));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(SIZES.iv, -SIZES.tag)), decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}
