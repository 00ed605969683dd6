// What the gateway's fan-out is measured against: a server of npm's ws that sends a frame to all its sockets, as often as asked.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { WebSocketServer } from 'ws';

// POST /?times=N with the frame's text; answered when all of them were handed to the sockets
const http = createServer(async (request, response) => {
  const frame = await text(request);
  const times = Number(new URL(request.url, 'http://localhost').searchParams.get('times'));
  for (let i = 0; i < times; i++) {
    for (const socket of sockets.clients) {
      socket.send(frame);
    }
    await nextTurn();
  }
  response.writeHead(204).end();
});
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', (socket) => {
  socket.on('error', () => socket.terminate());
  socket.send('{"type":"hello"}');
});

http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 });
await once(http, 'listening');
console.log(JSON.stringify({ port: http.address().port }));
process.stdin.resume();
process.stdin.on('close', () => process.exit(0));
