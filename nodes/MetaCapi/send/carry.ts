import type { Cause } from '../interpret/cause';
import type { Task } from './conclude';
import { accept, fail, follow, settle } from './conclude';
import { afterAcceptance, afterRefusal, afterSilence, culpritOf } from './isolation';
import type { OneCauseRule } from './one-cause-rule';
import type { Part, Refusal } from './part';
import { withMembers } from './part';
import { react } from './reaction';
import type { Run } from './run';
import type { Shipment } from './shipment';
import { separate } from './uncertain';

/** Sends one task until an answer decides on it, reports every event decided on, and returns what to send next. */
export async function carry(run: Run, task: Task): Promise<readonly Task[]> {
	const { destination, origin, codeOneLasts } = task;
	let { part } = task;
	for (let made = 0; ; made++) {
		await run.brake.released();
		const halted = run.halts.causeFor(destination);
		if (halted !== undefined) return settle(run, task, part, 'undelivered', halted);
		if (origin !== undefined && isGivenUp(run, part, origin)) {
			return follow(
				run,
				task,
				{ refused: [], send: [], abandoned: part.members },
				{ cause: origin, codeOneLasts },
			);
		}
		const { timing, settings } = run;
		const meaning = await run.ask(destination, part.members);
		const reaction = react(meaning, {
			made,
			allowed: settings.retries,
			codeOneLasts,
			chance: timing.random(),
			now: timing.now(),
		});
		switch (reaction.do) {
			case 'accept':
				accept(run, part.members, reaction.notes, reaction.fbtraceId);
				return follow(run, task, afterAcceptance(part), { codeOneLasts });
			case 'isolate':
				run.brake.press(reaction.pause);
				return isolate(run, task, part, reaction.refusal, reaction.lasts);
			case 'settle':
				run.brake.press(reaction.pause);
				return settle(run, task, part, reaction.status, reaction.cause);
			case 'halt':
				run.halts.stop(reaction.scope, destination, reaction.rest);
				return settle(run, task, part, reaction.status, reaction.cause);
			case 'retry': {
				run.brake.press(reaction.pause);
				if (!reaction.isUncertain) break;
				const { resend, unconfirmed } = separate(part.members);
				fail(run, unconfirmed, 'unconfirmed', reaction.cause);
				for (const shipment of resend) shipment.maybeRecorded = true;
				part = unconfirmed.length === 0 ? part : withMembers(part, resend);
				if (resend.length === 0) return follow(run, task, afterSilence(part), { codeOneLasts });
			}
		}
	}
}

/** Whether these events are the remains of a refused request whose cause has turned out to be common to all. */
function isGivenUp(run: Run, part: Part<Shipment, Cause>, origin: Cause): boolean {
	const isPlain = part.named.length === 0 && part.resumes === undefined;
	return isPlain && run.oneCause.isCommon(origin.key);
}

function isolate(
	run: Run,
	task: Task,
	part: Part<Shipment, Cause>,
	refusal: Refusal<Cause>,
	lasts: boolean,
): readonly Task[] {
	const { cause } = refusal;
	const step = afterRefusal(part, refusal, mayGoOn(run.oneCause, part, refusal));
	return follow(run, task, step, { cause, codeOneLasts: lasts });
}

/** Tells the rule what this refusal shows, and asks it whether isolation goes on. */
function mayGoOn(
	rule: OneCauseRule,
	part: Part<Shipment, Cause>,
	{ cause, index }: Refusal<Cause>,
): boolean {
	if (part.resumes !== undefined) {
		rule.proven(cause.key);
		// The last witness that is refused again proves what was named along with it.
		const isLast = (part.furtherWitnesses ?? 0) === 0;
		for (const named of isLast ? part.named : []) rule.proven(named.cause.key);
		return !rule.isCommon(cause.key);
	}
	if (culpritOf(part, index) === undefined) return !rule.isCommon(cause.key);
	rule.singledOut(cause.key);
	if (part.members.length > 1) return !rule.asksForProof(cause.key);
	rule.proven(cause.key);
	return !rule.isCommon(cause.key);
}
