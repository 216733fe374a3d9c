/**
 * Ways out of the service for one machine: templates with invented ids, the local cloud's own robot and its own way to
 * read calendars. Nothing leaves
 * the machine; the demo bar shows what would have. Settings in the environment win.
 */
export const demoOutlets = (port: number): Readonly<Record<string, string>> => ({
  XINYU_TEMPLATES:
    process.env.XINYU_TEMPLATES ??
    'letters=demo-letters/thing1/time2,duty=demo-duty/thing1/time2,visits=demo-visits/thing1/time2',
  XINYU_WECOM_ROBOT: process.env.XINYU_WECOM_ROBOT ?? `http://127.0.0.1:${port}/robot?key=demo`,
  XINYU_CALENDAR_URL: process.env.XINYU_CALENDAR_URL ?? `http://127.0.0.1:${port}/calendar`,
})
