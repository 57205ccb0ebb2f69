export type Runtime = {
  /** Path of the executable. */
  readonly executable: string;
  /** Directory that holds the whole runtime. */
  readonly dist: string;
  readonly version: string;
  readonly origin: 'override' | 'official' | 'development';
};

export function resolveRuntime(options?: { readonly say?: (line: string) => void }): Promise<Runtime>;
export function cleanRuntimeCopy(runtime: Runtime, destination: string): Promise<string>;
