// The DIAL side of a receiver, on npm's peer-dial: SSDP answers, the device description and /setup/eureka_info on TCP 8008.
// Usage: dial.cjs ADDRESS UUID NAME MODEL [no-internet] [unfinished] [APP=STATE…]
// Two words are what its set-up page says: that it is not online, that its set-up was not finished.
// With apps it is a TV of another make, without Google's set-up page; an app that is not named is not known to it.
const { createRequire } = require('node:module');
const { createServer } = require('node:http');
const { join } = require('node:path');

const peer = createRequire(join(process.env.CASTDOCTOR_PEERS, 'node_modules', 'x.js'));
const dial = peer('peer-dial');
const express = peer('express');
const [address, uuid, friendlyName, modelName, ...words] = process.argv.slice(2);
const apps = words.filter((word) => word.includes('='));
const isTv = apps.length > 0;

const app = express();
app.set('etag', false); // this express hashes with MD4, which OpenSSL 3 refuses
app.get('/setup/eureka_info', (request, response) => {
  if (isTv) return response.status(404).end();
  return response.json({
    build_info: { build_type: 'prod', cast_build_revision: '1.56.275994', release_track: 'stable-channel' },
    device_info: { manufacturer: 'Google Inc.', model_name: modelName, ssdp_udn: uuid, uptime: 29600.2 },
    name: friendlyName,
    net: { ethernet_connected: false, ip_address: address, online: !words.includes('no-internet') },
    setup: words.includes('unfinished') ? { setup_state: 11, tos_accepted: false } : { setup_state: 60, tos_accepted: true },
    version: 12,
  });
});

const server = createServer(app);
const known = Object.fromEntries(
  (isTv ? apps : ['YouTube=stopped']).map((said) => {
    const [name, ...state] = said.split('=');
    return [name, { name, state: state.join('='), allowStop: true }];
  }),
);
const announced = new dial.Server({
  expressApp: app,
  port: 8008,
  prefix: '',
  uuid,
  friendlyName,
  manufacturer: isTv ? 'Sony' : 'Google Inc.',
  modelName,
  delegate: {
    getApp: (name) => known[name],
    launchApp: (name, data, done) => done(null, new Error('not in this home')),
    stopApp: (name, id, done) => done(false),
  },
});
server.listen(8008, '0.0.0.0', () => {
  announced.start();
  console.log('ready');
});
