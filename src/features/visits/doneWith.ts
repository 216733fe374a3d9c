/** That the date which was seen is done with. It says nothing of what was talked about; that goes into a note. */
export const doneWith = (id: string, recontacted: string) => ({
  id,
  happened: '',
  agreed: '',
  next: '',
  followUpOn: null,
  referTo: '',
  recontacted,
})
