/** 合适时间晚于时限的情形。 */
import type { enConflict } from './en-conflict.ts'

export const zhHansConflict: typeof enConflict = {
  leastBad: {
    good: '在时限之前，且为合适时间',
    awake: '在时限之前，非工作时间，但不打扰休息',
    night: '在时限之前，当地为夜间',
  },
  acknowledge: '另写一封收悉回复，届时发送',
  acknowledgeLead: '先用客户的语言简短告知已收悉，即可守住时限；本信仍等到合适时间再发。',
}
