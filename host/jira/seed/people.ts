import type { Access, ProjectRole, SiteUser } from '../dataset';

/** Invented people. The first four show what permissions do; their order is part of the host's interface. */
type Person = readonly [displayName: string, timeZone: string, locale: string, groups: string];

const people: readonly Person[] = [
  ['Marta Kowalczyk', 'Europe/Warsaw', 'pl_PL', 'jira-administrators engineering security-response'],
  ['Jonas Lindqvist', 'Europe/Stockholm', 'sv_SE', 'engineering'],
  ['Priya Raghunathan', 'Asia/Kolkata', 'en_IN', 'product'],
  ['Tomás Ó Briain', 'Europe/Dublin', 'en_IE', 'contractors'],
  ['Amélie Dufresne-Côté', 'America/Montreal', 'fr_CA', 'design'],
  ['Kenji Nakamura', 'Asia/Tokyo', 'ja_JP', 'engineering'],
  ['山田 花子', 'Asia/Tokyo', 'ja_JP', 'support'],
  ['Oluwaseun Adeyemi', 'Africa/Lagos', 'en_GB', 'engineering security-response'],
  ['Zoë van der Linden', 'Europe/Amsterdam', 'nl_NL', 'product'],
  ['Łukasz Wiśniewski', 'Europe/Warsaw', 'pl_PL', 'engineering'],
  ['Fatima Al-Zahrani', 'Asia/Riyadh', 'ar_SA', 'finance'],
  ['محمد الهاشمي', 'Asia/Dubai', 'ar_AE', 'support'],
  ['Nguyễn Thị Minh Anh', 'Asia/Ho_Chi_Minh', 'vi_VN', 'engineering'],
  ['Björk Ragnarsdóttir', 'Atlantic/Reykjavik', 'is_IS', 'design'],
  ['Dmytro Shevchuk', 'Europe/Kyiv', 'uk_UA', 'engineering'],
  ['Χρήστος Παπαδόπουλος', 'Europe/Athens', 'el_GR', 'engineering'],
  ['李 伟', 'Asia/Shanghai', 'zh_CN', 'engineering'],
  ['Sofía Hernández Ruiz', 'America/Mexico_City', 'es_MX', 'support'],
  ["D'Arcy O'Neill-Smythe", 'Australia/Sydney', 'en_AU', 'product'],
  ['Håkon Østergård', 'Europe/Oslo', 'nb_NO', 'engineering'],
  ['Ayşe Yıldırım', 'Europe/Istanbul', 'tr_TR', 'finance'],
  ['João Gonçalves', 'America/Sao_Paulo', 'pt_BR', 'engineering'],
  ['Grace Mwangi', 'Africa/Nairobi', 'en_KE', 'support'],
  ['Robert "Bobby" Chen', 'America/Los_Angeles', 'en_US', 'engineering'],
  ['Annika Müller', 'Europe/Berlin', 'de_DE', 'people'],
];

const securityLevel = 'Security response team';
export const securityLevels = [securityLevel] as const;

const openProjects = ['OBK', 'PAY', 'WEB', 'HELP', 'DATA', 'PPL'] as const;

function rolesIn(keys: readonly string[], role: ProjectRole): Readonly<Record<string, ProjectRole>> {
  return Object.fromEntries(keys.map((key) => [key, role]));
}

/** An admin who sees all; a member of every open project; a viewer of one project; somebody who sees nothing; members. */
function accessOf(place: number, groups: readonly string[]): Access {
  const levels = groups.includes('security-response') ? [securityLevel] : [];
  if (place === 0)
    return { kind: 'roles', roles: rolesIn([...openProjects, 'SEC'], 'administrator'), securityLevels: levels };
  if (place === 2) return { kind: 'roles', roles: rolesIn(['WEB'], 'viewer'), securityLevels: [] };
  if (place === 3) return { kind: 'roles', roles: {}, securityLevels: [] };
  const keys = levels.length > 0 ? [...openProjects, 'SEC'] : openProjects;
  return { kind: 'roles', roles: rolesIn(keys, 'member'), securityLevels: levels };
}

/** Account ids in the two shapes that Jira has: 24 hex digits, and a numeric prefix with a UUID. */
function accountIdOf(place: number): string {
  const digits = (0x5b10a000 + place * 7919).toString(16);
  return place % 3 === 0
    ? `712020:${digits}-4c1e-4b7a-9d20-${String(place).padStart(12, '0')}`
    : `${digits}e2f4c8a1d3b6${String(place).padStart(4, '0')}`;
}

export function seedUsers(): readonly SiteUser[] {
  return people.map(([displayName, timeZone, locale, groupList], place): SiteUser => {
    const groups = ['jira-users', ...groupList.split(' ')];
    return {
      accountId: accountIdOf(place),
      displayName,
      emailAddress: `${['marta', 'jonas', 'priya', 'tomas'][place] ?? `user${place + 1}`}@example.com`,
      active: true,
      timeZone,
      locale,
      groups,
      isAdmin: place === 0,
      access: accessOf(place, groups),
    };
  });
}
