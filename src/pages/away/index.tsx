import { MonthSheet } from '@/features/away/MonthSheet'

export default function AwayPage() {
  return <MonthSheet />
}
