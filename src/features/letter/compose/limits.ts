/** As the contract has it; the phone knows contracts as types only. */
export const MAX_TEXT = 5000
export const MAX_ALIAS = 12
export const MAX_PICTURES = 3
