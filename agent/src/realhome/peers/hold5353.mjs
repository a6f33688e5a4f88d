// A greedy program: it binds UDP 5353 without letting anybody else share it, and does nothing.
import { createSocket } from 'node:dgram';

createSocket('udp4').bind(5353, '0.0.0.0', () => console.log('ready'));
