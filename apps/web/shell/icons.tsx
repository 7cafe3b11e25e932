import type { ReactNode } from 'react';

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const TickIcon = () => (
  <Icon>
    <path d="M3.5 5.5 5 7l2.5-3M3.5 13.5 5 15l2.5-3M10.5 6h6M10.5 14h6" />
  </Icon>
);
export const FolderIcon = () => (
  <Icon>
    <path d="M3 6.5v9h14v-8h-7L8.5 5H3z" />
  </Icon>
);
export const ListIcon = () => (
  <Icon>
    <path d="M3.5 5h13M3.5 10h13M3.5 15h13" />
  </Icon>
);
export const StampIcon = () => (
  <Icon>
    <path d="M4 16.5h12M5 13.5h10v-2.2a1.3 1.3 0 0 0-1.3-1.3h-2.2V7.6a2.8 2.8 0 1 0-3 0V10H6.3A1.3 1.3 0 0 0 5 11.3z" />
  </Icon>
);
export const MoonIcon = () => (
  <Icon>
    <path d="M16.5 12.2A7 7 0 1 1 7.8 3.5a5.6 5.6 0 0 0 8.7 8.7z" />
  </Icon>
);
export const SunIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="3.4" />
    <path d="M10 2.2v1.6M10 16.2v1.6M2.2 10h1.6M16.2 10h1.6M4.5 4.5l1.1 1.1M14.4 14.4l1.1 1.1M15.5 4.5l-1.1 1.1M5.6 14.4l-1.1 1.1" />
  </Icon>
);
export const LeaveIcon = () => (
  <Icon>
    <path d="M8 3.5H4.5v13H8M12.5 6.5 16 10l-3.5 3.5M16 10H8" />
  </Icon>
);
export const KeyIcon = () => (
  <Icon>
    <circle cx="7" cy="13" r="3.6" />
    <path d="m9.6 10.4 6.9-6.9M13.6 6.4l2.4 2.4" />
  </Icon>
);
export const PersonIcon = () => (
  <Icon>
    <circle cx="10" cy="6.8" r="3.2" />
    <path d="M3.8 16.8c.7-3.4 3.2-5 6.2-5s5.5 1.6 6.2 5" />
  </Icon>
);
export const BoardIcon = () => (
  <Icon>
    <path d="M3.5 16.5h13M5.5 13.5v-4M10 13.5v-9M14.5 13.5v-6" />
  </Icon>
);
export const KnotIcon = () => (
  <Icon>
    <path d="M10 3.2 17 16H3zM10 8v3.6M10 13.6v.2" />
  </Icon>
);
