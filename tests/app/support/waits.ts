import { configure } from '@testing-library/react'

/** How long something may take to appear is no part of what these tests show; a busy machine takes its time. */
configure({ asyncUtilTimeout: 10_000 })
