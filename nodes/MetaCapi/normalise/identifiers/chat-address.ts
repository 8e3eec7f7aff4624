/** What WhatsApp gateways give as a chat: the number with its calling code, a device, WhatsApp's host. */
const PERSON = /^(\d{7,15})(?::\d+)?@(?:s\.whatsapp\.net|c\.us)$/;

/** A group's chat, or one that hides its number. */
const NOBODY = /@(?:g\.us|lid|broadcast|newsletter)$|^\d{10,25}(?:-\d{10})?-group$/;

/** The digits of the phone number, calling code first, that a chat's address in WhatsApp is made of. */
export function numberOfChat(text: string): string | undefined {
	return PERSON.exec(text)?.[1];
}

/** Whether a chat's address in WhatsApp tells no person's number. */
export function isNobodysChat(text: string): boolean {
	return NOBODY.test(text);
}
