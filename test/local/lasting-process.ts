/** Ends with 7 when asked to, and does not outlive whoever started it; says who it is once it is ready for both. */
process.once('SIGTERM', () => process.exit(7));
process.once('disconnect', () => process.exit(8));
setInterval(() => undefined, 1_000);
console.log(`${process.pid} ${process.versions.node} ${process.argv.slice(2).join(' ')}`);
