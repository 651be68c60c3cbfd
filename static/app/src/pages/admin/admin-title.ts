export const adminTitle = 'What Openbook keeps about this site';
