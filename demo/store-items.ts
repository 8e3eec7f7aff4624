import type { DemoItem } from './demo-item';
import { DAY, HOUR, localDate, localTime } from './moments';

/** Rows of a shop's daily sheet: one heading per column, local dates, amounts as the till prints them. */
export const storeItems = (now: number): readonly DemoItem[] => {
	const row = (age: number, cells: Readonly<Record<string, string>>) => ({
		'Event Name': 'Purchase',
		'Action Source': 'physical_store',
		'Purchase Date': localDate(now, age),
		Time: localTime(now, age),
		'Store Code': '7',
		Country: 'Brasil',
		Currency: 'BRL',
		consent: 'sim',
		...cells,
	});
	return [
		{
			about: 'till row of today',
			json: row(3 * HOUR, {
				'Receipt Number': '000781',
				Customer: 'Ana Souza',
				Phone: '11 98888-7777',
				'Order Total': '59,90',
			}),
		},
		{
			about: 'till row of yesterday, e-mail only',
			json: row(DAY, {
				'Receipt Number': '000774',
				Email: 'bia@exemplo.com.br',
				'Order Total': '1.299,00',
			}),
		},
		{
			about: 'till row a month old',
			json: row(30 * DAY, {
				'Receipt Number': '000512',
				Phone: '(21) 99876-5432',
				Cidade: 'Rio de Janeiro',
				'Order Total': 'R$ 35,50',
			}),
		},
		{
			about: 'till row beyond 62 days',
			json: row(70 * DAY, {
				'Receipt Number': '000101',
				Phone: '(21) 99876-5432',
				'Order Total': '12,00',
			}),
		},
		{
			about: 'till row without a date',
			json: {
				...row(DAY, { 'Receipt Number': '000775', Phone: '11 97777-6666', 'Order Total': '80,00' }),
				'Purchase Date': '',
				Time: '',
			},
		},
	];
};
