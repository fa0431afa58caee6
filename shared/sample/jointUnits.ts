/** Short names of the units that sit in the 干部监督联席会议; the organization department itself convenes it. */
export const JOINT_UNITS: readonly string[] = [
  '市审计局',
  '市公安局',
  '市人事局',
  '市司法局',
  '市财政局',
  '市环境保护局',
  '市安全生产监督管理局',
  '市人口和计划生育委员会',
  '市总工会',
];
