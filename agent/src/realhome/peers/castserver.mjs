// What one cast receiver says, on the castv2 server of npm. Sicknesses are words:
//   mute            TLS is fine, no message is ever answered
//   no-heartbeat    answers everything but PING
//   unavailable=ID  this app is not available here
//   proof=DIR       proves its make with device.key, device.der and maker.der of that directory (else it is silent)
//   empty-proof     answers the challenge without a signature, as clones do
//   no-internet     shows what it shows when it has no internet
//   launch=ID:HOW   what becomes of an app that is started, see stage.mjs
import { createSign, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Stage } from './stage.mjs';

const require = createRequire(join(process.env.CASTDOCTOR_PEERS, 'node_modules', 'x.js'));
const { Server } = require('castv2');

const CAST = 'urn:x-cast:com.google.cast.';
function reply(namespace, message, sicknesses, stage, tell) {
  if (namespace === `${CAST}tp.heartbeat` && message.type === 'PING') {
    return sicknesses.includes('no-heartbeat') ? undefined : { type: 'PONG' };
  }
  if (namespace !== `${CAST}receiver`) return undefined;
  if (message.type === 'GET_STATUS') return stage.status(message.requestId);
  if (message.type === 'LAUNCH') return void stage.launch(message, tell);
  if (message.type === 'STOP') return void stage.stop(message, tell);
  if (message.type === 'GET_APP_AVAILABILITY') {
    const answer = (id) => [id, sicknesses.includes(`unavailable=${id}`) ? 'APP_UNAVAILABLE' : 'APP_AVAILABLE'];
    return {
      responseType: 'GET_APP_AVAILABILITY',
      requestId: message.requestId,
      availability: Object.fromEntries([message.appId].flat().map(answer)),
    };
  }
  return { type: 'INVALID_REQUEST', requestId: message.requestId, reason: 'INVALID_COMMAND' };
}

// Protobuf by hand: a field of bytes (wire type 2), a number below 128 (wire type 0).
function bytes(field, data) {
  const length = [];
  for (let rest = data.length; ; rest >>>= 7) {
    length.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest < 128) break;
  }
  return Buffer.concat([Buffer.from([(field << 3) | 2, ...length]), data]);
}
const number = (field, value) => Buffer.from([field << 3, value]);

// DeviceAuthMessage { challenge = 1 { sender_nonce = 2 } }: lengths are below 128 here.
function nonceOf(challenge) {
  const inner = challenge.subarray(2, 2 + challenge[1]);
  for (let at = 0; at < inner.length; ) {
    const tag = inner[at++];
    if ((tag & 7) === 0) at++;
    else if (tag >> 3 === 2) return inner.subarray(at + 1, at + 1 + inner[at]);
    else at += 1 + inner[at];
  }
  return Buffer.alloc(0);
}

// DeviceAuthMessage { response = 2 { signature 1, certificate 2, intermediate 3, nonce 5, SHA256 6 } }
function prove(challenge, cert, sicknesses) {
  const folder = sicknesses.find((word) => word.startsWith('proof='))?.slice('proof='.length);
  if (sicknesses.includes('empty-proof')) return bytes(2, bytes(2, Buffer.from('none')));
  if (!folder) return undefined;
  const nonce = nonceOf(challenge);
  const shown = new X509Certificate(cert).raw;
  const signature = createSign('sha256').update(nonce).update(shown).sign(readFileSync(join(folder, 'device.key')));
  return bytes(
    2,
    Buffer.concat([
      bytes(1, signature),
      bytes(2, readFileSync(join(folder, 'device.der'))),
      bytes(3, readFileSync(join(folder, 'maker.der'))),
      bytes(5, nonce),
      number(6, 1),
    ]),
  );
}

/** A cast receiver on this address and port; resolves when it listens. */
export function serveCast({ key, cert, port, address, sicknesses }) {
  const server = new Server({ key, cert, ecdhCurve: sicknesses.includes('p256-only') ? 'prime256v1' : 'auto' });
  const stage = new Stage(sicknesses);
  // The package sends small writes; without this each answer waits 40 ms for an acknowledgement.
  server.server.on('secureConnection', (socket) => {
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
  });
  server.on('error', (problem) => console.error(problem.message));
  server.on('message', (client, source, destination, namespace, data) => {
    if (sicknesses.includes('mute')) return;
    if (namespace === `${CAST}tp.deviceauth`) {
      const proof = prove(data, cert, sicknesses);
      if (proof) server.send(client, destination, source, namespace, proof);
      return;
    }
    if (typeof data !== 'string') return;
    // Told to all senders, as a receiver does; one that has gone meanwhile hears nothing.
    const tell = (said) => {
      try {
        server.send(client, 'receiver-0', '*', namespace, JSON.stringify(said));
      } catch (gone) {
        console.error(gone.message);
      }
    };
    const answer = reply(namespace, JSON.parse(data), sicknesses, stage, tell);
    if (answer) server.send(client, destination, source, namespace, JSON.stringify(answer));
  });
  return new Promise((done) => server.listen(port, address, done));
}

// The package throws out of its stream on bytes that are no cast message; a real receiver would drop the connection.
process.on('uncaughtException', (problem) => console.error(problem.message));
