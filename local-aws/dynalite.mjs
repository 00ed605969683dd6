// DynamoDB's stand-in: prints one ready line. As a child of the local stack it leaves when its parent does.
import { fstatSync } from 'node:fs';

const [port = '0', host = '127.0.0.1'] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node.js ${process.versions.node} is too old: the local stack needs 20 or newer.`);
  process.exit(3);
}

const { default: dynalite } = await import('dynalite');
const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
server.keepAliveTimeout = 0;
server.on('error', (error) => {
  console.error(`dynalite cannot listen on ${host}:${port}: ${error.message}`);
  process.exit(4);
});
server.listen(Number(port), host, () => console.log(JSON.stringify({ ready: true, port: server.address().port })));

// A parent holds the other end of a pipe; in a pod there is none, and standard input has ended from the start.
const stdin = fstatSync(0);
if (stdin.isFIFO() || stdin.isSocket()) {
  process.stdin.resume();
  process.stdin.on('close', () => process.exit(0));
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(0));
}
