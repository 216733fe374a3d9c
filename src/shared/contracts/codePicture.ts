import * as z from 'zod'

/** A mini-program code as the platform draws it. */
export const codePicture = () =>
  z.object({ contentType: z.enum(['image/png', 'image/jpeg']), base64: z.string() })
