// Node's environment for tests, in which what one spec has started can serve those that follow in the same worker:
// each spec file has globals and modules of its own, so that nothing else of it is left.
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const keptByWorker = new Map();

/**
 * Reading a global of the usual kind of context asks an interceptor in Node, for every `Date`, `Math` or `Object` that a
 * module names: that took half of the time of specs that reckon much. In a plain context it costs nothing.
 */
const createContext = vm.createContext;
const createPlainContext = () => createContext(vm.constants.DONT_CONTEXTIFY);

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    vm.createContext = createPlainContext;
    super(config, context);
    vm.createContext = createContext;
    this.global.keptByWorker = keptByWorker;
  }
};
