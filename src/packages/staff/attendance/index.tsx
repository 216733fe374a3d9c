import { AttendanceScreen } from '@/features/course/attendance/AttendanceScreen'

export default function AttendancePage() {
  return <AttendanceScreen />
}
