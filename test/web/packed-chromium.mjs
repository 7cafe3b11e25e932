// Prints where the browser is that the package brings, unpacked into the temporary folder; ESM, which jest does not run.
import chromium from '@sparticuz/chromium';

console.log(await chromium.executablePath());
