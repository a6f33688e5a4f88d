// What runs on a receiver, and what becomes of an app that is started there. How it goes is a word for each app:
//   launch=ID:stays       it comes up after half a second, and stays until it is stopped
//   launch=ID:asks        the same, told in the newer form (LAUNCH_STATUS) first
//   launch=ID:slow        it comes up after four seconds
//   launch=ID:gone        it comes up, and is gone after 0.8 s
//   launch=ID:cancelled   LAUNCH_ERROR CANCELLED, each time
//   launch=ID:unknown     LAUNCH_ERROR NOT_FOUND
// Apps without a word are refused: nobody starts them unasked. Each change is a line of the log, "runs nothing" or "runs ID".
const SESSION = '0b6f2c7d-5a31-4e0c-9d5e-3f1a7c2b8e44';

const app = (appId, displayName, isIdleScreen) => ({
  appId,
  appType: 'WEB',
  displayName,
  iconUrl: '',
  isIdleScreen,
  launchedFromCloud: false,
  namespaces: [{ name: 'urn:x-cast:com.google.cast.media' }],
  senderConnected: false,
  sessionId: isIdleScreen ? '6d2c4b1e-93f4-4d0a-b6a1-1f0c7e58a902' : SESSION,
  statusText: '',
  transportId: isIdleScreen ? '6d2c4b1e-93f4-4d0a-b6a1-1f0c7e58a902' : SESSION,
  universalAppId: appId,
});

export class Stage {
  #ways;
  #idle;
  #running = null;

  constructor(words) {
    this.#ways = new Map(words.filter((word) => word.startsWith('launch=')).map((word) => word.slice(7).split(':')));
    this.#idle = words.includes('no-internet') ? app('EurekaIdleScreen', '', true) : app('E8C28D3C', 'Backdrop', true);
  }

  status(requestId) {
    const volume = { controlType: 'attenuation', level: 0.5, muted: false, stepInterval: 0.05 };
    const applications = [this.#running ?? this.#idle];
    return { type: 'RECEIVER_STATUS', requestId, status: { applications, isActiveInput: true, isStandBy: false, userEq: {}, volume } };
  }

  #runs(appId) {
    this.#running = appId === null ? null : app(appId, `App ${appId}`, false);
    console.log(`runs ${appId ?? 'nothing'}`);
  }

  launch(message, tell) {
    const { appId, requestId } = message;
    const fails = (reason) => tell({ type: 'LAUNCH_ERROR', requestId, reason });
    const comesUp = (after) =>
      setTimeout(() => {
        this.#runs(appId);
        tell(this.status(requestId));
      }, after);
    switch (this.#ways.get(appId)) {
      case 'stays':
        comesUp(500);
        break;
      case 'asks':
        tell({ type: 'LAUNCH_STATUS', requestId: 0, launchRequestId: requestId, status: 'USER_ALLOWED' });
        comesUp(500);
        break;
      case 'slow':
        comesUp(4000);
        break;
      case 'gone':
        comesUp(500);
        setTimeout(() => {
          this.#runs(null);
          tell(this.status(0));
        }, 1300);
        break;
      case 'cancelled':
        setTimeout(() => fails('CANCELLED'), 900);
        break;
      case 'unknown':
        fails('NOT_FOUND');
        break;
      default:
        console.error(`not a harmless question: LAUNCH ${appId}`);
        fails('NOT_FOUND');
    }
  }

  stop(message, tell) {
    if (this.#running === null || message.sessionId !== SESSION) {
      tell({ type: 'INVALID_REQUEST', requestId: message.requestId, reason: 'INVALID_SESSION_ID' });
      return;
    }
    this.#runs(null);
    tell(this.status(message.requestId));
  }
}
