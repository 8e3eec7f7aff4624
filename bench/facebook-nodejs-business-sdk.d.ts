/** The part of Meta's SDK the benchmark uses; the package itself comes without types. */
declare module 'facebook-nodejs-business-sdk' {
	export class UserData {
		setEmail(email: string): this;
		setPhone(phone: string): this;
		setFirstName(name: string): this;
		setLastName(name: string): this;
		setCity(city: string): this;
		setState(state: string): this;
		setZip(zip: string): this;
		setCountry(country: string): this;
		setExternalId(id: string): this;
	}
	export class CustomData {
		setOrderId(id: string): this;
		setValue(value: number): this;
		setCurrency(currency: string): this;
	}
	export class ServerEvent {
		setEventName(name: string): this;
		setEventTime(seconds: number): this;
		setEventId(id: string): this;
		setActionSource(source: string): this;
		setUserData(userData: UserData): this;
		setCustomData(customData: CustomData): this;
		normalize(): object;
	}
}
