/** The 17 domains of the Cloud Controls Matrix, version 4, of the Cloud Security Alliance, by their codes and in its order. */
export const CONTROL_DOMAINS = {
  'A&A': 'Audit and assurance',
  AIS: 'Application and interface security',
  BCR: 'Business continuity management and operational resilience',
  CCC: 'Change control and configuration management',
  CEK: 'Cryptography, encryption and key management',
  DCS: 'Datacenter security',
  DSP: 'Data security and privacy lifecycle management',
  GRC: 'Governance, risk and compliance',
  HRS: 'Human resources',
  IAM: 'Identity and access management',
  IPY: 'Interoperability and portability',
  IVS: 'Infrastructure and virtualization security',
  LOG: 'Logging and monitoring',
  SEF: 'Security incident management, e-discovery and cloud forensics',
  STA: 'Supply chain management, transparency and accountability',
  TVM: 'Threat and vulnerability management',
  UEM: 'Universal endpoint management',
} as const;

export type ControlDomain = keyof typeof CONTROL_DOMAINS;
