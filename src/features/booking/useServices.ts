import { useAsk } from '@/lib/call/useAsk'

/** What can be booked, with the rules. */
export const useServices = () => useAsk('booking.services', {})
