/** Writes bundle.schema.json anew: `npm run schema -w legacy-connect`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from './schema-text';

writeFileSync(join(import.meta.dirname, 'bundle.schema.json'), schemaText());
