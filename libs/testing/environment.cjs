// Node's environment for tests, in which what one spec has started can serve those that follow in the same worker:
// each spec file has globals and modules of its own, so that nothing else of it is left.
const { TestEnvironment } = require('jest-environment-node');

const keptByWorker = new Map();

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.keptByWorker = keptByWorker;
  }
};
