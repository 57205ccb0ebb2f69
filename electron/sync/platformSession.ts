import { failure, success, type Failure, type Result } from '#shared/model/result.ts';

/** Where the platform is, and what proves this device there. */
export type OpenPlace = { readonly address: string; readonly token: string };

/** The opened token in memory, and the end of what is under way. */
export type PlatformSession = {
  /** Opens what `unseal` brings. `cancelled`: it was closed meanwhile, and stays closed. */
  readonly open: <Code extends string>(
    unseal: () => Promise<Result<OpenPlace, Code>>,
  ) => Promise<Result<void, Code | 'cancelled'>>;
  /** Null: closed. */
  readonly place: () => OpenPlace | null;
  /** Of the requests that begin now. */
  readonly signal: () => AbortSignal;
  /** Ends the requests under way; others may begin. */
  readonly cancel: () => void;
  /** Forgets the token and ends the requests under way. */
  readonly close: () => void;
};

/** A closed session. */
export function createPlatformSession(): PlatformSession {
  let place: OpenPlace | null = null;
  let underWay = new AbortController();
  let closings = 0;
  const cancel = () => {
    underWay.abort();
    underWay = new AbortController();
  };
  return {
    open: async (unseal) => {
      const before = closings;
      const unsealed = await unseal();
      // The desk may have been locked while the file was read.
      if (before !== closings) return closedMeanwhile;
      place = unsealed.ok ? unsealed.value : null;
      return unsealed.ok ? success(undefined) : unsealed;
    },
    place: () => place,
    signal: () => underWay.signal,
    cancel,
    close: () => {
      closings += 1;
      place = null;
      cancel();
    },
  };
}

const closedMeanwhile: Failure<'cancelled'> = failure(
  'cancelled',
  '工作台已锁定，没有连接平台，本机数据都在；解锁后会自动连接。',
);
