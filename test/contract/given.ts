declare global {
  /** Set by `npm run contract`: the connection string of the server under test, instead of the local node. */
  var contractServer: string | undefined;
}

export const serverGiven = globalThis.contractServer;
