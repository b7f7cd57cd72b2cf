// Placeholder so that `npm ci` can build the command; the command line itself is not written yet.
console.error('pingyi: the command line is not written yet; use the page (npm start).');
process.exitCode = 2;
