import { v5 } from 'uuid';
import { normaliseUscc } from './uscc.ts';

/** Namespace of enterprise ids (a random UUID, fixed for ever: changing it would split every enterprise in two). */
const namespace = '6f0b9c1e-52d4-4b8e-9a37-3c1d8f2a7e64';

/**
 * The id of an enterprise follows from its USCC (RFC 9562 UUID version 5), so that two laptops that record the same
 * enterprise without a network hold the same row.
 */
export function enterpriseIdOf(uscc: string): string {
  return v5(normaliseUscc(uscc), namespace);
}
