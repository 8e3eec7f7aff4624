const { default: Sequencer } = require('@jest/test-sequencer');
const { inTurn, others } = require('./order.json');

/**
 * Two files run at a time, and some take turns (`take-turns.js`): so beside each of those stands one that does not, the
 * longest first.
 */
module.exports = class extends Sequencer {
	sort(tests) {
		const takesTurns = ({ path }) => inTurn.some((part) => path.includes(part));
		const first = ranked(tests.filter(takesTurns), inTurn);
		const second = ranked(
			tests.filter((test) => !takesTurns(test)),
			others,
		);
		const count = Math.max(first.length, second.length);
		return Array.from({ length: count }, (_, place) => [first[place], second[place]])
			.flat()
			.filter((test) => test !== undefined);
	}
};

function ranked(tests, order) {
	const rank = ({ path }) => {
		const place = order.findIndex((part) => path.includes(part));
		return place < 0 ? order.length : place;
	};
	return [...tests].sort(
		(left, right) => rank(left) - rank(right) || left.path.localeCompare(right.path),
	);
}
