export interface EnrolmentProps {
  /** Called with the recovery codes of the first factor, to be shown once; with null for further factors. */
  onEnrolled: (recoveryCodes: readonly string[] | null) => void;
  onClose: () => void;
}
