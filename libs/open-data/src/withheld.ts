/** Used if the shape requires a value that is not public. `.invalid` can never be a real address. */
export const withheld = 'Withheld';
export const withheldEmail = 'withheld@casebook.invalid';
export const withheldAddress = { line1: withheld, town: withheld, postcode: withheld } as const;
