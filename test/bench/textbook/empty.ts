/** What a Lambda costs that does nothing: the yardstick of every start. */
export const handler = (): Promise<{ statusCode: number }> => Promise.resolve({ statusCode: 200 });
