import { createTheme, Modal } from '@mantine/core';

/** Large type and strong contrast: the page is read from the back row of a lecture hall. */
export const theme = createTheme({
  primaryColor: 'grape',
  primaryShade: 8,
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontSizes: { xs: '0.875rem', sm: '0.95rem', md: '1.05rem', lg: '1.2rem', xl: '1.4rem' },
  headings: { fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    // A second <header> would be a second banner of the page to a screen reader.
    Modal: Modal.extend({ defaultProps: { attributes: { header: { role: 'presentation' } } } }),
  },
});

/** One colour a part of the split, everywhere; told apart by the colour-blind and on both themes. */
export const PART_COLORS = {
  train: 'light-dark(#1864ab, #74c0fc)',
  validation: 'light-dark(#b34700, #ffa94d)',
  test: 'light-dark(#2b6a1f, #8ce99a)',
} as const;
