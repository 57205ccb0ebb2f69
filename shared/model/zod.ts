import { z } from 'zod';

// The windows' content security policy forbids eval, which zod's compiled parsers need.
z.config({ jitless: true });

export { z };
