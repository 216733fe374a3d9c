import { cloud as h5 } from './cloud.h5'
import type { CloudPort } from './cloud.port'
import { cloud as weapp } from './cloud.weapp'

export const cloud: CloudPort = process.env.TARO_ENV === 'weapp' ? weapp : h5
export { CloudFault, type CloudFaultCode, type Host } from './cloud.port'
