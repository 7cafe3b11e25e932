// What jest gives for `fast-check`. `npm test` asks the same cases each time, so that what fails there is what was
// changed; `npm run soak` asks new ones in each run, and prints the seed of what fails.
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

if (!process.env.DONDOC_SOAK) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20260801 });

module.exports = fc;
