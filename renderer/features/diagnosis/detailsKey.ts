/** The address, within a session, of the page with participants, pain points and interview notes. */
export const detailsKey = 'details';
