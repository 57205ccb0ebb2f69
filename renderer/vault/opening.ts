/**
 * How the desk was opened, for the audit trail: by whom follows from the vault. `failures`: attempts since the last
 * success that did not succeed, whoever made them; main is still noting the success when the desk opens.
 */
export type Opening = {
  readonly by: 'first' | 'passphrase' | 'keychain' | 'recovery' | 'backup';
  readonly failures: Promise<number>;
};
