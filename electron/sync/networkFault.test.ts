import { expect, test } from 'vitest';
import { networkFaultOf, networkFaultWords, type NetworkFault } from './networkFault.ts';

const withCause = (cause: object) => Object.assign(new TypeError('fetch failed'), { cause });

test.each<[NetworkFault, unknown]>([
  ['name', withCause({ code: 'ENOTFOUND' })],
  ['name', new Error('net::ERR_NAME_NOT_RESOLVED')],
  ['certificate', withCause({ code: 'SELF_SIGNED_CERT_IN_CHAIN' })],
  ['certificate', new Error('net::ERR_CERT_AUTHORITY_INVALID')],
  ['certificate', withCause({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })],
  ['clock', new Error('net::ERR_CERT_DATE_INVALID')],
  ['clock', withCause({ code: 'CERT_HAS_EXPIRED' })],
  ['refused', withCause({ code: 'ECONNREFUSED' })],
  ['refused', withCause({ errors: [{ code: 'ECONNREFUSED' }, { code: 'ECONNREFUSED' }] })],
  ['timeout', Object.assign(new Error('late'), { name: 'TimeoutError' })],
  ['cut', withCause({ code: 'UND_ERR_SOCKET' })],
  ['cut', new TypeError('terminated')],
  ['cut', new Error('net::ERR_CONTENT_LENGTH_MISMATCH')],
  ['cut', new Error('net::ERR_INCOMPLETE_CHUNKED_ENCODING')],
  ['redirect', withCause(new Error('unexpected redirect'))],
  ['redirect', new Error("Attempted to redirect, but redirect policy was 'error'")],
  ['network', new Error('net::ERR_INTERNET_DISCONNECTED')],
  ['network', 'nonsense'],
  ['network', null],
])('%s is read out of %s', (fault, error) => {
  expect(networkFaultOf(error)).toBe(fault);
  expect(networkFaultWords[fault]).toMatch(/。$/);
});
