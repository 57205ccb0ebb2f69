import { argon2id } from 'hash-wasm';
import { answerCalls } from '#data/callWorker.ts';

/** What a key is derived from: the secret a person typed, and the vault's own settings. */
export type DeriveRequest = {
  readonly secret: string;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
};

// Argon2id takes a quarter of a second on purpose: here it does not hold up the window.
answerCalls(
  ({ secret, salt, memoryKiB, iterations, parallelism }: DeriveRequest) =>
    argon2id({
      password: secret,
      salt,
      memorySize: memoryKiB,
      iterations,
      parallelism,
      hashLength: 32,
      outputType: 'binary',
    }) as Promise<Uint8Array<ArrayBuffer>>,
  (bytes) => [bytes.buffer],
);
