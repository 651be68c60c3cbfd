/** The browsers and systems that error reports tell apart; those of `src/user-agent`, in their order. */
export const browserFamilies = ['Chrome', 'Edge', 'Firefox', 'Safari', 'Opera', 'Samsung Internet', 'other'] as const;
export const systemFamilies = ['Windows', 'macOS', 'iOS', 'Android', 'Chrome OS', 'Linux', 'other'] as const;
