import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from '#shared/model/zod.ts';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const length = 32;

/** A PIN as it is kept: six digits are soon tried out by whoever has the file, so the tries at the kiosk are what is guarded. */
export const pinSchema = z.object({ salt: z.base64(), hash: z.base64() });
export type StoredPin = Readonly<z.infer<typeof pinSchema>>;

export async function hashPin(pin: string): Promise<StoredPin> {
  const salt = randomBytes(16);
  return { salt: salt.toString('base64'), hash: (await derive(pin, salt, length)).toString('base64') };
}

export async function isPin(pin: string, stored: StoredPin): Promise<boolean> {
  const hash = Buffer.from(stored.hash, 'base64');
  const tried = await derive(pin, Buffer.from(stored.salt, 'base64'), length);
  return hash.length === length && timingSafeEqual(hash, tried);
}
