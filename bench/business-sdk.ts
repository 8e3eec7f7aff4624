import { CustomData, ServerEvent, UserData } from 'facebook-nodejs-business-sdk';
import type { Contender } from './contender';

/**
 * Meta's own SDK with the same fields, by its documented setters.
 *
 * It does less: no calling code for national phones, no hash of the external id, no check of the whole event.
 */
export const businessSdk: Contender = {
	name: 'facebook-nodejs-business-sdk',
	prepare: (rows) => () =>
		rows.map((row) => {
			const userData = new UserData()
				.setEmail(row.email)
				.setPhone(row.phone)
				.setFirstName(row.first_name)
				.setLastName(row.last_name)
				.setCity(row.city)
				.setState(row.state)
				.setZip(row.zip)
				.setCountry(row.country)
				.setExternalId(row.external_id);
			const customData = new CustomData()
				.setOrderId(row.order_id)
				.setValue(Number(row.total))
				.setCurrency(row.currency.trim());
			const event = new ServerEvent()
				.setEventName(row.event_name)
				.setEventTime(Math.floor(Date.parse(row.created_at) / 1000))
				.setEventId(`${row.event_name}.${row.order_id}`)
				.setActionSource('physical_store')
				.setUserData(userData)
				.setCustomData(customData);
			return JSON.stringify(event.normalize());
		}),
};
