// Which spec files come first where nothing is known of how long each takes: those on a whole stack, then those on a
// database. Short ones at the end keep two workers busy to the end.
const Sequencer = require('@jest/test-sequencer').default;

const ORDER = ['acceptance', 'integration', 'unit'];
const rankOf = ({ context }) => ORDER.indexOf(context.config.displayName.name);

module.exports = class extends Sequencer {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((a, b) => rankOf(a) - rankOf(b));
  }
};
