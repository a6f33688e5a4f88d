// What one cast receiver says, on the castv2 server of npm. Sicknesses are words:
//   mute            TLS is fine, no message is ever answered
//   no-heartbeat    answers everything but PING
//   unavailable=ID  this app is not available here
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.env.CASTDOCTOR_PEERS, 'node_modules', 'x.js'));
const { Server } = require('castv2');

const CAST = 'urn:x-cast:com.google.cast.';
const IDLE_SCREEN = {
  appId: 'E8C28D3C',
  appType: 'WEB',
  displayName: 'Backdrop',
  iconUrl: '',
  isIdleScreen: true,
  launchedFromCloud: false,
  namespaces: [{ name: 'urn:x-cast:com.google.cast.sse' }],
  senderConnected: false,
  sessionId: '6d2c4b1e-93f4-4d0a-b6a1-1f0c7e58a902',
  statusText: '',
  transportId: '6d2c4b1e-93f4-4d0a-b6a1-1f0c7e58a902',
  universalAppId: 'E8C28D3C',
};

function reply(namespace, message, sicknesses) {
  if (namespace === `${CAST}tp.heartbeat` && message.type === 'PING') {
    return sicknesses.includes('no-heartbeat') ? undefined : { type: 'PONG' };
  }
  if (namespace !== `${CAST}receiver`) return undefined;
  if (message.type === 'GET_STATUS') {
    const volume = { controlType: 'attenuation', level: 0.5, muted: false, stepInterval: 0.05 };
    const status = { applications: [IDLE_SCREEN], isActiveInput: true, isStandBy: false, userEq: {}, volume };
    return { type: 'RECEIVER_STATUS', requestId: message.requestId, status };
  }
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

/** A cast receiver on this address and port; resolves when it listens. */
export function serveCast({ key, cert, port, address, sicknesses }) {
  const server = new Server({ key, cert });
  // The package sends small writes; without this each answer waits 40 ms for an acknowledgement.
  server.server.on('secureConnection', (socket) => {
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
  });
  server.on('error', (problem) => console.error(problem.message));
  server.on('message', (client, source, destination, namespace, data) => {
    if (sicknesses.includes('mute') || typeof data !== 'string') return;
    const answer = reply(namespace, JSON.parse(data), sicknesses);
    if (answer) server.send(client, destination, source, namespace, JSON.stringify(answer));
  });
  return new Promise((done) => server.listen(port, address, done));
}

// The package throws out of its stream on bytes that are no cast message; a real receiver would drop the connection.
process.on('uncaughtException', (problem) => console.error(problem.message));
