import { writeFileSync } from 'node:fs';
import { noticesText } from './notices-text';
import { shippedPackages } from './shipped-packages';

// `npm run notices`: after a change of dependencies. A unit test fails when it was forgotten.
writeFileSync('THIRD_PARTY_NOTICES', noticesText(shippedPackages('.')));
