export interface EnrolmentProps {
  /** The factor works. The first one comes with recovery codes, which are shown once; null for further ones. */
  onEnrolled: (recoveryCodes: readonly string[] | null) => void;
  onClose: () => void;
}
